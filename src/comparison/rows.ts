import type { Basis, ChangeKind } from '../model/kinds.js'
import { maskedWording, plainWording } from './wording.js'

/** One part of a text that is compared: an article, an item, a commitment, a task, or a section's heading. */
export interface ComparedProvision {
  readonly id: string
  /** As the text counts: 第三条, 3.2, 5. */
  readonly number: string
  readonly text: string
  /** A heading stands over provisions and asks for nothing itself. */
  readonly heading?: boolean
}

/** One side of a comparison, in reading order. */
export interface ComparedSide<P extends ComparedProvision = ComparedProvision> {
  readonly provisions: readonly P[]
  /** Whether the text itself is held, so that what is not in it is known to be absent. */
  readonly fullText: boolean
}

/** That a provision of the new side goes on with one of the old side. */
export interface Correspondence {
  readonly from: string
  readonly to: string
  /** What became of the old one, where this is known better than the wording tells. */
  readonly change?: ChangeKind | undefined
  /** 0 to 1; absent where a person decided. */
  readonly similarity?: number | undefined
  readonly basis: Basis
  /** How it was found, for example exact or similar. */
  readonly method?: string | undefined
  /** In the band of doubt: a person should look at it. */
  readonly doubtful?: boolean | undefined
}

/** What a person should look at, or has looked at, besides the links. */
export interface Review {
  /** Pairs that were nearly linked. */
  readonly doubts?: readonly Correspondence[]
  readonly settled?: Settled
}

/** Ids of the provisions of each side of which a person decided what became of them, even that it has no counterpart. */
export interface Settled {
  readonly from: ReadonlySet<string>
  readonly to: ReadonlySet<string>
}

/** One row of the 新旧对照表: provisions of both sides that hang together. */
export interface ChangeRow<P extends ComparedProvision = ComparedProvision> {
  readonly kind: ChangeKind
  readonly from: readonly P[]
  readonly to: readonly P[]
  /** The weakest link's, 0 to 1; null where a person decided and where there is no counterpart. */
  readonly similarity: number | null
  readonly basis: Basis
  readonly methods: readonly string[]
  readonly doubtful: boolean
}

/**
 * The rows of the 新旧对照表: the connected components of the links over both sides' provisions.
 * A heading that nothing is linked to makes no row. Rows follow the old text; what is new stands where the new text
 * has it. Links that name a provision which neither side has are left out.
 */
export function changeRows<P extends ComparedProvision>(
  from: ComparedSide<P>,
  to: ComparedSide<P>,
  links: readonly Correspondence[],
  review: Review = {},
): ChangeRow<P>[] {
  const rows = components(from.provisions, to.provisions, links)
    .filter((row) => row.links.length > 0 || [...row.from, ...row.to].some(({ heading }) => heading !== true))
    .map((row) => describe(row, from.fullText && to.fullText, review))
  return inReadingOrder(rows, from.provisions, to.provisions)
}

interface Component<P> {
  readonly from: P[]
  readonly to: P[]
  readonly links: Correspondence[]
}

function components<P extends ComparedProvision>(
  from: readonly P[],
  to: readonly P[],
  links: readonly Correspondence[],
): Component<P>[] {
  const leaders = new Map<string, string>()
  const key = (side: 'from' | 'to', id: string): string => `${side} ${id}`
  for (const { id } of from) leaders.set(key('from', id), key('from', id))
  for (const { id } of to) leaders.set(key('to', id), key('to', id))
  const leader = (name: string): string => {
    let current = name
    for (let next = leaders.get(current); next !== undefined && next !== current;) {
      leaders.set(name, next)
      current = next
      next = leaders.get(current)
    }
    return current
  }
  const known = links.filter((link) => leaders.has(key('from', link.from)) && leaders.has(key('to', link.to)))
  for (const link of known) leaders.set(leader(key('to', link.to)), leader(key('from', link.from)))

  const found = new Map<string, Component<P>>()
  const at = (name: string): Component<P> => {
    const component = found.get(leader(name)) ?? { from: [], to: [], links: [] }
    found.set(leader(name), component)
    return component
  }
  for (const provision of from) at(key('from', provision.id)).from.push(provision)
  for (const provision of to) at(key('to', provision.id)).to.push(provision)
  for (const link of known) at(key('from', link.from)).links.push(link)
  return [...found.values()]
}

function describe<P extends ComparedProvision>(
  { from, to, links }: Component<P>,
  bothHeld: boolean,
  { doubts = [], settled }: Review,
): ChangeRow<P> {
  const similarities = links.flatMap(({ similarity }) => (similarity === undefined ? [] : [similarity]))
  const decided =
    links.some(({ basis }) => basis === 'CURATED') ||
    from.some(({ id }) => settled?.from.has(id)) ||
    to.some(({ id }) => settled?.to.has(id))
  const derived = links.find(({ basis }) => basis === 'DERIVED') ?? links[0]
  return {
    kind: kindOf(from, to, links, bothHeld),
    from,
    to,
    similarity: decided || similarities.length === 0 ? null : Math.min(...similarities),
    basis: decided ? 'CURATED' : (derived?.basis ?? 'DERIVED'),
    methods: [...new Set(links.flatMap(({ method }) => (method === undefined ? [] : [method])))],
    doubtful: !decided && (links.some(({ doubtful }) => doubtful === true) || isNearby(from, to, doubts)),
  }
}

/** Whether one of a row's provisions was nearly linked to another one. */
function isNearby(
  from: readonly ComparedProvision[],
  to: readonly ComparedProvision[],
  doubts: readonly Correspondence[],
): boolean {
  return doubts.some(
    (doubt) => from.some(({ id }) => id === doubt.from) || to.some(({ id }) => id === doubt.to),
  )
}

function kindOf(
  from: readonly ComparedProvision[],
  to: readonly ComparedProvision[],
  links: readonly Correspondence[],
  bothHeld: boolean,
): ChangeKind {
  if (to.length === 0) return bothHeld ? 'REPEALED' : 'NOT_ATTESTED'
  if (from.length === 0) return 'ADDED'
  const carriers = to.filter(({ heading }) => heading !== true)
  if (carriers.length === 0 && from.some(({ heading }) => heading !== true)) return 'HEADING_ONLY'
  const [old, fresh] = [from.length, Math.max(carriers.length, 1)]
  if (old > fresh) return 'MERGED'
  if (fresh > old) return 'SPLIT'
  if (old > 1) return crossesMore(links) === 'from' ? 'MERGED' : 'SPLIT'
  return pairKind(from[0], carriers[0] ?? to[0], links[0]?.change)
}

/** Where several became as many, a provision was both divided and joined; the side that gave more links names it. */
function crossesMore(links: readonly Correspondence[]): 'from' | 'to' {
  const most = (ids: readonly string[]): number =>
    Math.max(...ids.map((id) => ids.filter((other) => other === id).length))
  return most(links.map(({ to }) => to)) > most(links.map(({ from }) => from)) ? 'from' : 'to'
}

function pairKind(
  from: ComparedProvision | undefined,
  to: ComparedProvision | undefined,
  stated: ChangeKind | undefined,
): ChangeKind {
  if (stated !== undefined && stated !== 'SPLIT' && stated !== 'MERGED') return stated
  if (from === undefined || to === undefined) return 'MODIFIED'
  if (maskedWording(from.text) !== maskedWording(to.text)) return 'MODIFIED'
  const renumbered = from.number !== to.number || plainWording(from.text) !== plainWording(to.text)
  return renumbered ? 'RENUMBERED' : 'UNCHANGED'
}

function inReadingOrder<P extends ComparedProvision>(
  rows: readonly ChangeRow<P>[],
  from: readonly P[],
  to: readonly P[],
): ChangeRow<P>[] {
  const oldPlaces = places(from)
  const newPlaces = places(to)
  const place = (provisions: readonly P[], known: ReadonlyMap<string, number>): number =>
    Math.min(...provisions.map(({ id }) => known.get(id) ?? Infinity))
  const kept = rows
    .filter((row) => row.from.length > 0)
    .sort((a, b) => place(a.from, oldPlaces) - place(b.from, oldPlaces))
  const added = rows
    .filter((row) => row.from.length === 0)
    .sort((a, b) => place(a.to, newPlaces) - place(b.to, newPlaces))

  const rowOf = new Map(kept.flatMap((row) => row.to.map(({ id }): [string, ChangeRow<P>] => [id, row])))
  const after = new Map<ChangeRow<P> | undefined, ChangeRow<P>[]>()
  for (const row of added) {
    let before = place(row.to, newPlaces) - 1
    while (before >= 0 && !rowOf.has(to[before]?.id ?? '')) before -= 1
    const anchor = rowOf.get(to[before]?.id ?? '')
    after.set(anchor, [...(after.get(anchor) ?? []), row])
  }
  return [undefined, ...kept].flatMap((row) => [...(row ? [row] : []), ...(after.get(row) ?? [])])
}

function places(provisions: readonly ComparedProvision[]): Map<string, number> {
  return new Map(provisions.map(({ id }, index) => [id, index]))
}
