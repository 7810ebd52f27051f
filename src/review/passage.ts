import { CodePoints } from '../documents/code-points.js'
import { paragraphs, type Paragraph } from '../documents/paragraphs.js'
import { reading } from '../documents/reading.js'
import type { MarkedSentence } from './marked-sentence.js'

/** The longest part of a sentence that is shown on each side of the mark, in code points. */
const SIDE = 120

/** The sentences of a source text, however its lines are broken. */
export class Sentences {
  readonly #text: CodePoints
  readonly #paragraphs: readonly Paragraph[]

  constructor(text: string) {
    this.#text = new CodePoints(text)
    this.#paragraphs = paragraphs(text, this.#text)
  }

  /** The sentence around [start, end), in code points, as read; no more of it than stands in the paragraphs of its ends. */
  around({ start, end }: { readonly start: number; readonly end: number }): MarkedSentence {
    const first = this.#paragraphs.findLast((paragraph) => paragraph.start <= start)?.start ?? 0
    const last = this.#paragraphs.find((paragraph) => paragraph.end >= end)?.end ?? end
    const left = this.#text.slice(Math.max(first, start - SIDE), start)
    const right = this.#text.slice(end, Math.max(end, Math.min(last, end + SIDE)))
    const opening = Math.max(...['。', '！', '？'].map((mark) => left.lastIndexOf(mark)))
    const closing = /[。！？]/u.exec(right)
    return {
      before: reading(left.slice(opening + 1)),
      marked: reading(this.#text.slice(start, end)),
      after: reading(closing === null ? right : right.slice(0, closing.index + 1)),
    }
  }
}
