import { countCodePoints } from '../../documents/code-points.js'
import { normaliseText } from '../../documents/normalise.js'

/** The longest question that makes sense, in code points; more is a mistake or an attack. */
export const LONGEST_QUERY = 200

/** What is searched for, normalised as the index is. */
export interface SearchTerms {
  /** All of it as one. */
  readonly whole: string
  /** Each must occur; none is empty. The longest, which the engine's index is asked for, comes first. */
  readonly terms: readonly string[]
}

/** The terms of a question, which white space parts. */
export function searchTerms(query: string): SearchTerms {
  const words = query
    .split(/\s+/u)
    .map(withoutMarks)
    .filter((word) => word !== '')
  const terms = [...new Set(words)]
  return {
    whole: normaliseText(words.join(' ')),
    terms: terms.sort((a, b) => countCodePoints(b) - countCodePoints(a)),
  }
}

/** A word normalised, without the quotes and brackets around it: who pastes 《年鉴》 means the name. */
function withoutMarks(word: string): string {
  const normal = normaliseText(word)
  return normal.replace(/^[\p{P}\p{S}]+/u, '').replace(/[\p{P}\p{S}]+$/u, '') || normal
}
