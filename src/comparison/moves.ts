import type { Anchor } from './order.js'
import type { ScoredPair } from './align.js'
import type { Likenesses } from './likeness.js'
import { properShares, type ProperShares } from './proper.js'
import { WEIGHTS } from './weights.js'

export interface MovedPair {
  readonly from: number
  readonly to: number
  readonly similarity: number
}

/**
 * The links beyond the one-to-one assignment, where provisions were split or merged: a statement of the old one that
 * its own counterpart no longer has stands in another new one; or a provision that is left over is carried by one
 * that has another counterpart already. What two provisions share must be more than their counterparts explain.
 */
export function movedStatements(
  found: Likenesses,
  scored: readonly ScoredPair[],
  assigned: readonly Anchor[],
): MovedPair[] {
  const newOf = new Map(assigned.map(({ from, to }) => [from, to]))
  const oldOf = new Map(assigned.map(({ from, to }) => [to, from]))
  const moved = new Map<string, MovedPair>()
  const add = (pair: MovedPair): void => {
    const key = `${pair.from} ${pair.to}`
    if (newOf.get(pair.from) === pair.to) return
    if (pair.similarity > (moved.get(key)?.similarity ?? 0)) moved.set(key, pair)
  }
  const partners = partnersOf(found)
  const proper = properShares(found.whole, newOf, oldOf)
  for (const pair of movedWithin(found, partners, newOf, oldOf)) if (sharesMore(proper(pair))) add(pair)
  const unclaimed = unclaimedPairs(found, partners, newOf, oldOf)
  for (const pair of leftOver(scored, newOf, oldOf)) if (unclaimed.has(`${pair.from} ${pair.to}`)) add(pair)
  for (const pair of absorbed(scored, newOf, oldOf, proper)) add(pair)
  return [...moved.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

function movedWithin(
  { fromStatements, toStatements, statementPairs, fromStock, toStock }: Likenesses,
  partners: Partners,
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
): MovedPair[] {
  return statementPairs.flatMap((pair) => {
    const old = fromStatements[pair.from]
    const fresh = toStatements[pair.to]
    if (old === undefined || fresh === undefined || pair.similarity < WEIGHTS.moved) return []
    if (Math.min(old.length, fresh.length) < WEIGHTS.movedLength) return []
    if (fromStock.has(pair.from) || toStock.has(pair.to)) return []
    const isOwn =
      standsOut(partners.ofOld.get(pair.from), newOf.get(old.provision), fresh.provision, pair.similarity) &&
      standsOut(partners.ofNew.get(pair.to), oldOf.get(fresh.provision), old.provision, pair.similarity)
    return isOwn ? [{ from: old.provision, to: fresh.provision, similarity: pair.similarity }] : []
  })
}

/** The best likeness of each statement to each provision of the other side, by their places. */
interface Partners {
  readonly ofOld: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly ofNew: ReadonlyMap<number, ReadonlyMap<number, number>>
}

function partnersOf({ fromStatements, toStatements, statementPairs }: Likenesses): Partners {
  const [ofOld, ofNew] = [new Map<number, Map<number, number>>(), new Map<number, Map<number, number>>()]
  const note = (
    all: Map<number, Map<number, number>>,
    statement: number,
    provision: number,
    similarity: number,
  ): void => {
    const known = all.get(statement) ?? new Map<number, number>()
    known.set(provision, Math.max(known.get(provision) ?? 0, similarity))
    all.set(statement, known)
  }
  for (const { from, to, similarity } of statementPairs) {
    note(ofOld, from, toStatements[to]?.provision ?? -1, similarity)
    note(ofNew, to, fromStatements[from]?.provision ?? -1, similarity)
  }
  return { ofOld, ofNew }
}

/** Whether a statement is not at home in its provision's own counterpart, and nowhere else as well as here. */
function standsOut(
  likeness: ReadonlyMap<number, number> | undefined,
  counterpart: number | undefined,
  here: number,
  similarity: number,
): boolean {
  const atHome = counterpart === undefined ? 0 : (likeness?.get(counterpart) ?? 0)
  if (atHome > WEIGHTS.atHome || similarity < atHome + WEIGHTS.ahead) return false
  for (const [provision, rival] of likeness ?? []) {
    if (provision !== here && provision !== counterpart && rival > similarity - WEIGHTS.rivals) return false
  }
  return true
}

/**
 * The provisions that share a statement which neither one's counterpart has a better claim to, so that they share
 * more than a phrase of the whole text, such as who may punish.
 */
function unclaimedPairs(
  { fromStatements, toStatements, statementPairs, fromStock }: Likenesses,
  partners: Partners,
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
): Set<string> {
  const claim = (
    likeness: ReadonlyMap<number, number> | undefined,
    counterpart: number | undefined,
  ): number => (counterpart === undefined ? 0 : (likeness?.get(counterpart) ?? 0))
  const unclaimed = new Set<string>()
  for (const pair of statementPairs) {
    const old = fromStatements[pair.from]
    const fresh = toStatements[pair.to]
    if (old === undefined || fresh === undefined || pair.similarity < WEIGHTS.unclaimed) continue
    if (old.length < WEIGHTS.movedLength || fromStock.has(pair.from)) continue
    const best = Math.max(
      claim(partners.ofNew.get(pair.to), oldOf.get(fresh.provision)),
      claim(partners.ofOld.get(pair.from), newOf.get(old.provision)),
    )
    if (pair.similarity >= best - WEIGHTS.claim) unclaimed.add(`${old.provision} ${fresh.provision}`)
  }
  return unclaimed
}

function sharesMore({ from, to }: ProperShares): boolean {
  return Math.max(from, to) >= WEIGHTS.proper
}

/**
 * What has no counterpart of its own, with one that took over much of what it alone says, though both say it within a
 * sentence that the other one's counterpart has a claim to; and the same for what one gave off.
 */
function absorbed(
  scored: readonly ScoredPair[],
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
  proper: (pair: Anchor) => ProperShares,
): MovedPair[] {
  return scored.filter((pair) => {
    if (pair.similarity < WEIGHTS.absorbed || newOf.has(pair.from) === oldOf.has(pair.to)) return false
    const shares = proper(pair)
    return newOf.has(pair.from)
      ? shares.to >= WEIGHTS.splitProper && shares.from >= WEIGHTS.splitFrom
      : shares.from >= WEIGHTS.mergedProper
  })
}

/** What has no counterpart of its own, with the best one that carries much of it. */
function leftOver(
  scored: readonly ScoredPair[],
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
): MovedPair[] {
  const bestOld = best(scored, ({ from }) => from)
  const bestNew = best(scored, ({ to }) => to)
  const merged = [...bestOld.values()].filter(
    (pair) =>
      !newOf.has(pair.from) && pair.score > WEIGHTS.merged && pair.fromCarried > WEIGHTS.mergedCarried,
  )
  const split = [...bestNew.values()].filter(
    (pair) => !oldOf.has(pair.to) && pair.score > WEIGHTS.split && pair.toCarried > WEIGHTS.splitCarried,
  )
  return [...merged, ...split].map(({ from, to, similarity }) => ({ from, to, similarity }))
}

function best(scored: readonly ScoredPair[], side: (pair: ScoredPair) => number): Map<number, ScoredPair> {
  const result = new Map<number, ScoredPair>()
  for (const pair of scored) {
    if (pair.score > (result.get(side(pair))?.score ?? -1)) result.set(side(pair), pair)
  }
  return result
}
