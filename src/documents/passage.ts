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
  private readonly offset: number
  /** Where each UTF-16 unit of the text came from; undefined where the words stand in the source as they are read. */
  private readonly places: { readonly starts: Uint32Array; readonly ends: Uint32Array } | undefined

  private constructor(text: string, offset: number, places: Passage['places']) {
    this.text = text
    this.offset = offset
    this.places = places
  }

  /** The reading of `source`, which stands in its document from code point `offset` on. */
  static of(source: string, offset: number): Passage {
    if (isReadAsWritten(source)) return new Passage(source, offset, undefined)
    const read = mappedReading(source)
    const starts = new Uint32Array(read.text.length)
    const ends = new Uint32Array(read.text.length)
    let i = 0
    let index = 0
    for (const character of read.text) {
      for (let unit = 0; unit < character.length; unit += 1) {
        starts[index] = offset + (read.starts[i] ?? 0)
        ends[index] = offset + (read.ends[i] ?? 0)
        index += 1
      }
      i += 1
    }
    return new Passage(read.text, offset, { starts, ends })
  }

  /** Where text[from, to) stands in the source; it must not be empty. */
  span(from = 0, to: number = this.text.length): Span {
    if (this.places === undefined) return { start: this.offset + from, end: this.offset + to }
    return { start: this.places.starts[from] ?? 0, end: this.places.ends[to - 1] ?? 0 }
  }

  /** The first index into the text whose words stand at or after a code point of the source; the text's length if none do. */
  indexFrom(start: number): number {
    return this.firstIndex((index) => this.span(index, index + 1).start >= start)
  }

  /** The first index into the text whose words reach beyond a code point of the source; the text's length if none do. */
  indexBeyond(end: number): number {
    return this.firstIndex((index) => this.span(index, index + 1).end > end)
  }

  /** Words are read in the order of the source: what holds at an index holds at all behind it. */
  private firstIndex(holds: (index: number) => boolean): number {
    let low = 0
    let high = this.text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(middle)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** No white space, invisible mark, surrogate, or sign that a page number may open with: the reading changes nothing. */
function isReadAsWritten(source: string): boolean {
  return !/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\u00AD\uD800-\uDFFF]|^[-—–－]/.test(source)
}
