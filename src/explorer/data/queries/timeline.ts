import { query } from '../client.js'
import { DATE, NAMED, type Connection, type FuzzyDate, type Named } from '../fragments.js'

/** An office as far as it says which side something is on. */
export interface SideOffice extends Named {
  readonly region: string | null
  readonly partOf: { readonly id: string; readonly region: string | null } | null
}

export interface TimelineEvent extends Named {
  readonly eventKind: string
  readonly object: string | null
  readonly date: FuzzyDate | null
  readonly place: { readonly name: string; readonly partOf: { readonly name: string } | null } | null
  readonly organisers: { readonly nodes: readonly SideOffice[] }
  readonly givers: { readonly nodes: readonly SideOffice[] }
  readonly receivers: { readonly nodes: readonly SideOffice[] }
  readonly evidence: readonly {
    readonly start: number
    readonly end: number
    readonly document: {
      readonly id: string
      readonly name: string
      readonly issuedBy: { readonly nodes: readonly SideOffice[] }
    }
  }[]
}

export interface TimelineDocument extends Named {
  readonly documentKind: string
  readonly documentNumber: string | null
  readonly held: boolean
  readonly issuedOn: FuzzyDate | null
  readonly issuedBy: { readonly nodes: readonly SideOffice[] }
}

const SIDE = `fragment Side on Office { id kind name region partOf { id region } }`

interface EventsData {
  readonly events: Connection<TimelineEvent>
}

/** All events, earliest first, with who took which part in them. */
export const TIMELINE_EVENTS = query<EventsData, { readonly after?: string }>(`
query WhatHappenedWhen($after: String) {
  events(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      ...Named eventKind object
      date { ...Date }
      place { name partOf { name } }
      organisers { nodes { ...Side } }
      givers { nodes { ...Side } }
      receivers { nodes { ...Side } }
      evidence { start end document { id name issuedBy { nodes { ...Side } } } }
    }
  }
}
${SIDE}
${NAMED}
${DATE}`)

interface DocumentsData {
  readonly documents: Connection<TimelineDocument>
}

/** All documents, earliest first. */
export const TIMELINE_DOCUMENTS = query<DocumentsData, { readonly after?: string }>(`
query WhatWasIssuedWhen($after: String) {
  documents(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Named documentKind documentNumber: number held issuedOn { ...Date } issuedBy { nodes { ...Side } } }
  }
}
${SIDE}
${NAMED}
${DATE}`)

export interface TimelineAgreement extends Named {
  readonly parties: { readonly nodes: readonly SideOffice[] }
}

interface AgreementsData {
  readonly agreements: Connection<TimelineAgreement>
}

/** The agreements with their parties, which are the sides of a timeline. */
export const TIMELINE_AGREEMENTS = query<AgreementsData, Record<string, never>>(`
query WhoAreTheSides {
  agreements(first: 100) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Named parties { nodes { ...Side } } }
  }
}
${SIDE}
${NAMED}`)
