import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql'
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity'

/** What an operation asks for once its variables are in place. */
export interface Asked {
  readonly cost: number
  readonly conditions: number
  readonly filterDepth: number
}

/** Every object that an answer may hold: a thing, a relation, a piece of evidence. Ten of them cost 1. */
const OBJECT = 0.1

/** Items of a list without pages, where LISTS does not say. */
const LIST = 5
const LISTS: Readonly<Record<string, number>> = {
  'Path.nodes': 9,
  'Path.relations': 8,
  'Change.from': 3,
  'Change.to': 3,
  'Clause.lineage': 8,
  'Document.outline': 10,
  'Section.sections': 10,
  'Comparison.summary': 9,
}

/** What a field costs by itself beside the objects that it shows. */
const OWN: Readonly<Record<string, number>> = {
  'Query.search': 20,
  'Query.trace': 100,
  'Query.compare': 200,
  'Dataset.entityCounts': 5,
  'Dataset.relationCount': 5,
  'Document.text': 10,
  'Document.outline': 5,
  'Change.diff': 1,
}
/** A condition of a root list's filter may have the whole list looked through. */
const CONDITION = 1

/**
 * The cost of an operation: a tenth for each object that its answer may hold, where page sizes multiply down the
 * levels, and what single fields cost besides. Of several types that an object may have, the dearest counts.
 * Undefined where variables do not fit; of that, execution tells.
 */
export function askedBy(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): Asked | undefined {
  let conditions = 0
  let filterDepth = 0
  const estimator = (field: ComplexityEstimatorArgs): number => {
    const filter = measureFilter(field.args['filter'])
    conditions += filter.conditions
    filterDepth = Math.max(filterDepth, filter.depth)
    return costOfField(field) + filter.conditions * CONDITION
  }
  try {
    const cost = getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      estimators: [estimator],
      maxQueryNodes: Infinity,
      ...(operationName !== undefined && { operationName }),
    })
    return { cost: Math.ceil(cost), conditions, filterDepth }
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}

function costOfField({ type, field, node, args, childComplexity }: ComplexityEstimatorArgs): number {
  const named = getNamedType(field.type)
  const own = OWN[`${type.name}.${field.name}`] ?? 0
  if (!isCompositeType(named) || named.name === 'PageInfo') return own
  if (named.name.startsWith('__')) return own + childComplexity
  // The page is multiplied where its size is given; what a connection shows of an item counts once.
  if (named.name.endsWith('Connection')) return own + OBJECT + pageSize(args, node) * childComplexity
  if (type.name.endsWith('Connection')) return own + OBJECT + childComplexity
  return (
    own +
    itemsOf(type.name, field.name, isListType(getNullableType(field.type)), args, node) *
      (OBJECT + childComplexity)
  )
}

function itemsOf(
  type: string,
  name: string,
  list: boolean,
  args: Readonly<Record<string, unknown>>,
  node: FieldNode,
): number {
  if (Array.isArray(args['ids'])) return args['ids'].length
  if (`${type}.${name}` === 'Query.trace') return pageSize(args, node)
  return list ? (LISTS[`${type}.${name}`] ?? LIST) : 1
}

/** What a page counts whose size the client left to its default, most of which are never full. */
const UNSAID_PAGE = 8

/** A page is `last` items long where that is given, else `first`; a size below none is refused by the field itself. */
function pageSize(args: Readonly<Record<string, unknown>>, node: FieldNode): number {
  const said = node.arguments?.some(({ name }) => name.value === 'first' || name.value === 'last') ?? false
  const size = args['last'] ?? args['first']
  if (typeof size !== 'number') return 0
  return Math.max(said ? size : Math.min(size, UNSAID_PAGE), 0)
}

function measureFilter(value: unknown): { conditions: number; depth: number } {
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === 'object').map(measureFilter)
    return items.length === 0 ? { conditions: 1, depth: 0 } : together(items)
  }
  if (typeof value !== 'object' || value === null)
    return { conditions: value === undefined ? 0 : 1, depth: 0 }
  const { conditions, depth } = together(Object.values(value).map(measureFilter))
  return { conditions: Math.max(conditions, 1), depth: depth + 1 }
}

function together(parts: readonly { conditions: number; depth: number }[]): {
  conditions: number
  depth: number
} {
  return {
    conditions: parts.reduce((sum, part) => sum + part.conditions, 0),
    depth: parts.reduce((most, part) => Math.max(most, part.depth), 0),
  }
}
