import type { GraphQLResolveInfo } from 'graphql'

import { countCodePoints } from '../../documents/code-points.js'
import { ENTITY_KINDS } from '../../model/kinds.js'
import type { Model } from '../../model/model.js'
import type { GraphStore, Statement } from '../../store/port.js'
import { collectFields } from '../compile/collect-fields.js'
import { Compilation, type Request } from '../compile/compilation.js'
import { fetched, itemRow, readConnection, shownKeys, type ConnectionParts } from '../compile/paging.js'
import { compileHit } from '../compile/search-hit.js'
import { objectType } from '../compile/types.js'
import { plainViews } from '../compile/views.js'
import { LONGEST_QUERY, searchTerms, type SearchTerms } from '../compute/search-terms.js'
import { badInput } from '../errors.js'
import { readPage } from '../page.js'
import { Plans } from '../plans/plans.js'
import { count, list, record, text } from '../raw.js'

import {
  argumentsIn,
  givenArguments,
  runPlanned,
  selectionsOfInfo,
  statementOf,
  type RootResolver,
} from './root.js'

type Values = Readonly<Record<string, unknown>>

/** How many hits of the engine's index are looked at. */
const LOOKED_AT = 10_000

/** How the items of a search are asked for and read; nothing is asked where there are no words. */
interface Plan {
  readonly parts: ConnectionParts
  readonly items: Statement | undefined
  readonly facets: Statement | undefined
}

/**
 * `search`: things whose names, aliases or texts have all words, nearest first. The engine's index only proposes;
 * the order is made of stored values, so that it is the same on every engine.
 */
export function resolveSearch(model: Model): RootResolver {
  const plans = { neo4j: new Plans<Plan>(), grafeo: new Plans<Plan>() }
  return async (_, _values, context, info) => {
    const { store } = context
    const { parts, items, facets } = plans[store.engine].of(info, (request) =>
      planSearch(model, store, request, info),
    )
    const [rows, counted] = await Promise.all([
      items ? runPlanned(context, info, items, 'item') : [],
      facets ? runPlanned(context, info, facets, 'item') : [],
    ])
    const { counts, looked } = readFacets(counted)
    const total = counts.reduce((sum, facet) => sum + facet.count, 0)
    const connection = readConnection(parts, rows.map(list), () => total)
    const rest = parts.fields.flatMap((field): [string, unknown][] => {
      if (field.name === 'facets') return [[field.responseKey, counts]]
      return field.name === 'complete' ? [[field.responseKey, looked < LOOKED_AT]] : []
    })
    return { ...connection, ...Object.fromEntries(rest) }
  }
}

function planSearch(model: Model, store: GraphStore, request: Request, info: GraphQLResolveInfo): Plan {
  const compilation = new Compilation(model, request)
  const values = argumentsIn(compilation, info)
  const query = text(values['query'])
  if (countCodePoints(query) > LONGEST_QUERY)
    throw badInput('query', `at most ${LONGEST_QUERY} characters, got ${countCodePoints(query)}`)
  const coordinate = 'Query.search'
  const page = readPage(coordinate, values, givenArguments(info))
  const terms = searchTerms(query)
  const connection = objectType(info.schema.getType('SearchConnection'))
  const fields = collectFields(request, connection, selectionsOfInfo(info))
  const wants = (...names: string[]): boolean =>
    terms.terms.length > 0 && fields.some((field) => names.includes(field.name))
  const views = plainViews(compilation, 'SearchEdge', fields, (group) =>
    compileHit(compilation, group, terms),
  )
  const keys = shownKeys(request, fields, views, ['rank'])
  const parts = { coordinate, fields, views, page, keys: keys.length }
  return {
    parts,
    items: wants('edges', 'nodes', 'pageInfo')
      ? pageStatement(store, compilation, terms, values, parts, itemRow(keys, views))
      : undefined,
    facets: wants('totalCount', 'facets', 'complete')
      ? facetsStatement(store, new Compilation(model, request), terms, values)
      : undefined,
  }
}

/** Binds things that have all terms to n: the engine proposes those with the longest term. */
function candidates(
  store: GraphStore,
  compilation: Compilation,
  { terms }: SearchTerms,
  values: Values,
): { proposed: string; where: string } {
  const [longest = '', ...others] = terms
  Object.assign(compilation.parameters, {
    text: longest,
    phrase: store.searchPhrase(longest),
    limit: LOOKED_AT,
  })
  const kinds = values['kinds']
  const conditions = [
    ...others.map((term) => `n.search CONTAINS ${compilation.parameter('term', term)}`),
    ...(kinds === null || kinds === undefined
      ? []
      : [`n.kind IN ${compilation.parameter('kinds', list(kinds))}`]),
  ]
  return {
    proposed: store.fragment('search'),
    where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
  }
}

function pageStatement(
  store: GraphStore,
  compilation: Compilation,
  terms: SearchTerms,
  values: Values,
  { page, fields, views }: ConnectionParts,
  row: string,
): Statement {
  const { proposed, where } = candidates(store, compilation, terms, values)
  const whole = compilation.parameter('whole', terms.whole)
  return statementOf(compilation, [
    proposed,
    `WITH n ${where}`,
    `WITH n, CASE WHEN n.searchName = ${whole} THEN '0' WHEN n.searchName STARTS WITH ${whole} THEN '1' WHEN n.searchName CONTAINS ${whole} THEN '2' ELSE '3' END + '|' + n.key AS rank`,
    ...(page.from ? [`WITH n, rank WHERE rank > ${compilation.parameter('after', page.from[0] ?? '')}`] : []),
    `WITH n, rank ORDER BY rank LIMIT ${compilation.parameter('first', fetched(page, fields))}`,
    ...views.flatMap((view) => view.part.blocks),
    `RETURN ${row} AS item`,
  ])
}

function facetsStatement(
  store: GraphStore,
  compilation: Compilation,
  terms: SearchTerms,
  values: Values,
): Statement {
  const { proposed, where } = candidates(store, compilation, terms, values)
  return statementOf(compilation, [
    proposed,
    'WITH collect(n) AS found',
    'WITH found, size(found) AS looked',
    'UNWIND found AS n',
    `WITH n, looked ${where}`,
    'WITH n.kind AS kind, looked, count(n) AS count',
    'RETURN {kind: kind, count: count, looked: looked} AS item',
  ])
}

function readFacets(rows: readonly unknown[]): {
  counts: { kind: string; count: number }[]
  looked: number
} {
  const found = rows.map(record)
  const counts = ENTITY_KINDS.flatMap((kind) => {
    const row = found.find((item) => item['kind'] === kind)
    return row ? [{ kind, count: count(row['count']) }] : []
  })
  return { counts, looked: found[0] ? count(found[0]['looked']) : 0 }
}
