import { CodePoints } from '../../documents/code-points.js'
import { normalise } from '../../documents/normalise.js'

/** A hit in one field; offsets in code points of `value`. */
export interface Highlight {
  readonly field: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A longer value is cut to the part around the hit. */
const LONGEST_VALUE = 240
const AROUND = 80
/** How many hits are shown of one field value. */
const MOST_PER_VALUE = 5

/** Where the terms occur in a field's value, in the order of the value. */
export function highlights(field: string, value: string, terms: readonly string[]): Highlight[] {
  const mapped = normalise(value)
  const points = new CodePoints(mapped.text)
  const found = terms.flatMap((term) =>
    occurrences(mapped.text, term).map((index) => ({ index, length: term.length })),
  )
  const source = new CodePoints(value)
  return found
    .sort((a, b) => a.index - b.index || b.length - a.length)
    .slice(0, MOST_PER_VALUE)
    .flatMap(({ index, length }) => {
      const start = mapped.starts[points.toCodePoint(index)]
      const end = mapped.ends[points.toCodePoint(index + length) - 1]
      return start === undefined || end === undefined ? [] : [cut(field, source, start, end)]
    })
}

function occurrences(text: string, term: string): number[] {
  const found: number[] = []
  for (
    let index = text.indexOf(term);
    index >= 0 && found.length < MOST_PER_VALUE;
    index = text.indexOf(term, index + term.length)
  )
    found.push(index)
  return found
}

function cut(field: string, source: CodePoints, start: number, end: number): Highlight {
  if (source.length <= LONGEST_VALUE) return { field, value: source.text, start, end }
  const from = Math.max(0, start - AROUND)
  return {
    field,
    value: source.slice(from, Math.min(source.length, end + AROUND)),
    start: start - from,
    end: end - from,
  }
}
