import type { EntityKind } from '../../../model/kinds.js'
import { query } from '../client.js'
import type { Connection, Named } from '../fragments.js'

export interface Highlight {
  readonly field: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface SearchHit {
  readonly score: number
  readonly node: Named & { readonly number?: string; readonly text?: string }
  readonly highlights: readonly Highlight[]
}

interface SearchData {
  readonly search: Connection<SearchHit> & {
    readonly facets: readonly { readonly kind: EntityKind; readonly count: number }[]
  }
}

interface SearchVariables {
  readonly query: string
  readonly kinds?: readonly EntityKind[]
  readonly first: number
  readonly after?: string
}

/** Things whose names or words match, best first, with where they match. */
export const SEARCH = query<SearchData, SearchVariables>(`
query Search($query: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    facets { kind count }
    nodes {
      score
      node { id kind name ... on Clause { number text } ... on Task { number text } }
      highlights { field value start end }
    }
  }
}`)
