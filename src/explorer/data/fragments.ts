import type { Basis, ChangeKind, EntityKind, RelationType } from '../../model/kinds.js'

/** A connection, as far as the page reads it. */
export interface Connection<Node> {
  readonly totalCount: number
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export interface Named {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
}

export interface FuzzyDate {
  readonly edtf: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly literal: string
}

/** The words that a fact rests on; offsets count code points. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly reading: string
  readonly prefix: string
  readonly suffix: string
  readonly document: { readonly id: string; readonly name: string; readonly issuedOn: FuzzyDate | null }
}

export interface RelationCount {
  readonly type: RelationType
  readonly direction: 'OUT' | 'IN' | 'BOTH'
  readonly kind: EntityKind
  readonly count: number
}

/** A thing as the graph shows it: enough to draw it, date it and say what else hangs on it. */
export interface Card extends Named {
  readonly relationCounts: readonly RelationCount[]
  readonly number?: string
  readonly text?: string
  readonly documentKind?: string
  readonly date?: FuzzyDate | null
  readonly issuedOn?: FuzzyDate | null
  readonly signedOn?: FuzzyDate | null
  readonly publishedOn?: FuzzyDate | null
}

export interface Relation<End> {
  readonly id: string
  readonly type: RelationType
  readonly basis: Basis
  readonly rule: string | null
  readonly change: ChangeKind | null
  readonly post: string | null
  readonly role: string | null
  readonly literal: string | null
  readonly from: End
  readonly to: End
  readonly evidence: readonly Evidence[]
}

export const NAMED = `fragment Named on Entity { id kind name }`

export const DATE = `fragment Date on FuzzyDate { edtf earliest latest literal }`

export const EVIDENCE = `fragment Evidence on Evidence {
  start end reading prefix suffix
  document { id name issuedOn { edtf earliest latest literal } }
}`

export const CARD = `fragment Card on Entity {
  id kind name
  relationCounts { type direction kind count }
  ... on Clause { number text }
  ... on Task { number text }
  ... on Event { date { ...Date } }
  ... on Document { documentKind issuedOn { ...Date } }
  ... on AgreementVersion { signedOn { ...Date } }
  ... on Publication { publishedOn { ...Date } }
}`
