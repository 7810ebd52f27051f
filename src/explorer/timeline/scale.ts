import type { FuzzyDate } from '../data/fragments.js'

const DAY = 86_400_000

/** A stretch of time as days since 1970-01-01, both ends included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The stretch in which something dated happened. A date with an open side reaches no further than its known end: what is
 * known of `../2020-06-23` is that it was over by then. Undefined where nothing is known.
 */
export function stretchOf(date: FuzzyDate | null): Stretch | undefined {
  const from = dayOf(date?.earliest)
  const to = dayOf(date?.latest)
  if (from === undefined && to === undefined) return undefined
  return { from: from ?? to ?? 0, to: to ?? from ?? 0 }
}

/** The order of items in time: by when they had begun at the latest known, undated last. Ties keep their order. */
export function byTime<Item extends { readonly date: FuzzyDate | null }>(
  items: readonly Item[],
): readonly Item[] {
  const at = (item: Item): number => stretchOf(item.date)?.from ?? Infinity
  const end = (item: Item): number => stretchOf(item.date)?.to ?? Infinity
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => compare(at(a.item), at(b.item)) || compare(end(a.item), end(b.item)) || a.index - b.index)
    .map(({ item }) => item)
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The year an item is shown under; undefined for the undated. */
export function yearOf(date: FuzzyDate | null): number | undefined {
  const year = Number((date?.earliest ?? date?.latest ?? '').slice(0, 4))
  return year > 0 ? year : undefined
}

/** Where stretches lie on a line from the first day to the last, as fractions from 0 to 1, never thinner than `least`. */
export function scaled(
  stretches: readonly Stretch[],
  least: number,
): readonly { readonly left: number; readonly width: number }[] {
  const first = Math.min(...stretches.map(({ from }) => from))
  const last = Math.max(...stretches.map(({ to }) => to + 1))
  const whole = Math.max(1, last - first)
  return stretches.map(({ from, to }) => {
    const width = Math.max(least, (to + 1 - from) / whole)
    return { left: Math.min((from - first) / whole, 1 - width), width }
  })
}

function dayOf(iso: string | null | undefined): number | undefined {
  if (!iso) return undefined
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : Math.round(time / DAY)
}
