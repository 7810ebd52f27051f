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

/**
 * For each text of the first list its partners in the second whose cosine is at least `minimum`, the most similar
 * ones first, by an inverted index of the second list.
 */
export function similarPairs(
  from: readonly TermVector[],
  to: readonly TermVector[],
  minimum: number,
): SimilarPair[] {
  const index = invert(to)
  const products = new Float64Array(to.length)
  const pairs: SimilarPair[] = []
  for (const [place, vector] of from.entries()) {
    const touched = multiply(vector, index, products)
    for (const other of touched)
      products[other] = (products[other] ?? 0) / (vector.norm * (to[other]?.norm ?? 1))
    for (const other of mostSimilar(touched, products, minimum)) {
      const cosine = Math.min(products[other] ?? 0, 1)
      pairs.push({ from: place, to: other, cosine, ...covered(vector, to[other] ?? vector) })
    }
    for (const other of touched) products[other] = 0
  }
  return pairs
}

/** Of the texts touched those of the greatest cosines, at least `minimum`, in falling order. */
function mostSimilar(touched: readonly number[], cosines: Float64Array, minimum: number): number[] {
  const similar = touched.filter((other) => (cosines[other] ?? 0) >= minimum)
  const cut = similar.length <= MOST_PARTNERS ? similar : similar.filter(atLeastNth(similar, cosines))
  return cut.sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0) || a - b).slice(0, MOST_PARTNERS)
}

/** Whether a text is among the greatest, by hundredths: finding the limit so is faster than sorting thousands. */
function atLeastNth(similar: readonly number[], cosines: Float64Array): (other: number) => boolean {
  const hundredths = new Int32Array(101)
  const hundredth = (other: number): number => Math.min(Math.floor((cosines[other] ?? 0) * 100), 100)
  for (const other of similar) hundredths[hundredth(other)] = (hundredths[hundredth(other)] ?? 0) + 1
  let limit = 100
  for (let kept = hundredths[100] ?? 0; kept < MOST_PARTNERS && limit > 0; kept += hundredths[limit] ?? 0)
    limit -= 1
  return (other) => hundredth(other) >= limit
}

/** How much of each of two texts, by the squares of its weights, the other one has. */
function covered(from: TermVector, to: TermVector): { fromCovered: number; toCovered: number } {
  let fromShared = 0
  let toShared = 0
  for (let i = 0, j = 0; i < from.terms.length && j < to.terms.length;) {
    const [a, b] = [from.terms[i] ?? 0, to.terms[j] ?? 0]
    if (a === b) {
      fromShared += (from.weights[i] ?? 0) ** 2
      toShared += (to.weights[j] ?? 0) ** 2
    }
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return {
    fromCovered: Math.min(fromShared / from.norm ** 2, 1),
    toCovered: Math.min(toShared / to.norm ** 2, 1),
  }
}

/** For each term the texts that have it and its weight there: those of term t from `starts[t]` up to `starts[t + 1]`. */
interface InvertedIndex {
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly weights: Float64Array
}

function invert(vectors: readonly TermVector[]): InvertedIndex {
  const size = vectors.reduce((most, { terms }) => Math.max(most, (terms.at(-1) ?? -1) + 1), 0)
  const starts = new Int32Array(size + 1)
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const places = new Int32Array(starts[size] ?? 0)
  const weights = new Float64Array(places.length)
  const next = starts.slice()
  for (const [place, vector] of vectors.entries()) {
    for (let k = 0; k < vector.terms.length; k += 1) {
      const term = vector.terms[k] ?? 0
      const at = next[term] ?? 0
      places[at] = place
      weights[at] = vector.weights[k] ?? 0
      next[term] = at + 1
    }
  }
  return { starts, places, weights }
}

/** Adds the scalar products of a vector with all of the index to `products`; gives the texts that share a term. */
function multiply(
  vector: TermVector,
  { starts, places, weights }: InvertedIndex,
  products: Float64Array,
): number[] {
  const touched: number[] = []
  for (let k = 0; k < vector.terms.length; k += 1) {
    const term = vector.terms[k] ?? 0
    const weight = vector.weights[k] ?? 0
    const end = starts[term + 1] ?? 0
    for (let p = starts[term] ?? end; p < end; p += 1) {
      const other = places[p] ?? 0
      if (products[other] === 0) touched.push(other)
      products[other] = (products[other] ?? 0) + weight * (weights[p] ?? 0)
    }
  }
  return touched
}
