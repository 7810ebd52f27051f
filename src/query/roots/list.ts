import type { GraphQLResolveInfo } from 'graphql'

import type { Model } from '../../model/model.js'
import { collectFields, selectionsOf, type FieldGroup } from '../compile/collect-fields.js'
import { mapOf, type Compilation, type Part } from '../compile/compilation.js'
import { readConnection, type ItemView } from '../compile/connection.js'
import { compileEntity } from '../compile/entity.js'
import { compileFilter } from '../compile/filter.js'
import { objectType } from '../compile/types.js'
import { encodeCursor } from '../cursor.js'
import { readPage, type Page } from '../page.js'
import { count, list, record, text } from '../raw.js'

import { compilationOf, givenArguments, runColumn, selectionsOfInfo, type RootResolver } from './root.js'

/** A root list: things of a kind, or of all kinds, in natural order, from either end. */
export function resolveList(model: Model, type: string): RootResolver {
  return async (_, values, context, info) => {
    const coordinate = `Query.${info.fieldName}`
    const page = readPage(coordinate, values, givenArguments(info))
    const connection = objectType(info.schema.getType(`${type}Connection`))
    const compilation = compilationOf(model, info)
    const fields = collectFields(compilation.request, connection, selectionsOfInfo(info))
    const shown = fields.some((field) => field.name !== 'totalCount' && field.name !== '__typename')
    const counted = fields.some((field) => field.name === 'totalCount')
    const views = shown ? viewsOf(compilation, type, fields) : []
    const [items, total] = await Promise.all([
      shown ? runColumn(context, compilation, pageLines(compilation, type, values, page, views), 'item') : [],
      counted ? totalOf(model, type, values, context, info) : undefined,
    ])
    const cursor = (item: Readonly<Record<string, unknown>>): string =>
      encodeCursor(coordinate, [text(item['key'])])
    return readConnection(fields, views, page, items.map(record), cursor, () => total)
  }
}

async function totalOf(
  model: Model,
  type: string,
  values: Readonly<Record<string, unknown>>,
  context: Parameters<RootResolver>[2],
  info: GraphQLResolveInfo,
): Promise<number> {
  const compilation = compilationOf(model, info)
  const where = conditionsOf(compilation, type, values)
  const lines = [
    `MATCH (n:${type})`,
    where.length > 0 ? `WHERE ${where.join(' AND ')}` : '',
    'RETURN count(n) AS total',
  ]
  const [total] = await runColumn(context, compilation, lines, 'total')
  return count(total)
}

function pageLines(
  compilation: Compilation,
  type: string,
  values: Readonly<Record<string, unknown>>,
  page: Page,
  views: readonly ItemView[],
): string[] {
  const key = page.from?.[0]
  const range = page.backward
    ? key === undefined
      ? []
      : [`n.key < ${compilation.parameter('before', key)}`]
    : [`n.key > ${compilation.parameter('after', key ?? '')}`]
  const where = [...range, ...conditionsOf(compilation, type, values)]
  const entries: [string, string][] = [
    ['key', 'n.key'],
    ...views.map((view, i): [string, string] => [`view${i}`, view.part.expression]),
  ]
  return [
    `MATCH (n:${type})`,
    where.length > 0 ? `WHERE ${where.join(' AND ')}` : '',
    `WITH n ORDER BY n.key${page.backward ? ' DESC' : ''} LIMIT ${compilation.parameter('first', page.size + 1)}`,
    ...views.flatMap((view) => view.part.blocks),
    `RETURN ${mapOf(entries)} AS item`,
  ]
}

function conditionsOf(
  compilation: Compilation,
  type: string,
  values: Readonly<Record<string, unknown>>,
): string[] {
  const kinds = values['kinds']
  const filter = compileFilter(compilation, 'n', type, values['filter'])
  return [
    ...(kinds === null || kinds === undefined
      ? []
      : [`n.kind IN ${compilation.parameter('kinds', list(kinds))}`]),
    ...(filter ? [filter] : []),
  ]
}

function viewsOf(compilation: Compilation, type: string, fields: readonly FieldGroup[]): ItemView[] {
  return fields.flatMap((field): ItemView[] => {
    if (field.name === 'nodes')
      return [
        {
          responseKey: field.responseKey,
          edges: false,
          part: compileEntity(compilation, 'n', type, selectionsOf(field)),
        },
      ]
    return field.name === 'edges'
      ? [{ responseKey: field.responseKey, edges: true, part: compileRootEdge(compilation, type, field) }]
      : []
  })
}

/** An edge of a root list; no relation leads to its node. */
function compileRootEdge(compilation: Compilation, type: string, group: FieldGroup): Part {
  const edge = objectType(compilation.request.schema.getType(`${type}Edge`))
  const fields = collectFields(compilation.request, edge, selectionsOf(group))
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => ({ field, part: compileEntity(compilation, 'n', type, selectionsOf(field)) }))
  const relations = fields
    .filter((field) => field.name === 'relation')
    .map((field): [string, unknown] => [field.responseKey, null])
  return {
    blocks: nodes.flatMap(({ part }) => part.blocks),
    expression: mapOf([
      ['edge', 'true'],
      ...nodes.map(({ part }, i): [string, string] => [`node${i}`, part.expression]),
    ]),
    read: (raw) => {
      const map = record(raw)
      return Object.fromEntries([
        ...relations,
        ...nodes.map(({ field, part }, i) => [field.responseKey, part.read(map[`node${i}`])]),
      ])
    },
  }
}
