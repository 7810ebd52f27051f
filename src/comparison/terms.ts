import { WEIGHTS } from './weights.js'

/** A text as the pairs of characters in it, each weighted by how rare it is among the texts compared (tf-idf). */
export interface TermVector {
  /** Ascending. */
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly norm: number
}

/** Two texts of two lists by their places, and how much they share, each 0 to 1. */
export interface SimilarPair {
  readonly from: number
  readonly to: number
  readonly cosine: number
  /** How much of the first one, by weight, the second one has, and the other way round. */
  readonly fromCovered: number
  readonly toCovered: number
}

/**
 * The vectors of the texts of both sides over character bigrams; bigrams do not reach over punctuation. A term weighs
 * (1 + ln frequency) · ln(1 + texts / texts that have it), less where the other side never uses it.
 */
export function termVectors(
  from: readonly string[],
  to: readonly string[],
): { from: TermVector[]; to: TermVector[] } {
  const ids = new Map<string, number>()
  const texts = from.length + to.length
  const frequency = { from: new Array<number>(), to: new Array<number>() }
  const count = (side: 'from' | 'to') => (text: string) => {
    const counts = new Map<number, number>()
    for (const gram of bigrams(text)) {
      const id = ids.get(gram) ?? ids.size
      ids.set(gram, id)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    for (const id of counts.keys()) frequency[side][id] = (frequency[side][id] ?? 0) + 1
    return counts
  }
  const weigh = (counts: ReadonlyMap<number, number>): TermVector => {
    const terms = Int32Array.from(counts.keys()).sort()
    const weights = Float64Array.from(terms, (id) => {
      const [old, fresh] = [frequency.from[id] ?? 0, frequency.to[id] ?? 0]
      const rarity = Math.log(1 + texts / (old + fresh))
      return (1 + Math.log(counts.get(id) ?? 1)) * rarity * (old > 0 && fresh > 0 ? 1 : WEIGHTS.oneSided)
    })
    return { terms, weights, norm: Math.hypot(...weights) }
  }
  const counted = { from: from.map(count('from')), to: to.map(count('to')) }
  return { from: counted.from.map(weigh), to: counted.to.map(weigh) }
}

function* bigrams(text: string): Generator<string> {
  for (const [run] of text.matchAll(/[\p{L}\p{N}#]+/gu)) {
    const characters = Array.from(run)
    for (let i = 0; i + 1 < characters.length; i += 1) yield `${characters[i]}${characters[i + 1]}`
  }
}

/** How many of the most similar partners of a text are kept; it bounds the work where all texts are alike. */
const MOST_PARTNERS = 40

/** For each text of the first list those of the second whose cosine is at least `minimum`, by an inverted index. */
export function similarPairs(
  from: readonly TermVector[],
  to: readonly TermVector[],
  minimum: number,
): SimilarPair[] {
  const postings = invert(to)
  const products = new Float64Array(to.length)
  const fromShared = new Float64Array(to.length)
  const toShared = new Float64Array(to.length)
  const touched: number[] = []
  const pairs: SimilarPair[] = []
  for (const [place, vector] of from.entries()) {
    for (let k = 0; k < vector.terms.length; k += 1) {
      const posting = postings.get(vector.terms[k] ?? -1)
      if (posting === undefined) continue
      const weight = vector.weights[k] ?? 0
      for (let p = 0; p < posting.places.length; p += 1) {
        const other = posting.places[p] ?? 0
        const otherWeight = posting.weights[p] ?? 0
        if (products[other] === 0) touched.push(other)
        products[other] = (products[other] ?? 0) + weight * otherWeight
        fromShared[other] = (fromShared[other] ?? 0) + weight * weight
        toShared[other] = (toShared[other] ?? 0) + otherWeight * otherWeight
      }
    }
    const partners: SimilarPair[] = []
    for (const other of touched) {
      const norm = to[other]?.norm ?? 1
      const cosine = (products[other] ?? 0) / (vector.norm * norm)
      if (cosine >= minimum) {
        partners.push({
          from: place,
          to: other,
          cosine: Math.min(cosine, 1),
          fromCovered: Math.min((fromShared[other] ?? 0) / vector.norm ** 2, 1),
          toCovered: Math.min((toShared[other] ?? 0) / norm ** 2, 1),
        })
      }
      products[other] = 0
      fromShared[other] = 0
      toShared[other] = 0
    }
    touched.length = 0
    partners.sort((a, b) => b.cosine - a.cosine || a.to - b.to)
    pairs.push(...partners.slice(0, MOST_PARTNERS))
  }
  return pairs
}

interface Posting {
  readonly places: number[]
  readonly weights: number[]
}

function invert(vectors: readonly TermVector[]): Map<number, Posting> {
  const postings = new Map<number, Posting>()
  for (const [place, { terms, weights }] of vectors.entries()) {
    for (let k = 0; k < terms.length; k += 1) {
      const term = terms[k] ?? -1
      let posting = postings.get(term)
      if (posting === undefined) {
        posting = { places: [], weights: [] }
        postings.set(term, posting)
      }
      posting.places.push(place)
      posting.weights.push(weights[k] ?? 0)
    }
  }
  return postings
}
