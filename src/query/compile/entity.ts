import { GraphQLObjectType, isAbstractType, type SelectionSetNode } from 'graphql'

import { collectFields, type FieldGroup } from './collect-fields.js'
import { Columns, type Compilation, type Part } from './compilation.js'
import { compileField } from './field.js'
import { list, Named, text } from '../raw.js'
import { labelOf, ENTITY_KINDS } from '../../model/kinds.js'

/** Where a compiled value keeps the name of its type: no response key can be the same, not even an alias __typename. */
export const TYPENAME = '$type'

/** A field of an entity's row: which response it answers, and for which types. */
interface Column {
  readonly responseKey: string
  readonly types: ReadonlySet<string>
  readonly part: Part
}

const TYPE_OF_KIND: ReadonlyMap<string, string> = new Map(ENTITY_KINDS.map((kind) => [kind, labelOf(kind)]))

/**
 * What is selected of the thing bound to `variable`, declared as an object type or interface: a row with one column
 * per field, whose value is an object by response keys with the name of its type.
 */
export function compileEntity(
  compilation: Compilation,
  variable: string,
  declared: string,
  selections: readonly SelectionSetNode[],
): Part {
  const types = objectTypes(compilation, declared)
  const fields = columnsOf(compilation, variable, types, selections)
  const columns = new Columns()
  const kind = types.length > 1 ? columns.add(`${variable}.kind`) : undefined
  const placed = fields.map((field) => ({ ...field, place: columns.add(field.part.expression) }))
  const only = types.length === 1 ? types[0]?.name : undefined
  const fieldsOf = new Map(
    types.map(({ name }) => [name, placed.filter((column) => column.types.has(name))] as const),
  )
  return {
    blocks: fields.flatMap((field) => field.part.blocks),
    expression: columns.expression,
    read: (raw) => {
      const row = list(raw)
      const typename = only ?? TYPE_OF_KIND.get(text(row[kind ?? 0])) ?? ''
      const shown = fieldsOf.get(typename)
      if (!shown) throw new TypeError(`unknown kind ${String(row[kind ?? 0])}`)
      const entity = new Named()
      entity[TYPENAME] = typename
      for (const { responseKey, part, place } of shown) entity[responseKey] = part.read(row[place])
      return entity
    },
  }
}

function objectTypes(compilation: Compilation, declared: string): readonly GraphQLObjectType[] {
  const type = compilation.request.schema.getType(declared)
  if (isAbstractType(type)) {
    const possible = compilation.request.schema.getPossibleTypes(type)
    // A provision may be made from a text, too; the store holds things only.
    return possible.filter(({ name }) => compilation.model.nodes.has(name))
  }
  if (type instanceof GraphQLObjectType) return [type]
  throw new Error(`${declared} is no type of things`)
}

/** One entry per field; types whose fields come from the same place in the query share theirs. */
function columnsOf(
  compilation: Compilation,
  variable: string,
  types: readonly GraphQLObjectType[],
  selections: readonly SelectionSetNode[],
): Column[] {
  const shared = new Map<string, { group: FieldGroup; types: GraphQLObjectType[] }[]>()
  for (const type of types)
    for (const group of collectFields(compilation.request, type, selections)) {
      if (group.name === '__typename') continue
      const known = shared.get(group.responseKey) ?? []
      const same = known.find((entry) => sameNodes(entry.group, group))
      if (same) same.types.push(type)
      else known.push({ group, types: [type] })
      shared.set(group.responseKey, known)
    }
  return [...shared.values()].flat().map(({ group, types: owners }) => ({
    responseKey: group.responseKey,
    types: new Set(owners.map((type) => type.name)),
    part: compileField(compilation, variable, owners, types.length > owners.length, group),
  }))
}

function sameNodes(a: FieldGroup, b: FieldGroup): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
}
