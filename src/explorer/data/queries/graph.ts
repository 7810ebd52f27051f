import type { Basis, RelationType } from '../../../model/kinds.js'
import { query } from '../client.js'
import {
  CARD,
  DATE,
  type Card,
  EVIDENCE,
  type Connection,
  type Relation,
  NAMED,
  type Named,
} from '../fragments.js'

/** A relation as two ids, enough to draw it between things that are there. */
export interface Link {
  readonly type: RelationType
  readonly basis: Basis
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
}

interface NeighboursData {
  readonly node: { readonly id: string; readonly relations: Connection<Link> } | null
}

interface NeighboursVariables {
  readonly id: string
  readonly types?: readonly RelationType[]
  readonly direction: 'OUT' | 'IN' | 'BOTH'
  readonly after?: string
}

/** What a thing is joined to, a hundred relations at a time, as ids. */
export const NEIGHBOURS = query<NeighboursData, NeighboursVariables>(`
query Neighbours($id: ID!, $types: [RelationType!], $direction: Direction!, $after: String) {
  node(id: $id) {
    id
    relations(types: $types, direction: $direction, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { type basis from { id } to { id } }
    }
  }
}`)

export interface GraphThing extends Card {
  readonly relations: { readonly nodes: readonly Link[] }
}

interface GraphThingsData {
  readonly nodes: readonly (GraphThing | null)[]
}

/** Things for the graph, with their relations as ids, so that lines among what is shown are drawn at once. */
export const GRAPH_THINGS = query<GraphThingsData, { readonly ids: readonly string[] }>(`
query GraphThings($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...Card
    relations(first: 100) { nodes { type basis from { id } to { id } } }
  }
}
${CARD}
${DATE}`)

interface WaysData {
  readonly trace: readonly {
    readonly length: number
    readonly sentence: string
    readonly nodes: readonly Named[]
    readonly relations: readonly Link[]
  }[]
}

/** The shortest ways from one thing to another. */
export const WAYS = query<WaysData, { readonly from: string; readonly to: string }>(`
query WaysBetween($from: ID!, $to: ID!) {
  trace(from: $from, to: $to, maxLength: 6, first: 5) {
    length
    sentence
    nodes { ...Named }
    relations { type basis from { id } to { id } }
  }
}
${NAMED}`)

export type RelationWithEnds = Relation<Named>

interface RelationsData {
  readonly node: { readonly id: string; readonly relations: Connection<RelationWithEnds> } | null
}

interface RelationsVariables {
  readonly id: string
  readonly types: readonly RelationType[]
  readonly direction: 'OUT' | 'IN'
  readonly first: number
  readonly after?: string
}

/** The relations of a thing of one type and direction, with the words they rest on. */
export const RELATIONS = query<RelationsData, RelationsVariables>(`
query RelationsOfAThing($id: ID!, $types: [RelationType!], $direction: Direction!, $first: Int!, $after: String) {
  node(id: $id) {
    id
    relations(types: $types, direction: $direction, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id type basis rule change post role literal
        from { ...Named }
        to { ...Named }
        evidence { ...Evidence }
      }
    }
  }
}
${NAMED}
${EVIDENCE}`)
