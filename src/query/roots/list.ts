import type { GraphQLResolveInfo } from 'graphql'

import type { Model } from '../../model/model.js'
import type { Statement } from '../../store/port.js'
import { collectFields, selectionsOf } from '../compile/collect-fields.js'
import { Compilation, type Request } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { fetched, itemRow, readConnection, shownKeys, type ConnectionParts } from '../compile/paging.js'
import { compileStart, type Start } from '../compile/start.js'
import { objectType } from '../compile/types.js'
import { plainViews } from '../compile/views.js'
import { readPage } from '../page.js'
import { Plans } from '../plans/plans.js'
import { count, list } from '../raw.js'

import {
  argumentsIn,
  givenArguments,
  runPlanned,
  selectionsOfInfo,
  statementOf,
  type RootResolver,
} from './root.js'

/** The statements of a list, each where something of it is asked for, and how its page is read. */
interface Plan {
  readonly parts: ConnectionParts
  readonly items: Statement | undefined
  readonly total: Statement | undefined
}

/** A root list: things of a kind, or of all kinds, in natural order, from either end. */
export function resolveList(model: Model, type: string): RootResolver {
  const plans = new Plans<Plan>()
  return async (_, _values, context, info) => {
    const { parts, items, total } = plans.of(info, (request) => planList(model, type, request, info))
    const [rows, counted] = await Promise.all([
      items ? runPlanned(context, info, items, 'item') : [],
      total ? runPlanned(context, info, total, 'total') : [],
    ])
    const found = rows.map(list)
    return readConnection(parts, parts.page.backward ? found.reverse() : found, () => count(counted[0]))
  }
}

function planList(model: Model, type: string, request: Request, info: GraphQLResolveInfo): Plan {
  const compilation = new Compilation(model, request)
  const coordinate = `Query.${info.fieldName}`
  const values = argumentsIn(compilation, info)
  const page = readPage(coordinate, values, givenArguments(info))
  const connection = objectType(info.schema.getType(`${type}Connection`))
  const fields = collectFields(request, connection, selectionsOfInfo(info))
  const shown = fields.some((field) => field.name !== 'totalCount' && field.name !== '__typename')
  const counted = fields.some((field) => field.name === 'totalCount')
  const views = shown
    ? plainViews(compilation, `${type}Edge`, fields, (group) =>
        compileEntity(compilation, 'n', type, selectionsOf(group)),
      )
    : []
  const keys = shownKeys(request, fields, views, ['n.key'])
  const parts = { coordinate, fields, views, page, keys: keys.length }
  return {
    parts,
    items: shown ? pageStatement(compilation, type, values, parts, itemRow(keys, views)) : undefined,
    total: counted ? totalStatement(new Compilation(model, request), type, values) : undefined,
  }
}

function totalStatement(
  compilation: Compilation,
  type: string,
  values: Readonly<Record<string, unknown>>,
): Statement {
  const { lines, conditions } = startOf(compilation, type, values)
  return statementOf(compilation, [...lines, whereOf(conditions), 'RETURN count(n) AS total'])
}

function pageStatement(
  compilation: Compilation,
  type: string,
  values: Readonly<Record<string, unknown>>,
  { page, fields, views }: ConnectionParts,
  row: string,
): Statement {
  const key = page.from?.[0]
  const range = page.backward
    ? key === undefined
      ? []
      : [`n.key < ${compilation.parameter('before', key)}`]
    : [`n.key > ${compilation.parameter('after', key ?? '')}`]
  const { lines, conditions } = startOf(compilation, type, values)
  return statementOf(compilation, [
    ...lines,
    whereOf([...range, ...conditions]),
    `WITH n ORDER BY n.key${page.backward ? ' DESC' : ''} LIMIT ${compilation.parameter('first', fetched(page, fields))}`,
    ...views.flatMap((view) => view.part.blocks),
    `RETURN ${row} AS item`,
  ])
}

function startOf(compilation: Compilation, type: string, values: Readonly<Record<string, unknown>>): Start {
  const kinds = values['kinds']
  const start = compileStart(compilation, 'n', type, values['filter'])
  if (kinds === null || kinds === undefined) return start
  const ofKinds = `n.kind IN ${compilation.parameter('kinds', list(kinds))}`
  return { lines: start.lines, conditions: [ofKinds, ...start.conditions] }
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
}
