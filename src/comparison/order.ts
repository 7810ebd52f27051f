/** That a provision of the old side and one of the new side, given by their places, surely belong together. */
export interface Anchor {
  readonly from: number
  readonly to: number
}

/**
 * How well two places go together, 1 (at the expected place) down to -0.3 (far from it), judged by the longest run of
 * anchors that keeps its order: between two anchors of the old text a provision is expected between their
 * counterparts.
 */
export function placeFit(
  anchors: readonly Anchor[],
  fromSize: number,
  toSize: number,
): (from: number, to: number) => number {
  const chain = [{ from: -1, to: -1 }, ...longestAscending(anchors), { from: fromSize, to: toSize }]
  const windows: { before: Anchor; after: Anchor }[] = []
  for (let from = 0, next = 1; from < fromSize; from += 1) {
    while ((chain[next]?.from ?? fromSize) < from) next += 1
    const at = chain[next] ?? { from: fromSize, to: toSize }
    const before = chain[next - 1] ?? { from: -1, to: -1 }
    windows.push(at.from === from ? { before: at, after: at } : { before, after: at })
  }
  return (from, to) => {
    const window = windows[from]
    if (window === undefined) return 0
    const { before, after } = window
    if (to > before.to && to < after.to) {
      const expected = (from - before.from) / (after.from - before.from)
      const found = (to - before.to) / (after.to - before.to)
      return after.to - before.to <= 2 ? 1 : 1 - 0.5 * Math.abs(found - expected)
    }
    const distance = to <= before.to ? before.to - to + 1 : to - after.to + 1
    return 0.5 * Math.exp(-distance / 3) - 0.3
  }
}

/** The longest run of anchors that ascends on both sides (patience sorting, n log n). */
function longestAscending(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.from - b.from || b.to - a.to)
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, { to }] of sorted.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[tails[middle] ?? 0]?.to ?? 0) < to) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const run: Anchor[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const anchor = sorted[index]
    if (anchor !== undefined) run.unshift(anchor)
  }
  return run
}
