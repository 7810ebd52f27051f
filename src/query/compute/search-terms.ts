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
  const terms = [...new Set(query.split(/\s+/u).map(normaliseText))].filter((term) => term !== '')
  return {
    whole: normaliseText(query),
    terms: terms.sort((a, b) => countCodePoints(b) - countCodePoints(a)),
  }
}
