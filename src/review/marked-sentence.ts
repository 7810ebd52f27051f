/** A sentence of a text, and the words in it that a fact rests on. */
export interface MarkedSentence {
  readonly before: string
  readonly marked: string
  readonly after: string
}
