import type { Anchor } from './order.js'
import type { TermVector } from './terms.js'

/** How much of what each of two provisions has for itself, by the squares of its weights, the other one has; 0 to 1. */
export interface ProperShares {
  readonly from: number
  readonly to: number
}

/**
 * What an old and a new provision share beyond what their counterparts explain: of the terms that neither the old
 * one's counterpart (`newOf`) nor the new one's (`oldOf`) has, how much of each side's the other side has. A part that
 * moved leaves such terms; a phrase of the whole text leaves few, because the counterparts have it, too.
 */
export function properShares(
  vectors: { readonly from: readonly TermVector[]; readonly to: readonly TermVector[] },
  newOf: ReadonlyMap<number, number>,
  oldOf: ReadonlyMap<number, number>,
): (pair: Anchor) => ProperShares {
  return ({ from, to }) => {
    const [old, fresh] = [vectors.from[from], vectors.to[to]]
    if (old === undefined || fresh === undefined) return { from: 0, to: 0 }
    const ofOld = vectors.to[newOf.get(from) ?? -1]
    const ofNew = vectors.from[oldOf.get(to) ?? -1]
    const explained = new Set([...(ofOld?.terms ?? []), ...(ofNew?.terms ?? [])])
    return { from: properShare(old, fresh, explained), to: properShare(fresh, old, explained) }
  }
}

function properShare(own: TermVector, other: TermVector, explained: ReadonlySet<number>): number {
  const held = new Set(other.terms)
  let proper = 0
  let shared = 0
  for (const [k, term] of own.terms.entries()) {
    if (explained.has(term)) continue
    const weight = (own.weights[k] ?? 0) ** 2
    proper += weight
    if (held.has(term)) shared += weight
  }
  return proper === 0 ? 0 : shared / proper
}
