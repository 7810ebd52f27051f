import type { GraphEdge, Position } from './model.js'

/** The distance wanted between two joined things, in pixels, and what each further line at the busier of them adds. */
const LENGTH = 165
const ROOM = 5
const ROUNDS = 240

/**
 * Moves points until their distances are as near as can be to those wanted: one length for each line on the shortest way
 * between two things (stress majorisation after Gansner, Koren and North, 2005). The same points and lines give the same
 * picture. Takes time by the square of the number of things; meant for a hundred or fewer.
 */
export function relaxed(
  points: ReadonlyMap<string, Position>,
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
): ReadonlyMap<string, Position> {
  const ids = [...points.keys()]
  const wanted = distances(ids, edges)
  const xs = ids.map((id) => points.get(id)?.x ?? 0)
  const ys = ids.map((id) => points.get(id)?.y ?? 0)
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of ids.keys()) {
      let [x, y, weights] = [0, 0, 0]
      for (const j of ids.keys()) {
        const distance = wanted[i]?.[j] ?? Infinity
        if (i === j || !Number.isFinite(distance)) continue
        const [dx, dy] = [(xs[i] ?? 0) - (xs[j] ?? 0), (ys[i] ?? 0) - (ys[j] ?? 0)]
        const now = Math.hypot(dx, dy) || 1e-6
        const weight = distance ** -2
        x += weight * ((xs[j] ?? 0) + (dx / now) * distance)
        y += weight * ((ys[j] ?? 0) + (dy / now) * distance)
        weights += weight
      }
      if (weights === 0) continue
      xs[i] = x / weights
      ys[i] = y / weights
    }
  }
  return new Map(ids.map((id, index) => [id, { x: xs[index] ?? 0, y: ys[index] ?? 0 }]))
}

/** The wanted distance of every pair; things that no way joins stand a little further apart than the farthest that one does. */
function distances(
  ids: readonly string[],
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
): readonly (readonly number[])[] {
  const index = new Map(ids.map((id, at) => [id, at]))
  const neighbours = ids.map(() => new Set<number>())
  for (const { from, to } of edges) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    neighbours[a]?.add(b)
    neighbours[b]?.add(a)
  }
  const degree = (at: number): number => neighbours[at]?.size ?? 0
  const length = (a: number, b: number): number => LENGTH + ROOM * Math.max(degree(a), degree(b))
  const rows = ids.map((_, start) => {
    const row = ids.map(() => Infinity)
    row[start] = 0
    let front = [start]
    while (front.length > 0) {
      const next: number[] = []
      for (const at of front)
        for (const end of neighbours[at] ?? []) {
          const reached = (row[at] ?? 0) + length(at, end)
          if (reached >= (row[end] ?? Infinity)) continue
          row[end] = reached
          next.push(end)
        }
      front = next
    }
    return row
  })
  const farthest = Math.max(LENGTH, ...rows.flat().filter(Number.isFinite))
  return rows.map((row) =>
    row.map((distance) => (Number.isFinite(distance) ? distance : farthest + LENGTH / 2)),
  )
}
