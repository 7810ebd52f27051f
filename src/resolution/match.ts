import type { EntityKind } from '../model/kinds.js'
import type { ProposedEntity } from '../extraction/proposal.js'
import type { Known } from './known.js'
import type { Mentioned } from './mentioned.js'

/** Two ids that a rule takes for one thing: the document's own, and that of the reviewed facts. */
export interface Match {
  readonly from: string
  readonly into: string
  readonly kind: EntityKind
  readonly rule: string
  /** How often such matches are right, 0 to 1. */
  readonly confidence: number
  /** Why, for the person who decides. */
  readonly reason: string
}

/** A match from this confidence on is made; below it is proposed to a person. */
export const CERTAIN = 0.9

/** One way to know a thing again. Gives the matches of one entity that it sees, none where it has nothing to say. */
export interface ResolutionRule {
  readonly name: string
  readonly kinds: readonly EntityKind[]
  match(entity: ProposedEntity, known: Known, mentioned: Mentioned): readonly Omit<Match, 'rule' | 'kind'>[]
}
