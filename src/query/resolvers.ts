import {
  isAbstractType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql'

import type { Model } from '../model/model.js'

import { TYPENAME } from './compile/entity.js'
import { PLACE, type Place } from './compile/evidence.js'
import { CURSOR } from './compile/paging.js'
import { highlightsOf } from './compile/search-hit.js'
import { QUOTE_CUTS } from './compute/quote.js'
import type { QueryContext } from './context.js'
import type { TextReference } from './document-texts.js'
import { isRecord } from './raw.js'
import { resolveCompare } from './roots/compare.js'
import { resolveDataset } from './roots/dataset.js'
import { resolveList } from './roots/list.js'
import { resolveNode, resolveNodes } from './roots/node.js'
import { resolveSearch } from './roots/search.js'
import { resolveTrace } from './roots/trace.js'

type Resolver = GraphQLFieldResolver<unknown, QueryContext>

/** Types whose values have plain fields; all others are compiled and hold their values by response keys. */
const PLAIN_TYPES = new Set([
  'FuzzyDate',
  'RelationCount',
  'Section',
  'PageInfo',
  'Highlight',
  'Facet',
  'ChangeCount',
  'Handover',
  'DiffSegment',
  'Dataset',
])

/** Gives every field of the schema its resolver; only root fields ask the store. */
export function attachResolvers(schema: GraphQLSchema, model: Model): void {
  const roots = rootResolvers(model)
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeOf
    if (!isObjectType(type) || type.name.startsWith('__') || PLAIN_TYPES.has(type.name)) continue
    for (const field of Object.values(type.getFields()))
      field.resolve = resolverOf(type.name, field.name, roots)
  }
}

function resolverOf(type: string, field: string, roots: Readonly<Record<string, Resolver>>): Resolver {
  if (type === 'Query') return roots[field] ?? readColumn
  if (field === 'cursor') return cursor
  return OF_TEXTS[`${type}.${field}`] ?? readColumn
}

/** The root fields' resolvers: what is written in schema/query.graphql, and a list of each kind. */
function rootResolvers(model: Model): Readonly<Record<string, Resolver>> {
  const lists = [...model.nodes.values()].map((node): [string, Resolver] => [
    node.list,
    resolveList(model, node.type),
  ])
  return {
    node: resolveNode(model, 'Entity'),
    nodes: resolveNodes(model),
    document: resolveNode(model, 'Document'),
    entities: resolveList(model, 'Entity'),
    search: resolveSearch(model),
    trace: resolveTrace(model),
    compare: resolveCompare(model),
    dataset: resolveDataset,
    ...Object.fromEntries(lists),
  }
}

const typeOf: GraphQLTypeResolver<unknown, QueryContext> = (value) => {
  const name = isRecord(value) ? value[TYPENAME] : undefined
  return typeof name === 'string' ? name : undefined
}

/** A compiled value, which stands under the name that the response has for it. */
const readColumn: Resolver = (source, _values, _context, info) =>
  isRecord(source) ? source[info.path.key] : undefined

const cursor: Resolver = (source) => (isRecord(source) ? source[CURSOR] : undefined)

/** Offsets of a piece of evidence or a mention. */
const start: Resolver = (source) => placeOf(source).start
const end: Resolver = (source) => placeOf(source).end

/** Words cut from the document's text when they are asked for, so that they cannot disagree with it. */
function cut(name: string): Resolver {
  return async (source, _values, context) => {
    const place = placeOf(source)
    const cutting = QUOTE_CUTS[name]
    if (place.sha256 === undefined || !cutting) return null
    return cutting(
      await context.texts.get({ document: place.document, sha256: place.sha256 }, context.run),
      place,
    )
  }
}

const text: Resolver = async (source, values, context, info) => {
  const reference = referenceOf(readColumn(source, values, context, info))
  return reference ? (await context.texts.get(reference, context.run)).text : null
}

const outline: Resolver = (source, values, context, info) => {
  const reference = referenceOf(readColumn(source, values, context, info))
  return reference ? context.texts.outline(reference, context.run) : []
}

/** Fields that are made from a document's text. */
const OF_TEXTS: Readonly<Record<string, Resolver>> = {
  'Document.text': text,
  'Document.outline': outline,
  'Evidence.start': start,
  'Evidence.end': end,
  'Evidence.quote': cut('quote'),
  'Evidence.reading': cut('reading'),
  'Evidence.prefix': cut('prefix'),
  'Evidence.suffix': cut('suffix'),
  'Mention.start': start,
  'Mention.end': end,
  'Mention.quote': cut('quote'),
  'SearchHit.highlights': (source, _values, context) => highlightsOf(source, context),
}

function placeOf(source: unknown): Place {
  const place = isRecord(source) ? source[PLACE] : undefined
  if (!isPlace(place)) throw new TypeError('evidence has no place')
  return place
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value['document'] === 'string' && typeof value['start'] === 'number'
}

function referenceOf(value: unknown): TextReference | undefined {
  if (!isRecord(value)) return undefined
  const { document, sha256 } = value
  return typeof document === 'string' && typeof sha256 === 'string' ? { document, sha256 } : undefined
}
