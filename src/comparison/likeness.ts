import { letters, statements } from './statements.js'
import { stockStatements, type Statement } from './stock.js'
import { similarPairs, termVectors, type TermVector } from './terms.js'
import { WEIGHTS } from './weights.js'

/** How alike a provision of each side are, given by their places. All but the places are 0 to 1. */
export interface Likeness {
  readonly from: number
  readonly to: number
  /** Of the whole wordings, or of their statements where these agree better. */
  readonly similarity: number
  /** How much of the old one's statements the new one has, and the other way round. */
  readonly fromCarried: number
  readonly toCarried: number
}

/** A statement of each side, by their places in the list of statements, and how alike they are. */
export interface StatementPair {
  readonly from: number
  readonly to: number
  readonly similarity: number
}

export interface Likenesses {
  readonly pairs: readonly Likeness[]
  readonly fromStatements: readonly Statement[]
  readonly toStatements: readonly Statement[]
  readonly statementPairs: readonly StatementPair[]
  /** Which statements of each side are stock, by their places. */
  readonly fromStock: ReadonlySet<number>
  readonly toStock: ReadonlySet<number>
  /** The whole wordings by place; empty for one that takes no part. */
  readonly whole: { readonly from: readonly TermVector[]; readonly to: readonly TermVector[] }
}

/** What one side has to compare: masked wordings by place; a place that takes no part is undefined. */
export type Wordings = readonly (string | undefined)[]

/** For keys of two places in one number. */
const MOST_PROVISIONS = 2 ** 20

/** Below this two whole wordings have nothing to do with each other. */
const MINIMUM = 0.05

/** Compares every provision of one side with every one of the other, whole and by statements. */
export function likenesses(from: Wordings, to: Wordings): Likenesses {
  const fromStatements = from.flatMap(statementsOf)
  const toStatements = to.flatMap(statementsOf)
  const vectors = termVectors(
    fromStatements.map(({ text }) => text),
    toStatements.map(({ text }) => text),
  )
  const statementPairs = similarStatements(fromStatements, toStatements, vectors)
  const [fromStock, toStock] = [stockStatements(fromStatements), stockStatements(toStatements)]
  const telling = statementPairs.map((pair) =>
    fromStock.has(pair.from) || toStock.has(pair.to)
      ? { ...pair, similarity: pair.similarity * WEIGHTS.stock }
      : pair,
  )
  const carried = carriedShares(fromStatements, toStatements, telling, vectors)

  const whole = termVectors(
    from.map((text) => text ?? ''),
    to.map((text) => text ?? ''),
  )
  const cosines = new Map<number, number>()
  for (const pair of similarPairs(whole.from, whole.to, MINIMUM)) {
    cosines.set(pair.from * MOST_PROVISIONS + pair.to, pair.cosine)
  }
  const keys = new Set([...cosines.keys(), ...carried.keys()])
  const pairs = Array.from(keys, (key): Likeness => {
    const cosine = cosines.get(key) ?? 0
    const { fromCarried, toCarried } = carried.get(key) ?? { fromCarried: 0, toCarried: 0 }
    const parts = (1 - WEIGHTS.carried) * cosine + WEIGHTS.carried * Math.max(fromCarried, toCarried)
    return {
      from: Math.floor(key / MOST_PROVISIONS),
      to: key % MOST_PROVISIONS,
      similarity: Math.min(Math.max(cosine, parts), 1),
      fromCarried,
      toCarried,
    }
  })
  return {
    pairs: pairs.sort((a, b) => a.from - b.from || a.to - b.to),
    fromStatements,
    toStatements,
    statementPairs,
    fromStock,
    toStock,
    whole,
  }
}

function statementsOf(wording: string | undefined, provision: number): Statement[] {
  if (wording === undefined) return []
  return statements(wording).map((text) => ({ provision, text, length: letters(text) }))
}

/** A long statement that stands whole within a longer one is alike, too, though less than one reworded. */
function similarStatements(
  from: readonly Statement[],
  to: readonly Statement[],
  vectors: { from: TermVector[]; to: TermVector[] },
): StatementPair[] {
  return similarPairs(vectors.from, vectors.to, WEIGHTS.statementPair).map((pair) => {
    const fromWithin = (from[pair.from]?.length ?? 0) >= WEIGHTS.whole ? pair.fromCovered : 0
    const toWithin = (to[pair.to]?.length ?? 0) >= WEIGHTS.whole ? pair.toCovered : 0
    const within = WEIGHTS.covered * Math.max(fromWithin, toWithin)
    return { from: pair.from, to: pair.to, similarity: Math.max(pair.cosine, within) }
  })
}

interface Carried {
  readonly fromCarried: number
  readonly toCarried: number
}

/** For each two provisions that share statements, how much of each, by weight, the other one carries. */
function carriedShares(
  from: readonly Statement[],
  to: readonly Statement[],
  pairs: readonly StatementPair[],
  vectors: { from: TermVector[]; to: TermVector[] },
): Map<number, Carried> {
  const shares = new Map<number, { fromCarried: number; toCarried: number }>()
  const add = (own: 'from' | 'to', pair: StatementPair, similarity: number, weight: number): void => {
    const key = (from[pair.from]?.provision ?? 0) * MOST_PROVISIONS + (to[pair.to]?.provision ?? 0)
    const share = shares.get(key) ?? { fromCarried: 0, toCarried: 0 }
    if (own === 'from') share.fromCarried += similarity * weight
    else share.toCarried += similarity * weight
    shares.set(key, share)
  }
  const fromWeights = relativeWeights(from, vectors.from)
  const toWeights = relativeWeights(to, vectors.to)
  for (const pair of bestPerProvision(
    pairs,
    (pair) => pair.from,
    (pair) => to[pair.to]?.provision ?? 0,
  )) {
    add('from', pair, pair.similarity, fromWeights[pair.from] ?? 0)
  }
  for (const pair of bestPerProvision(
    pairs,
    (pair) => pair.to,
    (pair) => from[pair.from]?.provision ?? 0,
  )) {
    add('to', pair, pair.similarity, toWeights[pair.to] ?? 0)
  }
  return shares
}

/** Each statement's share in its provision, by the weight of its terms. */
function relativeWeights(statements: readonly Statement[], vectors: readonly TermVector[]): number[] {
  const totals = new Map<number, number>()
  for (const [place, { provision }] of statements.entries()) {
    totals.set(provision, (totals.get(provision) ?? 0) + (vectors[place]?.norm ?? 0))
  }
  return statements.map(({ provision }, place) => (vectors[place]?.norm ?? 0) / (totals.get(provision) || 1))
}

/** Of the pairs that a statement makes with one provision, the best. */
function bestPerProvision(
  pairs: readonly StatementPair[],
  statement: (pair: StatementPair) => number,
  provision: (pair: StatementPair) => number,
): StatementPair[] {
  const best = new Map<number, StatementPair>()
  for (const pair of pairs) {
    const key = statement(pair) * MOST_PROVISIONS + provision(pair)
    const known = best.get(key)
    if (known === undefined || pair.similarity > known.similarity) best.set(key, pair)
  }
  return [...best.values()]
}
