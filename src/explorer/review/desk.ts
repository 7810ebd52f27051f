import type { Verdict } from '../../review/verdict.js'
import type { ListedProposal, ReviewListing } from '../../review/listed.js'
import type { HeldFact } from '../data/review.js'

/** A proposal and the document that it was read from. */
export interface Item {
  /** The document's id. */
  readonly document: string
  readonly proposal: ListedProposal
}

/** A decision on its way to the service. */
export interface Waiting {
  readonly document: string
  readonly verdict: Verdict
  /** What it is about, where that is or was open on this page. */
  readonly item?: Item | undefined
}

/** A decision of this visit, or several made at once: what one undoing takes back. */
export type Step = readonly Waiting[]

/** Everything that the review knows: what the service said last, and what was decided here since. */
export interface Desk {
  readonly documents: readonly ReviewListing[]
  /** In the order in which they were made. */
  readonly waiting: readonly Waiting[]
  /** The latest last. */
  readonly steps: readonly Step[]
  /** Marks of items that were put off (see `markOf`). */
  readonly skipped: ReadonlySet<string>
  /** Accepted facts that wait for others, by document. */
  readonly held: ReadonlyMap<string, readonly HeldFact[]>
  /** Whether the last decisions are in the graph; undefined before there were any. */
  readonly loaded: boolean | undefined
}

export const EMPTY_DESK: Desk = {
  documents: [],
  waiting: [],
  steps: [],
  skipped: new Set(),
  held: new Map(),
  loaded: undefined,
}

/** What is shown of the open items: one document's, those of one kind of thing or relation. */
export interface DeskFilter {
  readonly document?: string | undefined
  /** A kind of thing, a relation type, or MATCH. */
  readonly kind?: string | undefined
}

/** Tells items apart; the same thing may be proposed from two documents. */
export function markOf(document: string, key: string): string {
  return `${document} ${key}`
}

/** What the filter by kind goes by. */
export function kindOf({ proposal }: Item): string {
  switch (proposal.of) {
    case 'match':
      return 'MATCH'
    case 'entity':
      return proposal.fact.kind
    case 'relation':
      return proposal.fact.type
  }
}

/** What waits for a decision: what the service said is open, less what was decided here since, and what is being taken back. */
export function openItems({ documents, waiting }: Desk): readonly Item[] {
  const last = new Map(waiting.map((one) => [markOf(one.document, one.verdict.key), one]))
  const open = documents.flatMap(({ document, open: proposals }) =>
    proposals.map((proposal): Item => ({ document, proposal })),
  )
  const there = new Set(open.map(({ document, proposal }) => markOf(document, proposal.key)))
  const back = [...last].flatMap(([mark, { verdict, item }]) =>
    verdict.action === 'undo' && item && !there.has(mark) ? [item] : [],
  )
  const left = open.filter(({ document, proposal }) => {
    const decided = last.get(markOf(document, proposal.key))
    return decided === undefined || decided.verdict.action === 'undo'
  })
  return [...back, ...left]
}

/** Those that the filter leaves. */
export function filtered(items: readonly Item[], { document, kind }: DeskFilter): readonly Item[] {
  return items.filter(
    (item) =>
      (document === undefined || item.document === document) && (kind === undefined || kindOf(item) === kind),
  )
}

/** Items of at least a confidence. A doubtful match is for a person, whatever its confidence. */
export function itemsAbove(items: readonly Item[], confidence: number): readonly Item[] {
  return items.filter(({ proposal }) => proposal.of !== 'match' && proposal.confidence >= confidence)
}

/** The decisions of the first document that has any on their way, as many as one request may carry. */
export function nextBatch(waiting: readonly Waiting[], most: number): readonly Waiting[] {
  const end = waiting.findIndex(({ document }) => document !== waiting[0]?.document)
  return waiting.slice(0, Math.min(end === -1 ? waiting.length : end, most))
}

/**
 * What the service has taken is on its way no more. Until it lists the document anew, what was decided is taken out of what
 * is open, and what was taken back is put there.
 */
export function confirmed(desk: Desk, batch: readonly Waiting[]): Desk {
  const taken = new Map(batch.map((one) => [markOf(one.document, one.verdict.key), one]))
  return {
    ...without(desk, batch),
    documents: desk.documents.map((listing) => {
      const back = [...taken.values()].flatMap(({ document, verdict, item }) =>
        document === listing.document && verdict.action === 'undo' && item ? [item.proposal] : [],
      )
      const left = listing.open.filter(({ key }) => !taken.has(markOf(listing.document, key)))
      return { ...listing, open: [...back, ...left] }
    }),
  }
}

/** As if these decisions had not been made here. */
export function without(desk: Desk, batch: readonly Waiting[]): Desk {
  const dropped = new Set(batch)
  return { ...desk, waiting: desk.waiting.filter((one) => !dropped.has(one)) }
}

/** With what the service says of one document now, in the place where it stood. */
export function relisted(desk: Desk, listing: ReviewListing): Desk {
  return {
    ...desk,
    documents: desk.documents.map((before) => (before.document === listing.document ? listing : before)),
  }
}
