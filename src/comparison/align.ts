import { bestAssignment } from './assignment.js'
import { formalRole } from './formal.js'
import { likenesses, type Likeness, type Likenesses, type Wordings } from './likeness.js'
import { movedStatements } from './moves.js'
import { placeFit, type Anchor } from './order.js'
import type { ComparedProvision, Correspondence } from './rows.js'
import { WEIGHTS } from './weights.js'
import { maskedWording } from './wording.js'

/** A provision to be aligned, with the headings it stands under, outermost first. */
export interface AlignedProvision extends ComparedProvision {
  readonly path?: readonly string[]
}

/** How a link was found: same wording; likeness of the whole; a statement that moved; a heading that keeps it. */
export type AlignmentMethod = 'exact' | 'similar' | 'statement' | 'heading'

export interface Alignment {
  readonly links: Correspondence[]
  /** Pairs that were nearly linked: a person should look at them. */
  readonly doubts: Correspondence[]
}

/** Which provision of the new text goes on with which one of the old, so far as the wording tells. */
export function align(from: readonly AlignedProvision[], to: readonly AlignedProvision[]): Alignment {
  const oldWordings = from.map(({ text }) => maskedWording(text))
  const newWordings = to.map(({ text }) => maskedWording(text))
  const exact = samePairs(oldWordings, newWordings)
  const found = likenesses(
    without(oldWordings, new Set(exact.map((pair) => pair.from))),
    without(newWordings, new Set(exact.map((pair) => pair.to))),
  )
  const scored = score(found, exact, from, to, oldWordings, newWordings)
  const assigned = assign(scored, from.length, to.length)
  const moved = movedStatements(found, scored, assigned)
  const link = (
    pair: Anchor,
    method: AlignmentMethod,
    similarity: number,
    doubtful: boolean,
  ): Correspondence => ({
    from: from[pair.from]?.id ?? '',
    to: to[pair.to]?.id ?? '',
    similarity: Math.round(similarity * 1000) / 1000,
    basis: 'DERIVED',
    method,
    doubtful,
  })
  return {
    links: [
      ...exact.map((pair) => link(pair, 'exact', 1, false)),
      ...assigned.map((pair) =>
        link(pair, 'similar', pair.similarity, pair.score < WEIGHTS.assignment + WEIGHTS.doubt),
      ),
      ...moved.map((pair) =>
        link(pair, 'statement', pair.similarity, pair.similarity < WEIGHTS.moved + WEIGHTS.doubt),
      ),
    ],
    doubts: nearlyLinked(scored, exact, [...assigned, ...moved]).map((pair) =>
      link(pair, 'similar', pair.similarity, true),
    ),
  }
}

function assign(scored: readonly ScoredPair[], fromSize: number, toSize: number): ScoredPair[] {
  const isMutual = mutualBest(scored)
  const preferred = scored.map((pair) =>
    isMutual(pair) ? { ...pair, score: pair.score + WEIGHTS.mutual } : pair,
  )
  const candidates = foremost(preferred.filter(({ score }) => score > WEIGHTS.assignment))
  const edges = candidates.map(({ from, to, score }) => ({
    from,
    to,
    weight: score - WEIGHTS.assignment * WEIGHTS.baseline,
  }))
  const chosen = new Set(bestAssignment(edges, fromSize, toSize).map(({ from, to }) => `${from} ${to}`))
  return candidates.filter(({ from, to }) => chosen.has(`${from} ${to}`))
}

/** Whether two are each other's most alike. */
function mutualBest(pairs: readonly Likeness[]): (pair: Likeness) => boolean {
  const best = { from: new Map<number, number>(), to: new Map<number, number>() }
  for (const { from, to, similarity } of pairs) {
    best.from.set(from, Math.max(best.from.get(from) ?? 0, similarity))
    best.to.set(to, Math.max(best.to.get(to) ?? 0, similarity))
  }
  return ({ from, to, similarity }) =>
    similarity > 0 && similarity === best.from.get(from) && similarity === best.to.get(to)
}

/** How many candidates of each provision take part in the assignment; it bounds the work where all are alike. */
const MOST_CANDIDATES = 12

/** The pairs that are among the foremost of either provision, in their order. */
function foremost(pairs: readonly ScoredPair[]): ScoredPair[] {
  const seen = { from: new Map<number, number>(), to: new Map<number, number>() }
  const kept = new Set(
    [...pairs]
      .sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)
      .filter((pair) => {
        const [old, fresh] = [(seen.from.get(pair.from) ?? 0) + 1, (seen.to.get(pair.to) ?? 0) + 1]
        seen.from.set(pair.from, old)
        seen.to.set(pair.to, fresh)
        return old <= MOST_CANDIDATES || fresh <= MOST_CANDIDATES
      }),
  )
  return pairs.filter((pair) => kept.has(pair))
}

/** Of each provision that no link was found for, its best pair, where a little more would have made it a link. */
function nearlyLinked(
  scored: readonly ScoredPair[],
  exact: readonly Anchor[],
  linked: readonly Anchor[],
): ScoredPair[] {
  const old = new Set([...exact, ...linked].map((pair) => pair.from))
  const fresh = new Set([...exact, ...linked].map((pair) => pair.to))
  const near = scored.filter(({ from, to, score }) => {
    const limit = old.has(from) || fresh.has(to) ? WEIGHTS.merged : WEIGHTS.assignment
    return (!old.has(from) || !fresh.has(to)) && score > limit - WEIGHTS.doubt
  })
  const bestOfOld = bestScores(near, ({ from }) => from)
  const bestOfNew = bestScores(near, ({ to }) => to)
  return near.filter(
    ({ from, to, score }) =>
      (old.has(from) || score === bestOfOld.get(from)) && (fresh.has(to) || score === bestOfNew.get(to)),
  )
}

function bestScores(
  pairs: readonly ScoredPair[],
  side: (pair: ScoredPair) => number,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const pair of pairs) best.set(side(pair), Math.max(best.get(side(pair)) ?? -1, pair.score))
  return best
}

/** Provisions of the same masked wording; several of one wording are paired in their order. */
function samePairs(from: readonly string[], to: readonly string[]): Anchor[] {
  const places = new Map<string, number[]>()
  for (const [place, wording] of to.entries()) places.set(wording, [...(places.get(wording) ?? []), place])
  return from.flatMap((wording, place) => {
    const partner = wording === '' ? undefined : places.get(wording)?.shift()
    return partner === undefined ? [] : [{ from: place, to: partner }]
  })
}

function without(wordings: readonly string[], places: ReadonlySet<number>): Wordings {
  return wordings.map((wording, place) => (places.has(place) ? undefined : wording))
}

export interface ScoredPair extends Likeness {
  /** The similarity, raised or lowered by what place, section and formal role say. */
  readonly score: number
}

function score(
  { pairs }: Likenesses,
  exact: readonly Anchor[],
  from: readonly AlignedProvision[],
  to: readonly AlignedProvision[],
  oldWordings: readonly string[],
  newWordings: readonly string[],
): ScoredPair[] {
  const fit = placeFit([...exact, ...sureOnes(pairs)], from.length, to.length)
  const taken = { from: new Set(exact.map((pair) => pair.from)), to: new Set(exact.map((pair) => pair.to)) }
  const oldRoles = oldWordings.map((wording, place) => formalRole(wording, place, from.length))
  const newRoles = newWordings.map((wording, place) => formalRole(wording, place, to.length))
  const all = [...pairs]
  const first = all[0]
  if (
    oldRoles[0] === 'PURPOSE' &&
    newRoles[0] === 'PURPOSE' &&
    !taken.from.has(0) &&
    !taken.to.has(0) &&
    !(first?.from === 0 && first.to === 0)
  ) {
    all.unshift({ from: 0, to: 0, similarity: 0, fromCarried: 0, toCarried: 0 })
  }
  return all.map((pair) => {
    const role = oldRoles[pair.from]
    const sameRole = role !== undefined && role === newRoles[pair.to]
    return {
      ...pair,
      score:
        pair.similarity +
        WEIGHTS.place * fit(pair.from, pair.to) +
        (sameRole ? WEIGHTS.formal : 0) +
        (sameSection(from[pair.from], to[pair.to]) ? WEIGHTS.section : 0),
    }
  })
}

/** Pairs that are each other's best and much alike. */
function sureOnes(pairs: readonly Likeness[]): Anchor[] {
  const isMutual = mutualBest(pairs)
  return pairs.filter((pair) => pair.similarity >= WEIGHTS.anchor && isMutual(pair))
}

function sameSection(from: AlignedProvision | undefined, to: AlignedProvision | undefined): boolean {
  const [old, fresh] = [heading(from), heading(to)]
  return old !== '' && old === fresh
}

/** The innermost heading without its number and white space. */
function heading(provision: AlignedProvision | undefined): string {
  return (provision?.path?.at(-1) ?? '')
    .replace(/\s/gu, '')
    .replace(/^第.+?[编章节]|^[（(]?[一二三四五六七八九十]+[）)、.]/u, '')
}
