/** An edge between place `from` of one list and place `to` of another, worth `weight` > 0 when chosen. */
export interface WeightedEdge {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/**
 * The one-to-one choice of edges of the greatest total weight (maximum-weight matching of a sparse bipartite graph).
 * Each place of the first list is added in turn along the best augmenting path (Bellman–Ford with a queue over the
 * residual graph), so only the edges given are ever looked at. Equal totals are decided by the order of the edges.
 */
export function bestAssignment(
  edges: readonly WeightedEdge[],
  fromSize: number,
  toSize: number,
): WeightedEdge[] {
  const outgoing: WeightedEdge[][] = Array.from({ length: fromSize }, () => [])
  for (const edge of edges) outgoing[edge.from]?.push(edge)
  const chosen: (WeightedEdge | undefined)[] = new Array(toSize).fill(undefined)
  for (let start = 0; start < fromSize; start += 1) augment(start, outgoing, chosen)
  return chosen.filter((edge) => edge !== undefined).sort((a, b) => a.from - b.from)
}

/** Brings `start` in along the path of the greatest gain: a chain of changed choices that ends at a free place or drops one. */
function augment(
  start: number,
  outgoing: readonly WeightedEdge[][],
  chosen: (WeightedEdge | undefined)[],
): void {
  const gain = new Map<number, number>([[start, 0]])
  const into = new Map<number, WeightedEdge>()
  const arrivedBy = new Map<number, number>()
  const queue = [start]
  let best = { gain: 0, end: -1, dropped: start }
  for (let head = 0; head < queue.length; head += 1) {
    const from = queue[head] ?? 0
    const here = gain.get(from) ?? 0
    for (const edge of outgoing[from] ?? []) {
      const reached = here + edge.weight
      const held = chosen[edge.to]
      const after = held === undefined ? reached : reached - held.weight
      if (held?.from === from) continue
      if (after > best.gain + EPSILON) {
        best = { gain: after, end: edge.to, dropped: held?.from ?? -1 }
        into.set(edge.to, edge)
      }
      if (held === undefined) continue
      if (after > (gain.get(held.from) ?? -Infinity) + EPSILON) {
        gain.set(held.from, after)
        into.set(edge.to, edge)
        arrivedBy.set(held.from, edge.to)
        queue.push(held.from)
      }
    }
  }
  for (let to = best.end; to >= 0;) {
    const edge = into.get(to)
    if (edge === undefined) return
    chosen[to] = edge
    to = arrivedBy.get(edge.from) ?? -1
  }
}

const EPSILON = 1e-9
