import { query } from '../client.js'
import {
  DATE,
  EVIDENCE,
  NAMED,
  type Evidence,
  type FuzzyDate,
  type Named,
  type RelationCount,
} from '../fragments.js'
import type { Attestation, FulfilmentStatus } from '../vocabulary.js'

/** A thing with its own fields; which are there depends on its kind. */
export interface Thing extends Named {
  readonly aliases: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly relationCounts: readonly RelationCount[]
  readonly documentKind?: string
  readonly documentNumber?: string | null
  readonly held?: boolean
  readonly issuedOn?: FuzzyDate | null
  readonly officeKind?: string
  readonly officeOf?: Named | null
  readonly agreement?: Named
  readonly signedOn?: FuzzyDate | null
  readonly number?: string
  readonly text?: string
  readonly attestation?: Attestation
  readonly version?: Named
  readonly fulfilment?: { readonly status: FulfilmentStatus; readonly explanation: string }
  readonly plan?: Named
  readonly section?: Named | null
  readonly joint?: boolean
  readonly publicationKind?: string
  readonly status?: string
  readonly publishedOn?: FuzzyDate | null
  readonly coverage?: FuzzyDate | null
  readonly eventKind?: string
  readonly date?: FuzzyDate | null
  readonly place?: Named | null
  readonly object?: string | null
  readonly placeIn?: Named | null
}

/** A thing: what it is, its fields, where it is mentioned, and how many relations of each type it has. */
export const THING = query<{ readonly node: Thing | null }, { readonly id: string }>(`
query WhatIsIt($id: ID!) {
  node(id: $id) {
    id kind name aliases
    evidence { ...Evidence }
    relationCounts { type direction kind count }
    ... on Document { documentKind documentNumber: number held issuedOn { ...Date } }
    ... on Office { officeKind officeOf: partOf { ...Named } }
    ... on AgreementVersion { agreement { ...Named } signedOn { ...Date } }
    ... on Clause { number text attestation version { ...Named } fulfilment { status explanation } }
    ... on Task { number text plan { ...Named } section { ...Named } }
    ... on Project { joint }
    ... on Publication { publicationKind status publishedOn { ...Date } coverage { ...Date } }
    ... on Event { eventKind date { ...Date } place { ...Named } object }
    ... on Place { placeIn: partOf { ...Named } }
  }
}
${NAMED}
${DATE}
${EVIDENCE}`)
