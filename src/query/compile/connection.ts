import type { GraphQLObjectType } from 'graphql'

import { REPEATABLE_TYPES } from '../../model/kinds.js'
import type { EdgeModel, FieldModel, RelationModel } from '../../model/model.js'
import { readPage, type Page } from '../page.js'
import { count, list, Named } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { Columns, subquery, type Compilation, type Part } from './compilation.js'
import { compileEntity } from './entity.js'
import { compileFilter } from './filter.js'
import { fetched, itemRow, readConnection, shownKeys, type ItemView } from './paging.js'
import { relationPattern, type Pattern } from './pattern.js'
import { compileRelation } from './relation.js'
import { connectionType, namedType, objectType } from './types.js'

/**
 * A connection over relations of a thing. Its order is that of the things at the other end, then of the relations;
 * where several types may lead to the same thing, it comes once.
 */
export function compileConnection(
  compilation: Compilation,
  variable: string,
  start: string,
  owner: GraphQLObjectType,
  field: FieldModel,
  group: FieldGroup,
): Part {
  const { relation } = field
  if (!relation) throw new Error(`${field.name} follows no relation`)
  const node = group.nodes[0]
  const values = compilation.argumentsOf(compilation.fieldOf(owner, field.name), node)
  const coordinate = `${owner.name}.${field.name}`
  const page = readPage(coordinate, values, new Set(node.arguments?.map((argument) => argument.name.value)))
  const through = relation.through !== undefined && (!relation.depth || values['depth'] === 'ALL')
  const type = connectionType(compilation, owner, field.name)
  const fields = collectFields(compilation.request, type, selectionsOf(group))

  const match = (): { pattern: Pattern; lines: string[] } => {
    const pattern = relationPattern(compilation, variable, start, relation, through)
    const where = compileFilter(compilation, pattern.end, relation.target, values['filter'])
    return { pattern, lines: [...pattern.matches, ...(where ? [`WHERE ${where}`] : [])] }
  }
  const total = fields.some((f) => f.name === 'totalCount')
    ? totalBlock(compilation, variable, relation, match())
    : undefined
  const items = fields.some((f) => f.name !== 'totalCount' && f.name !== '__typename')
    ? itemsBlock(compilation, variable, { relation, through, page, fields }, match())
    : undefined
  const columns = new Columns()
  const [totalPlace, itemsPlace] = [total, items].map((part) => (part ? columns.add(part.column) : -1))
  const parts = { coordinate, fields, views: items?.views ?? [], page, keys: items?.keys ?? 0 }
  return {
    blocks: [...(total ? [total.block] : []), ...(items ? [items.block] : [])],
    expression: columns.expression,
    read: (raw) => {
      const row = list(raw)
      return readConnection(parts, list(row[itemsPlace ?? -1]).map(list), () => count(row[totalPlace ?? -1]))
    },
  }
}

function totalBlock(
  compilation: Compilation,
  variable: string,
  relation: RelationModel,
  { pattern, lines }: { pattern: Pattern; lines: readonly string[] },
): { column: string; block: string } {
  const column = compilation.variable('total')
  const counted = mayRepeat(relation) ? `DISTINCT ${pattern.end}` : pattern.relation
  return { column, block: subquery([variable], [...lines, `RETURN count(${counted}) AS ${column}`]) }
}

interface Items {
  readonly relation: RelationModel
  /** Whether the relations of what the thing is part of are meant, too. */
  readonly through: boolean
  readonly page: Page
  readonly fields: readonly FieldGroup[]
}

function itemsBlock(
  compilation: Compilation,
  variable: string,
  { relation, through, page, fields }: Items,
  { pattern, lines }: { pattern: Pattern; lines: readonly string[] },
): { column: string; block: string; views: readonly ItemView[]; keys: number } {
  const { end, relation: edge } = pattern
  const near = pattern.near === variable ? [] : [pattern.near]
  const carried = [...near, end, edge].join(', ')
  const once = mayRepeat(relation)
    ? [
        `WITH ${end}, ${edge} ORDER BY ${edge}.key`,
        `WITH ${end}, collect(${edge}) AS several`,
        `WITH ${end}, several[0] AS ${edge}`,
      ]
    : []
  const order = [`${end}.key`, ...(severalBetween(relation, through) ? [`${edge}.id`] : [])]
  const after = page.from ? [`WITH ${carried} WHERE ${isAfter(compilation, order, page.from)}`] : []
  const limit = compilation.parameter('first', fetched(page, fields))
  const column = compilation.variable('items')
  const views = itemViews(compilation, fields, relation, pattern)
  const keys = shownKeys(compilation.request, fields, views, order)
  const block = subquery(
    [variable],
    [
      ...lines,
      ...once,
      ...after,
      `WITH ${carried} ORDER BY ${order.join(', ')} LIMIT ${limit}`,
      ...views.flatMap((view) => view.part.blocks),
      `RETURN collect(${itemRow(keys, views)}) AS ${column}`,
    ],
  )
  return { column, block, views, keys: keys.length }
}

/** Behind the place that a cursor names, by as many keys as the order has. */
function isAfter(
  compilation: Compilation,
  [key, relation]: readonly string[],
  from: readonly string[],
): string {
  const after = compilation.parameter('after', from[0] ?? '')
  if (relation === undefined || from[1] === undefined) return `${key} > ${after}`
  const afterRelation = compilation.parameter('afterRelation', from[1])
  return `${key} > ${after} OR (${key} = ${after} AND ${relation} > ${afterRelation})`
}

/** Whether the same thing may come several times, with relations that differ by post or role, or over several ways. */
function severalBetween(relation: RelationModel, through: boolean): boolean {
  const { types } = relation
  if (mayRepeat(relation)) return false
  return types.length > 1 || through || types.some((type) => REPEATABLE_TYPES.includes(type))
}

/** Relations of different types may join the same two things, which then comes once. */
function mayRepeat(relation: RelationModel): boolean {
  return relation.types.length > 1 && relation.edge === undefined
}

function itemViews(
  compilation: Compilation,
  fields: readonly FieldGroup[],
  relation: RelationModel,
  pattern: Pattern,
): ItemView[] {
  return fields.flatMap((field): ItemView[] => {
    if (field.name === 'nodes') {
      const part = compileEntity(compilation, pattern.end, relation.target, selectionsOf(field))
      return [{ responseKey: field.responseKey, part, cursor: false }]
    }
    return field.name === 'edges' ? [compileEdge(compilation, field, relation, pattern)] : []
  })
}

/** The edges of a connection over relations, by response keys; the cursor is added when the page is read. */
function compileEdge(
  compilation: Compilation,
  group: FieldGroup,
  relation: RelationModel,
  pattern: Pattern,
): ItemView {
  const edge = relation.edge ? compilation.model.edges.get(relation.edge) : undefined
  const type = compilation.request.schema.getType(relation.edge ?? `${relation.target}Edge`)
  const fields = collectFields(compilation.request, objectType(type), selectionsOf(group))
  const columns = new Columns()
  const shown = fields
    .filter((field) => field.name !== 'cursor' && field.name !== '__typename')
    .map((field) => {
      const part = edgeField(compilation, field, relation, edge, pattern)
      return { responseKey: field.responseKey, part, place: columns.add(part.expression) }
    })
  const part: Part = {
    blocks: shown.flatMap((field) => field.part.blocks),
    expression: columns.expression,
    read: (raw) => {
      const row = list(raw)
      const read = new Named()
      for (const field of shown) read[field.responseKey] = field.part.read(row[field.place])
      return read
    },
  }
  const cursor = fields.some((field) => field.name === 'cursor')
  return { responseKey: group.responseKey, part, cursor }
}

function edgeField(
  compilation: Compilation,
  field: FieldGroup,
  relation: RelationModel,
  edge: EdgeModel | undefined,
  { near, relation: r, end }: Pattern,
): Part {
  const [from, to] = relation.direction === 'OUT' ? [near, end] : [end, near]
  if (field.name === 'relation') return compileRelation(compilation, r, from, to, selectionsOf(field))
  const side = edge?.ends.get(field.name)
  const target = side ? objectTypeOfEnd(compilation, relation.edge, field.name) : relation.target
  if (side) return compileEntity(compilation, side === 'OUT' ? from : to, target, selectionsOf(field))
  if (field.name === 'node') return compileEntity(compilation, end, target, selectionsOf(field))
  const value = field.name === 'literal' ? `coalesce(${r}.literal, ${end}.name)` : `${r}.${field.name}`
  return { blocks: [], expression: value, read: (raw) => raw ?? null }
}

function objectTypeOfEnd(compilation: Compilation, edge: string | undefined, field: string): string {
  const type = objectType(compilation.request.schema.getType(edge ?? ''))
  return namedType(compilation.fieldOf(type, field).type)
}
