import { ENTITY_KINDS } from '../../model/kinds.js'
import type { Model } from '../../model/model.js'
import { countCodePoints } from '../../documents/code-points.js'
import { collectFields, selectionsOf, type FieldGroup } from '../compile/collect-fields.js'
import { mapOf, type Compilation, type Part } from '../compile/compilation.js'
import { readConnection, type ItemView } from '../compile/connection.js'
import { compileEntity } from '../compile/entity.js'
import { objectType } from '../compile/types.js'
import { highlights } from '../compute/highlights.js'
import { LONGEST_QUERY, searchTerms, type SearchTerms } from '../compute/search-terms.js'
import type { QueryContext } from '../context.js'
import { encodeCursor } from '../cursor.js'
import { badInput } from '../errors.js'
import { readPage, type Page } from '../page.js'
import { count, list, optionalText, record, text, texts } from '../raw.js'

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
/** How near each class of hit is: the name itself, its start, in the name, elsewhere. */
const SCORES = [1, 0.8, 0.6, 0.4] as const
/** The fields that the index holds, in the order of their highlights; a document's text is taken from its text. */
const FIELDS = ['name', 'aliases', 'number', 'text', 'object'] as const

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
    const views = fields.flatMap((field) => viewOf(compilation, field, terms))
    const [items, facets] = await Promise.all([
      wants('edges', 'nodes', 'pageInfo') && !nothing
        ? pageOf(context, compilation, terms, values, page, views)
        : [],
      wants('totalCount', 'facets', 'complete') && !nothing
        ? facetsOf(context, compilationOf(model, info), terms, values)
        : undefined,
    ])
    const located = await Promise.all(items.map((item) => locate(item, views.length, context)))
    const total = facets?.counts.reduce((sum, facet) => sum + facet.count, 0) ?? 0
    const connection = readConnection(fields, views, page, located, cursor, () => total)
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

function viewOf(compilation: Compilation, field: FieldGroup, terms: SearchTerms): ItemView[] {
  if (field.name === 'nodes')
    return [{ responseKey: field.responseKey, edges: false, part: compileHit(compilation, field, terms) }]
  if (field.name !== 'edges') return []
  const fields = collectFields(
    compilation.request,
    objectType(compilation.request.schema.getType('SearchEdge')),
    selectionsOf(field),
  )
  const nodes = fields
    .filter((one) => one.name === 'node')
    .map((node) => ({ node, part: compileHit(compilation, node, terms) }))
  const [first] = nodes
  const part: Part = {
    blocks: first?.part.blocks ?? [],
    expression: first?.part.expression ?? '{edge: true}',
    read: (raw) =>
      Object.fromEntries(nodes.slice(0, 1).map(({ node, part }) => [node.responseKey, part.read(raw)])),
  }
  return [{ responseKey: field.responseKey, edges: true, part }]
}

/** A hit: the thing, how near it is and where the words are. */
function compileHit(compilation: Compilation, group: FieldGroup, terms: SearchTerms): Part {
  const fields = collectFields(
    compilation.request,
    objectType(compilation.request.schema.getType('SearchHit')),
    selectionsOf(group),
  )
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => ({ field, part: compileEntity(compilation, 'n', 'Entity', selectionsOf(field)) }))
  const lit = fields.some((field) => field.name === 'highlights')
  const values: [string, string][] = lit
    ? [
        [
          'fields',
          `[[n.name], n.aliases, [coalesce(n.number, '')], [CASE WHEN n.sha256 IS NULL THEN coalesce(n.text, '') ELSE '' END], [coalesce(n.object, '')]]`,
        ],
        ['document', 'n.id'],
        ['sha256', 'n.sha256'],
      ]
    : []
  return {
    blocks: nodes.flatMap(({ part }) => part.blocks),
    expression: mapOf([
      ['rank', 'rank'],
      ...values,
      ...nodes.map(({ part }, i): [string, string] => [`node${i}`, part.expression]),
    ]),
    read: (raw) => {
      const map = record(raw)
      const computed = fields.flatMap((field): [string, unknown][] => {
        if (field.name === 'score') return [[field.responseKey, SCORES[Number(text(map['rank'])[0])] ?? 0]]
        return field.name === 'highlights' ? [[field.responseKey, highlightsOf(map, terms.terms)]] : []
      })
      return Object.fromEntries([
        ...computed,
        ...nodes.map(({ field, part }, i) => [field.responseKey, part.read(map[`node${i}`])]),
      ])
    },
  }
}

function highlightsOf(map: Item, terms: readonly string[]): unknown[] {
  const held = optionalText(map['heldText'])
  const stored = list(map['fields']).map(texts)
  return FIELDS.flatMap((field, i) => {
    const found = field === 'text' && held !== undefined ? [held] : (stored[i] ?? [])
    return found.filter((value) => value !== '').flatMap((value) => highlights(field, value, terms))
  })
}

/** Adds a held document's text to each view that shows highlights. */
async function locate(item: Item, views: number, context: QueryContext): Promise<Item> {
  const shown = await Promise.all(
    Array.from({ length: views }, async (_, i): Promise<[string, unknown]> => {
      const view = record(item[`view${i}`])
      const [document, sha256] = [optionalText(view['document']), optionalText(view['sha256'])]
      if (document === undefined || sha256 === undefined) return [`view${i}`, view]
      const points = await context.texts.get({ document, sha256 }, context.run)
      return [`view${i}`, { ...view, heldText: points.text }]
    }),
  )
  return { ...item, ...Object.fromEntries(shown) }
}
