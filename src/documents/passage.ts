import { mappedReading } from './reading.js'

/** A place in a source text: [start, end) in code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Words as read, with the way back to the source. Indices into `text` are UTF-16, as regular expressions give them;
 * spans are code points of the source.
 */
export class Passage {
  readonly text: string
  private readonly starts: readonly number[]
  private readonly ends: readonly number[]

  private constructor(text: string, starts: readonly number[], ends: readonly number[]) {
    this.text = text
    this.starts = starts
    this.ends = ends
  }

  /** The reading of `source`, which stands in its document from code point `offset` on. */
  static of(source: string, offset: number): Passage {
    const read = mappedReading(source)
    const starts: number[] = []
    const ends: number[] = []
    let i = 0
    for (const character of read.text) {
      for (let unit = 0; unit < character.length; unit += 1) {
        starts.push(offset + (read.starts[i] ?? 0))
        ends.push(offset + (read.ends[i] ?? 0))
      }
      i += 1
    }
    return new Passage(read.text, starts, ends)
  }

  /** Where text[from, to) stands in the source; it must not be empty. */
  span(from = 0, to: number = this.text.length): Span {
    return { start: this.starts[from] ?? 0, end: this.ends[to - 1] ?? 0 }
  }
}
