import {
  changeRows,
  type ChangeRow,
  type ComparedProvision,
  type Correspondence,
} from '../../comparison/rows.js'
import { CHANGE_KINDS, type ChangeKind } from '../../model/kinds.js'

import { caveatOf, type Side } from './caveat.js'

/** A provision of one side, with what a client asked to see of it, by the selection that asked. */
export interface SideProvision extends ComparedProvision {
  readonly key: string
  /** Ids of the offices that answer for it. */
  readonly offices: readonly string[]
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
