import type { Alignment, AlignedProvision } from './align.js'
import { align } from './align.js'
import { alignFragments } from './fragments.js'
import { changeRows, type ChangeRow, type ComparedSide } from './rows.js'

/** What one version or document is known to provide, and how it is known. */
export interface KnownSide extends ComparedSide<AlignedProvision> {
  /**
   * Whether a third text tells of it, in phrases: then its provisions are fragments, of which several may live on
   * in one provision.
   */
  readonly reported: boolean
}

/** What the aligner makes of two sides, before any person has looked at it. */
export interface LineageProposal extends Alignment {
  readonly rows: readonly ChangeRow<AlignedProvision>[]
}

/**
 * Proposes how the provisions of one side live on in those of another: fragments of a report by what carries or keeps
 * them, whole texts by their wording. A proposal is for review; what a person decided is not touched by it.
 */
export function proposeLineage(from: KnownSide, to: KnownSide): LineageProposal {
  const found = from.reported
    ? alignFragments(from.provisions, to.provisions)
    : align(from.provisions, to.provisions)
  return { ...found, rows: changeRows(from, to, found.links, { doubts: found.doubts }) }
}
