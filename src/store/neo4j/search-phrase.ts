/** Characters that Lucene's CJKAnalyzer has paired since its first version (CJK Unified Ideographs, Extensions A and B). */
const PAIRED = /[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{2a6df}]{2,}/gu
const ONE_IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{2a6df}]/gu
const WORD = /[a-z0-9]+/gu

/** The English words that the analyzer leaves out of the index (Lucene 9, CJKAnalyzer's stopwords.txt). */
const STOP_WORDS =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'.split(
    ' ',
  )

/**
 * A Lucene query (https://lucene.apache.org/core/9_11_0/queryparser/, classic syntax) for a text normalised as the index is. It
 * finds every node whose `search` contains the text, and some more; CONTAINS on the text takes those away. It holds no
 * character of the text that Lucene reads as syntax, so no input is refused.
 */
export function luceneQuery(text: string): string {
  const runs = (text.match(PAIRED) ?? []).map((run) => `+"${run}"`)
  if (runs.length > 0) return runs.join(' ')
  // A run may be part of a longer word, and an ideograph beside no other in the text may stand in a pair of the index.
  // What may be a piece of a word that the index leaves out cannot be asked of it.
  const words = (text.match(WORD) ?? []).filter((word) => !STOP_WORDS.some((stop) => stop.includes(word)))
  const pieces = [...words, ...(text.match(ONE_IDEOGRAPH) ?? [])]
  return pieces.length > 0 ? pieces.map((piece) => `+*${piece}*`).join(' ') : '*:*'
}
