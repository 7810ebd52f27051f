import type { CodePoints } from '../documents/code-points.js'
import { reading } from '../documents/reading.js'

/** A sentence of a text, and the words in it that a fact rests on. */
export interface MarkedSentence {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** The longest part of a sentence that is shown on each side of the mark, in code points. */
const SIDE = 120

/** The sentence around [start, end), in code points, as read. */
export function sentenceAround(
  text: CodePoints,
  { start, end }: { readonly start: number; readonly end: number },
): MarkedSentence {
  const left = text.slice(Math.max(0, start - SIDE), start)
  const right = text.slice(end, Math.min(text.length, end + SIDE))
  const opening = Math.max(...['。', '！', '？', '\n\n', '\n\u3000'].map((mark) => left.lastIndexOf(mark)))
  const closing = /[。！？]|\n\s*\n|\n\u3000/u.exec(right)
  return {
    before: reading(opening < 0 ? left : left.slice(opening + 1)),
    marked: reading(text.slice(start, end)),
    after: reading(closing === null ? right : right.slice(0, closing.index + 1)),
  }
}
