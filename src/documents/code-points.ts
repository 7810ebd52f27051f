import { matchesOf } from './matches.js'
/**
 * A text seen by Unicode code points, the unit of every offset in this project.
 * JavaScript strings count UTF-16 units; the two differ only after characters outside the basic plane
 * (rare Han such as 𬭎), so an index is kept for those alone and texts without them cost nothing.
 * A lone surrogate counts as one code point, as `Array.from` has it.
 */
export class CodePoints {
  readonly text: string
  /** Number of code points. */
  readonly length: number
  /** UTF-16 index of each character outside the basic plane, ascending. */
  private readonly astral: readonly number[]

  constructor(text: string) {
    this.text = text
    this.astral = astralIndices(text)
    this.length = text.length - this.astral.length
  }

  /** The text of [start, end), in code points; bounds outside the text are drawn in to it. */
  slice(start: number, end: number = this.length): string {
    return this.text.slice(this.toIndex(start), this.toIndex(end))
  }

  /** The code point offset of a UTF-16 index; an index inside a surrogate pair gives the pair's offset. */
  toCodePoint(index: number): number {
    const within = Math.min(Math.max(index, 0), this.text.length)
    return within - this.countAstral((position) => position < within)
  }

  /** The UTF-16 index of a code point offset. */
  toIndex(offset: number): number {
    const within = Math.min(Math.max(offset, 0), this.length)
    return within + this.countAstral((position, before) => position - before < within)
  }

  /** How many astral characters, counted from the first, satisfy a condition that holds up to some point only. */
  private countAstral(holds: (position: number, before: number) => boolean): number {
    let low = 0
    let high = this.astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      const position = this.astral[middle]
      if (position !== undefined && holds(position, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The text of [start, end) in code points; for one cut. Keep a `CodePoints` for many cuts of one text. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return new CodePoints(text).slice(start, end)
}

/** The number of code points of a text. */
export function countCodePoints(text: string): number {
  return text.length - astralIndices(text).length
}

function astralIndices(text: string): number[] {
  const indices: number[] = []
  for (const match of matchesOf(text, /[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) indices.push(match.index)
  return indices
}
