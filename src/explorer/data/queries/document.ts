import type { Basis, RelationType } from '../../../model/kinds.js'
import { query } from '../client.js'
import { DATE, NAMED, type Connection, type FuzzyDate, type Named } from '../fragments.js'

export interface Section {
  readonly number: string | null
  readonly title: string
  readonly level: number
  readonly start: number
  readonly end: number
  readonly sections?: readonly Section[]
}

export interface SourceDocument extends Named {
  readonly documentKind: string
  readonly documentNumber: string | null
  readonly issuedOn: FuzzyDate | null
  readonly issuedBy: { readonly nodes: readonly Named[] }
  readonly held: boolean
  readonly text: string | null
  readonly sha256: string | null
  readonly outline: readonly Section[]
}

/** A source with its text and outline. Four levels of headings: more than any gazetteer office's paper has. */
export const DOCUMENT = query<{ readonly document: SourceDocument | null }, { readonly id: string }>(`
query WhatDoesItSay($id: ID!) {
  document(id: $id) {
    id kind name documentKind documentNumber: number held text sha256
    issuedOn { ...Date }
    issuedBy { nodes { ...Named } }
    outline { ...Heading sections { ...Heading sections { ...Heading sections { ...Heading } } } }
  }
}
fragment Heading on Section { number title level start end }
${NAMED}
${DATE}`)

export interface MentionedRelation {
  readonly id: string
  readonly type: RelationType
  readonly basis: Basis
  readonly rule: string | null
  readonly post: string | null
  readonly role: string | null
  readonly from: Named
  readonly to: Named
}

/** A place in a text with the thing or the relation that was read there. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly entity: Named | null
  readonly relation: MentionedRelation | null
}

interface MentionsData {
  readonly document: { readonly id: string; readonly mentions: Connection<Mention> } | null
}

/** Everything found in a source, in reading order, a hundred places at a time. */
export const MENTIONS = query<MentionsData, { readonly id: string; readonly after?: string }>(`
query WhatStandsWhere($id: ID!, $after: String) {
  document(id: $id) {
    id
    mentions(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        start end
        entity { ...Named }
        relation { id type basis rule post role from { ...Named } to { ...Named } }
      }
    }
  }
}
${NAMED}`)

export interface DocumentCard extends Named {
  readonly documentKind: string
  readonly documentNumber: string | null
  readonly held: boolean
  readonly issuedOn: FuzzyDate | null
  readonly issuedBy: { readonly nodes: readonly { readonly name: string }[] }
}

interface DocumentsData {
  readonly documents: Connection<DocumentCard>
}

/** All sources, oldest first. */
export const DOCUMENTS = query<DocumentsData, { readonly first: number; readonly after?: string }>(`
query WhichSources($first: Int!, $after: String) {
  documents(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Named documentKind documentNumber: number held issuedOn { ...Date } issuedBy { nodes { name } } }
  }
}
${NAMED}
${DATE}`)
