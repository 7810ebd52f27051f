import type { GraphQLResolveInfo } from 'graphql'

import type { Model } from '../../model/model.js'
import { collectFields, selectionsOf } from '../compile/collect-fields.js'
import { mapOf, type Compilation } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { compileFilter } from '../compile/filter.js'
import { readConnection, type ItemView } from '../compile/paging.js'
import { objectType } from '../compile/types.js'
import { plainViews } from '../compile/views.js'
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
    const views = shown
      ? plainViews(compilation, `${type}Edge`, fields, (group) =>
          compileEntity(compilation, 'n', type, selectionsOf(group)),
        )
      : []
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
