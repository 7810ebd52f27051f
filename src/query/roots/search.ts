import { ENTITY_KINDS } from '../../model/kinds.js'
import type { Model } from '../../model/model.js'
import { countCodePoints } from '../../documents/code-points.js'
import { collectFields } from '../compile/collect-fields.js'
import { mapOf, type Compilation } from '../compile/compilation.js'
import { readConnection, type ItemView } from '../compile/paging.js'
import { compileHit } from '../compile/search-hit.js'
import { objectType } from '../compile/types.js'
import { plainViews } from '../compile/views.js'
import { LONGEST_QUERY, searchTerms, type SearchTerms } from '../compute/search-terms.js'
import type { QueryContext } from '../context.js'
import { encodeCursor } from '../cursor.js'
import { badInput } from '../errors.js'
import { readPage, type Page } from '../page.js'
import { count, list, record, text } from '../raw.js'

import {
  compilationOf,
  givenArguments,
  requestOf,
  runColumn,
  selectionsOfInfo,
  type RootResolver,
} from './root.js'

/** How many hits of the engine's index are looked at. */
const LOOKED_AT = 10_000

type Item = Readonly<Record<string, unknown>>

/**
 * `search`: things whose names, aliases or texts have all words, nearest first. The engine's index only proposes;
 * the order is made of stored values, so that it is the same on every engine.
 */
export function resolveSearch(model: Model): RootResolver {
  return async (_, values, context, info) => {
    const query = text(values['query'])
    if (countCodePoints(query) > LONGEST_QUERY)
      throw badInput('query', `at most ${LONGEST_QUERY} characters, got ${countCodePoints(query)}`)
    const page = readPage('Query.search', values, givenArguments(info))
    const terms = searchTerms(query)
    const fields = collectFields(
      requestOf(info),
      objectType(info.schema.getType('SearchConnection')),
      selectionsOfInfo(info),
    )
    const wants = (...names: string[]): boolean => fields.some((field) => names.includes(field.name))
    const nothing = terms.terms.length === 0
    const compilation = compilationOf(model, info)
    const views = plainViews(compilation, 'SearchEdge', fields, (group) =>
      compileHit(compilation, group, terms),
    )
    const [items, facets] = await Promise.all([
      wants('edges', 'nodes', 'pageInfo') && !nothing
        ? pageOf(context, compilation, terms, values, page, views)
        : [],
      wants('totalCount', 'facets', 'complete') && !nothing
        ? facetsOf(context, compilationOf(model, info), terms, values)
        : undefined,
    ])
    const total = facets?.counts.reduce((sum, facet) => sum + facet.count, 0) ?? 0
    const connection = readConnection(fields, views, page, items, cursor, () => total)
    const rest = fields.flatMap((field): [string, unknown][] => {
      if (field.name === 'facets') return [[field.responseKey, facets?.counts ?? []]]
      return field.name === 'complete' ? [[field.responseKey, (facets?.looked ?? 0) < LOOKED_AT]] : []
    })
    return { ...connection, ...Object.fromEntries(rest) }
  }
}

/** Rank before key, so that order and cursor are one string. */
function cursor(item: Item): string {
  return encodeCursor('Query.search', [text(item['key'])])
}

/** Binds things that have all terms to n: the engine proposes those with the longest term. */
function candidates(
  context: QueryContext,
  compilation: Compilation,
  { terms }: SearchTerms,
  values: Item,
): { proposed: string; where: string } {
  const [longest = '', ...others] = terms
  Object.assign(compilation.parameters, {
    text: longest,
    phrase: context.store.searchPhrase(longest),
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
    proposed: context.store.fragment('search'),
    where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
  }
}

async function pageOf(
  context: QueryContext,
  compilation: Compilation,
  terms: SearchTerms,
  values: Item,
  page: Page,
  views: readonly ItemView[],
): Promise<Item[]> {
  const { proposed, where } = candidates(context, compilation, terms, values)
  const whole = compilation.parameter('whole', terms.whole)
  const lines = [
    proposed,
    `WITH n ${where}`,
    `WITH n, CASE WHEN n.searchName = ${whole} THEN '0' WHEN n.searchName STARTS WITH ${whole} THEN '1' WHEN n.searchName CONTAINS ${whole} THEN '2' ELSE '3' END + '|' + n.key AS rank`,
    ...(page.from ? [`WITH n, rank WHERE rank > ${compilation.parameter('after', page.from[0] ?? '')}`] : []),
    `WITH n, rank ORDER BY rank LIMIT ${compilation.parameter('first', page.size + 1)}`,
    ...views.flatMap((view) => view.part.blocks),
    `RETURN ${mapOf([['key', 'rank'], ...views.map((view, i): [string, string] => [`view${i}`, view.part.expression])])} AS item`,
  ]
  return (await runColumn(context, compilation, lines, 'item')).map(record)
}

async function facetsOf(
  context: QueryContext,
  compilation: Compilation,
  terms: SearchTerms,
  values: Item,
): Promise<{ counts: { kind: string; count: number }[]; looked: number }> {
  const { proposed, where } = candidates(context, compilation, terms, values)
  const lines = [
    proposed,
    'WITH collect(n) AS found',
    'WITH found, size(found) AS looked',
    'UNWIND found AS n',
    `WITH n, looked ${where}`,
    'WITH n.kind AS kind, looked, count(n) AS count',
    'RETURN {kind: kind, count: count, looked: looked} AS item',
  ]
  const found = (await runColumn(context, compilation, lines, 'item')).map(record)
  const counts = ENTITY_KINDS.flatMap((kind) => {
    const row = found.find((item) => item['kind'] === kind)
    return row ? [{ kind, count: count(row['count']) }] : []
  })
  return { counts, looked: found[0] ? count(found[0]['looked']) : 0 }
}
