import { fieldsOf } from '../../review/correction.js'
import { Sentences } from '../../review/passage.js'
import type { Proposal } from '../../review/proposal.js'
import type { Review } from '../../review/review-folder.js'

/** Marks words on the terminal: in reverse video where there is one, else in brackets. */
export type Mark = (words: string) => string

/** A proposal as a person judges it: what it says, its rule, and the sentence it rests on with its mark. */
export function showProposal(
  proposal: Proposal,
  { set, text, open }: Pick<Review, 'set' | 'text' | 'open'>,
  mark: Mark,
): string[] {
  const left = open.length
  return [
    '',
    `── ${set.document}  还有 left ${left}  规则 rule ${proposal.rule}  可信度 confidence ${proposal.confidence}`,
    ...headline(proposal),
    ...sentences(proposal, text, mark),
  ]
}

function headline(proposal: Proposal): string[] {
  switch (proposal.of) {
    case 'match':
      return [
        `同一？ the same?  ${proposal.fact.from}`,
        `                  ${proposal.fact.into}`,
        ...(proposal.reason === undefined ? [] : [`  ${proposal.reason}`]),
      ]
    case 'entity': {
      const fields = fieldsOf(proposal)
      const { id, kind, name, ...rest } = fields
      const status = proposal.isNew ? '新 new' : '又见 also here'
      return [`${kind ?? ''}  ${name ?? ''}  ${id ?? ''}  （${status}）`, ...properties(rest)]
    }
    case 'relation': {
      const { type, from, to, ...rest } = fieldsOf(proposal)
      return [`${from ?? ''} ─ ${type ?? ''} → ${to ?? ''}`, ...properties(rest)]
    }
  }
}

function properties(fields: Readonly<Record<string, string>>): string[] {
  const told = Object.entries(fields).filter(([, value]) => value !== '')
  return told.length === 0 ? [] : [`  ${told.map(([field, value]) => `${field}=${value}`).join('  ')}`]
}

/** The sentences of the first three places. */
function sentences(proposal: Proposal, source: string, mark: Mark): string[] {
  if (proposal.of === 'match') return []
  const text = new Sentences(source)
  const { evidence } = proposal.fact
  const shown = evidence.slice(0, 3).map((place) => {
    const { before, marked, after } = text.around(place)
    return `  ${place.start}–${place.end}: ${before}${mark(marked)}${after}`
  })
  const more = evidence.length - shown.length
  return more > 0 ? [...shown, `  … 另 ${more} 处 · ${more} more places`] : shown
}
