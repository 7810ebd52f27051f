import type { AlignedProvision } from '../../comparison/align.js'
import { proposeLineage, type KnownSide } from '../../comparison/propose-lineage.js'
import type { DividedText } from '../../comparison/divided.js'
import { changeRows, type ChangeRow, type Correspondence } from '../../comparison/rows.js'
import { verdict } from '../../comparison/verdict.js'
import { CHANGE_KINDS, type ChangeKind } from '../../model/kinds.js'

import { caveatOf, type Side } from './caveat.js'

/** A provision of one side, with what a client asked to see of it, by the selection that asked. */
export interface SideProvision extends AlignedProvision {
  /** The offices that answer for it. */
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly views: ReadonlyMap<object, unknown>
}

/** One side of a comparison, as the store or its text gives it. */
export interface ComparisonSide extends Omit<Side, 'provisions'> {
  readonly provisions: readonly SideProvision[]
  /** How the text divides itself, where the provisions are the text's own. */
  readonly dividedBy?: DividedText['dividedBy']
}

/** The rows of the 新旧对照表 and what stands over them. */
export interface ComparisonResult {
  readonly rows: readonly ChangeRow<SideProvision>[]
  readonly summary: readonly { kind: ChangeKind; count: number }[]
  readonly caveat?: string
}

/** Holds two sides against each other by the reviewed correspondences between their provisions. */
export function compareReviewed(
  from: ComparisonSide,
  to: ComparisonSide,
  links: readonly Correspondence[],
): ComparisonResult {
  return describe(from, to, changeRows(from, to, links), [])
}

/** Holds two sides against each other by the correspondences that their wording tells. */
export function compareByWording(from: ComparisonSide, to: ComparisonSide): ComparisonResult {
  const { links, doubts } = proposeLineage(known(from), known(to))
  const rows = changeRows(from, to, links, { doubts })
  return describe(from, to, rows, rows.length > 0 ? ['对应关系由字句推断，未经人工核定。'] : [])
}

function describe(
  from: ComparisonSide,
  to: ComparisonSide,
  rows: readonly ChangeRow<SideProvision>[],
  notes: readonly string[],
): ComparisonResult {
  const counts = CHANGE_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
  const described = (side: ComparisonSide): Side => ({ ...side, provisions: side.provisions.length })
  const caveat = [
    caveatOf(described(from), described(to)),
    ...(from.fullText && to.fullText && from.provisions.length > 0 && to.provisions.length > 0
      ? verdict(from.provisions.length, to.provisions.length, rows)
      : []),
    ...[from, to]
      .filter(({ dividedBy }) => dividedBy === 'PARAGRAPHS')
      .map(({ name }) => `“${name}”没有编号的条款，按自然段比较。`),
    ...notes,
  ].join('')
  return { rows, summary: counts.filter(({ count }) => count > 0), ...(caveat && { caveat }) }
}

/** How many provisions a side may have where the correspondences are not known but worked out for the answer. */
export const MOST_PROVISIONS = 500

function known({ provisions, fullText, witnesses }: ComparisonSide): KnownSide {
  return {
    provisions,
    fullText,
    reported: !fullText && witnesses.some((one) => one.attestation === 'REPORTED'),
  }
}
