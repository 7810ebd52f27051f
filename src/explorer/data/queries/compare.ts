import type { Basis, ChangeKind } from '../../../model/kinds.js'
import { query } from '../client.js'
import { DATE, NAMED, type Connection, type FuzzyDate, type Named } from '../fragments.js'

/** A place in a source, enough to link to it. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly document: { readonly id: string }
}

/** A provision as a row of the table needs it: a clause or task of the graph, or a part of a text. */
export interface ComparedProvision {
  readonly __typename: 'Clause' | 'Task' | 'TextProvision'
  readonly id: string
  readonly number: string
  readonly text: string
  readonly evidence: readonly Place[]
  /** Of a clause: the area it stands in; of a task: the section. */
  readonly parent?: { readonly id: string; readonly number: string; readonly text: string } | null
  readonly section?: { readonly id: string; readonly number: string; readonly text: string } | null
  readonly assignedTo?: { readonly nodes: readonly Named[] }
  /** Of a part of a text: the headings it stands under, outermost first. */
  readonly headings?: readonly string[]
  /** The number of an article 第X条. */
  readonly article?: number | null
}

export interface DiffSegment {
  readonly op: 'EQUAL' | 'DELETE' | 'INSERT'
  readonly text: string
}

export interface Change {
  readonly kind: ChangeKind
  readonly similarity: number | null
  readonly basis: Basis
  readonly from: readonly ComparedProvision[]
  readonly to: readonly ComparedProvision[]
  readonly diff: readonly DiffSegment[]
}

/** One side of a comparison, as its column is headed. */
export interface ComparedSide extends Named {
  readonly documentKind?: string
  readonly issuedOn?: FuzzyDate | null
  readonly signedOn?: FuzzyDate | null
  readonly agreement?: Named
  readonly revises?: { readonly id: string } | null
  readonly attestedBy?: { readonly nodes: readonly { readonly documentKind: string }[] }
}

export interface CompareData {
  readonly compare: {
    readonly from: ComparedSide
    readonly to: ComparedSide
    readonly caveat: string | null
    readonly summary: readonly { readonly kind: ChangeKind; readonly count: number }[]
    readonly changes: Connection<Change>
  }
}

interface CompareVariables {
  readonly from: string
  readonly to: string
  readonly after?: string
}

/** One version held against another, row by row. */
export const COMPARE = query<CompareData, CompareVariables>(`
query WhatChanged($from: ID!, $to: ID!, $after: String) {
  compare(from: $from, to: $to) {
    from { ...Side }
    to { ...Side }
    caveat
    summary { kind count }
    changes(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        kind similarity basis
        from { ...Provision }
        to { ...Provision }
        diff { op text }
      }
    }
  }
}
fragment Side on Entity {
  id kind name
  ... on Document { documentKind issuedOn { ...Date } }
  ... on AgreementVersion {
    signedOn { ...Date }
    agreement { ...Named }
    revises { id }
    attestedBy { nodes { documentKind } }
  }
}
fragment Provision on Provision {
  __typename id number text
  ... on TextProvision { article headings evidence { start end document { id } } }
  ... on Clause { evidence { start end document { id } } parent { id number text } }
  ... on Task { evidence { start end document { id } } section { id number text } assignedTo { nodes { ...Named } } }
}
${NAMED}
${DATE}`)

export interface VersionCard extends Named {
  readonly signedOn: FuzzyDate | null
  readonly agreement: Named
  readonly revises: Named | null
  readonly revisedBy: Named | null
}

export interface ComparableDocument extends Named {
  readonly documentKind: string
  readonly issuedOn: FuzzyDate | null
}

interface ComparableData {
  readonly versions: Connection<VersionCard>
  readonly documents: Connection<ComparableDocument>
}

/** What can be compared: versions of agreements, and documents. */
export const COMPARABLE = query<ComparableData, Record<string, never>>(`
query WhatCanBeCompared {
  versions(first: 100) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Named signedOn { ...Date } agreement { ...Named } revises { ...Named } revisedBy { ...Named } }
  }
  documents(first: 100) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Named documentKind issuedOn { ...Date } }
  }
}
${NAMED}
${DATE}`)
