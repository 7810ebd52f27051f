import { reading } from '../../documents/reading.js'
import type { Evidence } from '../data/fragments.js'

/** Words of one source that stand close together, with what stands between and around them. */
export interface Passage {
  readonly document: Evidence['document']
  /** From the first marked character to the last, in code points of the source. */
  readonly start: number
  readonly end: number
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[]
}

/**
 * Evidence as a reader wants to see it: places of one source whose surroundings meet are one passage with several marks,
 * such as an office and, further on in its sentence, a person. Passages stand in the order in which the evidence names them.
 */
export function passagesOf(evidence: readonly Evidence[]): readonly Passage[] {
  const documents = [...new Set(evidence.map(({ document }) => document.id))]
  return documents.flatMap((id) => {
    const places = evidence
      .filter(({ document }) => document.id === id)
      .sort((a, b) => a.start - b.start || b.end - a.end)
    const groups: Evidence[][] = []
    for (const place of places) {
      const group = groups.at(-1)
      const before = group?.at(-1)
      if (before && place.end <= before.end) continue
      if (group && before && between(before, place) !== undefined) group.push(place)
      else groups.push([place])
    }
    return groups.flatMap(passageOf)
  })
}

function passageOf(places: readonly Evidence[]): readonly Passage[] {
  const [first] = places
  const last = places.at(-1)
  if (!first || !last) return []
  const pieces = [{ text: reading(first.prefix), marked: false }]
  for (const [index, place] of places.entries()) {
    const before = places[index - 1]
    if (before) pieces.push({ text: reading(between(before, place) ?? ''), marked: false })
    pieces.push({ text: place.reading, marked: true })
  }
  pieces.push({ text: reading(last.suffix), marked: false })
  return [
    {
      document: first.document,
      start: first.start,
      end: last.end,
      pieces: pieces.filter(({ text }) => text !== ''),
    },
  ]
}

/** The text from one place to the next, made of what is known around both; undefined where that does not reach. */
function between(before: Evidence, next: Evidence): string | undefined {
  const gap = next.start - before.end
  const [after, ahead] = [Array.from(before.suffix), Array.from(next.prefix)]
  if (gap < 0 || gap > after.length + ahead.length) return undefined
  if (gap <= after.length) return after.slice(0, gap).join('')
  return [...after, ...ahead.slice(ahead.length - (gap - after.length))].join('')
}
