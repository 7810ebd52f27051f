import type { ComparedSide } from '../data/queries/compare.js'
import { formatDate } from '../parts/dates.js'
import type { Texts } from '../texts/zh.js'

/** What stands over a column: when the version was signed or revised, and from what paper it is known. */
export function sideTitle(side: ComparedSide, texts: Texts): string {
  const date = side.signedOn ?? side.issuedOn
  const when = date ? formatDate(date, texts) : ''
  const kinds = [
    ...new Set(side.attestedBy?.nodes.map(({ documentKind }) => texts.values[documentKind] ?? documentKind)),
  ]
  const known = kinds.length > 0 ? texts.compare.known(kinds.join(texts.join)) : ''
  if (!side.signedOn) return when ? `${side.name} ${when}` : side.name
  return side.revises ? texts.compare.revised(when, known) : texts.compare.signed(when, known)
}
