import type { AlignedProvision } from '../../comparison/align.js'
import { proposeLineage, type KnownSide } from '../../comparison/propose-lineage.js'
import { changeRows, type ChangeRow, type Correspondence } from '../../comparison/rows.js'
import { CHANGE_KINDS, type ChangeKind } from '../../model/kinds.js'

import { caveatOf, type Side } from './caveat.js'

/** A provision of one side, with what a client asked to see of it, by the selection that asked. */
export interface SideProvision extends AlignedProvision {
  readonly key: string
  /** The offices that answer for it. */
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly views: ReadonlyMap<object, unknown>
}

/** One side of a comparison, as the store gives it. */
export interface ComparisonSide extends Omit<Side, 'provisions'> {
  readonly provisions: readonly SideProvision[]
}

/** The rows of the 新旧对照表 and what stands over them. */
export interface ComparisonResult {
  readonly rows: readonly ChangeRow<SideProvision>[]
  readonly summary: readonly { kind: ChangeKind; count: number }[]
  readonly caveat?: string
}

/** Holds two sides against each other by the correspondences between their provisions. */
export function compareSides(
  from: ComparisonSide,
  to: ComparisonSide,
  links: readonly Correspondence[],
): ComparisonResult {
  const rows = changeRows(from, to, links)
  const counts = CHANGE_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
  const described = (side: ComparisonSide): Side => ({ ...side, provisions: side.provisions.length })
  const caveat = caveatOf(described(from), described(to))
  return { rows, summary: counts.filter(({ count }) => count > 0), ...(caveat && { caveat }) }
}

/** How many provisions a side may have where the correspondences are not known but worked out for the answer. */
export const MOST_PROVISIONS = 500

/** The correspondences that the wording tells, for sides between which no reviewed facts stand. */
export function alignSides(from: ComparisonSide, to: ComparisonSide): readonly Correspondence[] {
  return proposeLineage(known(from), known(to)).links
}

function known({ provisions, fullText, witnesses }: ComparisonSide): KnownSide {
  return {
    provisions,
    fullText,
    reported: !fullText && witnesses.some((one) => one.attestation === 'REPORTED'),
  }
}
