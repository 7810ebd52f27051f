import type { Correction } from './correction.js'
import type { Decision } from './decision.js'
import type { MarkedSentence } from './marked-sentence.js'
import type { EntityProposal, MatchProposal, Proposal, ProposalSet, RelationProposal } from './proposal.js'

/** A sentence with its mark, and where the marked words stand, in code points. */
export interface PlacedSentence extends MarkedSentence {
  readonly start: number
  readonly end: number
}

/** A proposal with all that a person needs to judge it. */
export type ListedProposal = Proposal & {
  /** The sentences it rests on; for a match, those that name the thing of this document. */
  readonly sentences: readonly PlacedSentence[]
  /** The fields that can be corrected, with what they are now; none for a match. */
  readonly fields: Correction
}

/** What a proposal or a decision is about. */
export type Subject =
  | Pick<EntityProposal, 'of' | 'fact'>
  | Pick<RelationProposal, 'of' | 'fact'>
  | Pick<MatchProposal, 'of' | 'fact'>

/** A decision that stands, and can be undone. */
export interface StandingDecision extends Pick<Decision, 'action' | 'key' | 'by' | 'at'> {
  /** What was accepted, or the proposal that was rejected; absent where that is proposed no more. */
  readonly subject?: Subject
}

/** A document under review, as clients are told of it. */
export interface ReviewListing {
  /** The document's id. */
  readonly document: string
  readonly open: readonly ListedProposal[]
  /** How many decisions stand. */
  readonly decided: number
  /** Those decisions, the latest first. */
  readonly decisions: readonly StandingDecision[]
  /** Where what was read differs from the reviewed facts, which stand. */
  readonly differs: readonly string[]
  /** Matches that were made without asking, and may be rejected. */
  readonly known: ProposalSet['known']
  /** All that the document was proposed to name, decided or not, so that both ends of a relation have a name. */
  readonly things: readonly Pick<EntityProposal['fact'], 'id' | 'kind' | 'name'>[]
}
