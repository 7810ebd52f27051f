/** What one request, and all requests together, may ask of the service. */
export interface Limits {
  /** Characters (code points) of a query's text. */
  readonly characters: number
  /** Tokens of a query, as GraphQL's lexical grammar counts them. */
  readonly tokens: number
  /** Steps from a root field to the field deepest under it; a root field alone has depth 0. */
  readonly depth: number
  /** Aliased fields, root fields, directives and fields, each counted after fragments are opened. */
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  readonly fields: number
  /** Depth and fields under `__schema` and `__type`, which have this bound in place of `depth`. */
  readonly introspectionDepth: number
  readonly introspectionFields: number
  /** Conditions of all filters together, and how deep filters nest, once variables are in place. */
  readonly conditions: number
  readonly filterDepth: number
  /** See cost.ts. */
  readonly cost: number
}

/** On by default. Every question of `seed/questions`, every page's, and the standard introspection query fit well within. */
export const DEFAULT_LIMITS: Limits = {
  characters: 20_000,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  fields: 500,
  introspectionDepth: 20,
  introspectionFields: 500,
  conditions: 100,
  filterDepth: 12,
  cost: 10_000,
}
