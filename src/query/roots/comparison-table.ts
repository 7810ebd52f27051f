import type { GraphQLResolveInfo } from 'graphql'

import type { DividedProvision } from '../../comparison/divided.js'
import { diffWording } from '../../comparison/diff.js'
import { handoverOf } from '../../comparison/handover.js'
import type { ChangeRow } from '../../comparison/rows.js'
import { collectFields, selectionsOf, type FieldGroup } from '../compile/collect-fields.js'
import type { Compilation, Part } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { compileTextProvision, type TextProvisionView } from '../compile/text-provision.js'
import { readConnection, type ItemView } from '../compile/paging.js'
import { objectType } from '../compile/types.js'
import type { SideProvision } from '../compute/comparison.js'
import type { TextReference } from '../document-texts.js'
import { readPage } from '../page.js'
import { texts } from '../raw.js'

type Item = Readonly<Record<string, unknown>>

/** What is selected of the provisions of a row's side. */
export class ProvisionView {
  #part: Part | undefined
  #ofText: TextProvisionView | undefined

  constructor(
    readonly field: FieldGroup,
    private readonly compilation: Compilation,
  ) {}

  /** Both sides show the same, each under variables of its own. */
  compile(variable: string): Part {
    const part = compileEntity(this.compilation, variable, 'Provision', selectionsOf(this.field))
    this.#part ??= part
    return part
  }

  read(raw: unknown): unknown {
    return this.#part?.read(raw)
  }

  /** The same of provisions that are made from the text of the document bound to `document`. */
  compileText(document: string): TextProvisionView {
    const view = compileTextProvision(this.compilation, document, selectionsOf(this.field))
    this.#ofText ??= view
    return view
  }

  readText(raw: unknown, provision: DividedProvision, text: TextReference): unknown {
    return this.#ofText?.read(raw, provision, text)
  }
}

/** One `changes` of a comparison. */
export interface ComparisonTable {
  readonly field: FieldGroup
  readonly provisions: readonly ProvisionView[]
  read(rows: readonly Row[]): unknown
}

type Row = ChangeRow<SideProvision>

/** One `changes` of a comparison: filtered, cut into pages and shown as asked. */
export function tableOf(
  compilation: Compilation,
  info: GraphQLResolveInfo,
  field: FieldGroup,
): ComparisonTable {
  const type = objectType(info.schema.getType('Comparison'))
  const node = field.nodes[0]
  const values = compilation.argumentsOf(compilation.fieldOf(type, 'changes'), node)
  const coordinate = 'Comparison.changes'
  const page = readPage(coordinate, values, new Set(node.arguments?.map((argument) => argument.name.value)))
  const connection = objectType(info.schema.getType('ChangeConnection'))
  const fields = collectFields(compilation.request, connection, selectionsOf(field))
  const changes = fields.flatMap((one) => changeView(compilation, one))
  const views = changes.map(({ responseKey, cursor }): ItemView => ({ responseKey, cursor, part: AS_IT_IS }))
  return {
    field,
    provisions: changes.flatMap((change) => change.provisions),
    read: (rows) => {
      const wanted = rows.filter((row) => matches(row, values))
      const items = wanted.map((row, i) => ({ row, key: String(i).padStart(6, '0') }))
      const rest = items.filter(({ key }) => key > (page.from?.[0] ?? '')).slice(0, page.size + 1)
      const shown = rest.map(({ row, key }) => [key, ...changes.map((change) => change.show(row))])
      return readConnection({ coordinate, fields, views, page, keys: 1 }, shown, () => wanted.length)
    },
  }
}

const AS_IT_IS: Part = { blocks: [], expression: '', read: (value) => value }

function matches(row: Row, values: Item): boolean {
  const chosen = (name: string): Set<string> | undefined => {
    const value = values[name]
    return value === null || value === undefined ? undefined : new Set(texts(value))
  }
  const [kinds, offices] = [chosen('kinds'), chosen('offices')]
  const answering = [...row.from, ...row.to].flatMap((provision) => provision.offices)
  return (!kinds || kinds.has(row.kind)) && (!offices || answering.some((office) => offices.has(office.id)))
}

interface ChangeView {
  readonly responseKey: string
  readonly cursor: boolean
  readonly provisions: readonly ProvisionView[]
  readonly show: (row: Row) => unknown
}

/** How `nodes` or `edges` shows a row. */
function changeView(compilation: Compilation, group: FieldGroup): ChangeView[] {
  if (group.name === 'nodes')
    return [{ responseKey: group.responseKey, cursor: false, ...rowView(compilation, group) }]
  if (group.name !== 'edges') return []
  const edge = objectType(compilation.request.schema.getType('ChangeEdge'))
  const fields = collectFields(compilation.request, edge, selectionsOf(group))
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => ({ field, view: rowView(compilation, field) }))
  return [
    {
      responseKey: group.responseKey,
      cursor: fields.some((field) => field.name === 'cursor'),
      provisions: nodes.flatMap(({ view }) => view.provisions),
      show: (row) => Object.fromEntries(nodes.map(({ field, view }) => [field.responseKey, view.show(row)])),
    },
  ]
}

function rowView(compilation: Compilation, group: FieldGroup): Pick<ChangeView, 'provisions' | 'show'> {
  const type = objectType(compilation.request.schema.getType('Change'))
  const fields = collectFields(compilation.request, type, selectionsOf(group))
  const views = new Map(
    fields
      .filter((field) => field.name === 'from' || field.name === 'to')
      .map((field) => [field, new ProvisionView(field, compilation)]),
  )
  const show = (row: Row): unknown =>
    Object.fromEntries(fields.map((field) => [field.responseKey, rowField(row, field, views.get(field))]))
  return { provisions: [...views.values()], show }
}

function rowField(row: Row, field: FieldGroup, view: ProvisionView | undefined): unknown {
  switch (field.name) {
    case 'from':
    case 'to':
      return row[field.name].map((provision) => (view ? provision.views.get(view) : undefined))
    case 'kind':
      return row.kind
    case 'similarity':
      return row.similarity
    case 'basis':
      return row.basis
    case 'methods':
      return row.methods
    case 'doubtful':
      return row.doubtful
    case 'handover':
      return handoverOf(namesOf(row.from), namesOf(row.to)) ?? null
    case 'diff':
      return diffWording(wordingOf(row.from), wordingOf(row.to))
    default:
      return undefined
  }
}

/** The names of the offices that answer for provisions. */
function namesOf(provisions: readonly SideProvision[]): string[] {
  return provisions.flatMap((provision) => provision.offices.map((office) => office.name))
}

function wordingOf(provisions: readonly SideProvision[]): string {
  return provisions.map((provision) => provision.text).join('\n')
}
