import type { Mention } from '../data/queries/document.js'
import type { CharacterRange } from '../routing/address.js'

/** The facts whose words share a character with a range: things before relations, those first whose words are most nearly the range's, each once. */
export function factsAt(mentions: readonly Mention[], range: CharacterRange): readonly Mention[] {
  const fit = ({ start, end }: Mention): number => {
    const shared = Math.min(end, range.end) - Math.max(start, range.start)
    return shared / (Math.max(end, range.end) - Math.min(start, range.start))
  }
  const touching = mentions.filter(({ start, end }) => start < range.end && end > range.start)
  const byFact = new Map<string, Mention>()
  for (const mention of [...touching].sort((a, b) => fit(b) - fit(a) || a.start - b.start)) {
    const key = mention.entity?.id ?? mention.relation?.id ?? ''
    if (!byFact.has(key)) byFact.set(key, mention)
  }
  const all = [...byFact.values()]
  return [...all.filter(({ entity }) => entity), ...all.filter(({ entity }) => !entity)]
}

/** Each thing where it is first spoken of, in reading order. */
export function firstMentions(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map<string, Mention>()
  for (const mention of mentions)
    if (mention.entity && !first.has(mention.entity.id)) first.set(mention.entity.id, mention)
  return [...first.values()]
}
