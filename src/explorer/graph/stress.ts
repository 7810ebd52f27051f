import type { GraphEdge, Position } from './model.js'

/** The distance wanted between two joined things, in pixels, and what each further line at the busier of them adds. */
const LENGTH = 165
const ROOM = 5
const ROUNDS = 240
/** When nothing moves further than this in a round, in pixels, the picture is done. */
const STILL = 0.2

/**
 * Moves points until their distances are as near as can be to those wanted: one length for each line on the shortest way
 * between two things (stress majorisation after Gansner, Koren and North, 2005). The same points and lines give the same
 * picture; those that are `fixed` stay where they are. Takes time by the square of the number of things; meant for a hundred or fewer.
 */
export function relaxed(
  points: ReadonlyMap<string, Position>,
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
  fixed: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Position> {
  const ids = [...points.keys()]
  const count = ids.length
  const wanted = distances(ids, edges)
  const weights = wanted.map((distance) => (distance > 0 ? 1 / (distance * distance) : 0))
  const xs = Float64Array.from(ids, (id) => points.get(id)?.x ?? 0)
  const ys = Float64Array.from(ids, (id) => points.get(id)?.y ?? 0)
  const free = ids.flatMap((id, index) => (fixed.has(id) ? [] : [index]))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (const i of free) {
      const [fromX, fromY] = [xs[i] ?? 0, ys[i] ?? 0]
      let [x, y, total] = [0, 0, 0]
      for (let j = 0; j < count; j++) {
        const weight = weights[i * count + j] ?? 0
        const [toX, toY] = [xs[j] ?? 0, ys[j] ?? 0]
        const [dx, dy] = [fromX - toX, fromY - toY]
        const stretch = (wanted[i * count + j] ?? 0) / (Math.sqrt(dx * dx + dy * dy) || 1e-6)
        x += weight * (toX + dx * stretch)
        y += weight * (toY + dy * stretch)
        total += weight
      }
      if (total === 0) continue
      xs[i] = x / total
      ys[i] = y / total
      moved = Math.max(moved, Math.abs((xs[i] ?? 0) - fromX) + Math.abs((ys[i] ?? 0) - fromY))
    }
    if (moved < STILL) break
  }
  return new Map(ids.map((id, index) => [id, { x: xs[index] ?? 0, y: ys[index] ?? 0 }]))
}

/** The wanted distance of every pair, row by row; things that no way joins stand a little further apart than the farthest that one does. */
function distances(ids: readonly string[], edges: readonly Pick<GraphEdge, 'from' | 'to'>[]): Float64Array {
  const count = ids.length
  const index = new Map(ids.map((id, at) => [id, at]))
  const neighbours = ids.map(() => new Set<number>())
  for (const { from, to } of edges) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    neighbours[a]?.add(b)
    neighbours[b]?.add(a)
  }
  const degree = (at: number): number => neighbours[at]?.size ?? 0
  const result = new Float64Array(count * count).fill(Infinity)
  for (let start = 0; start < count; start++) {
    const row = result.subarray(start * count, (start + 1) * count)
    row[start] = 0
    let front = [start]
    while (front.length > 0) {
      const next: number[] = []
      for (const at of front)
        for (const end of neighbours[at] ?? []) {
          const reached = (row[at] ?? 0) + LENGTH + ROOM * Math.max(degree(at), degree(end))
          if (reached >= (row[end] ?? Infinity)) continue
          row[end] = reached
          next.push(end)
        }
      front = next
    }
  }
  const farthest = result.reduce(
    (most, distance) => (Number.isFinite(distance) ? Math.max(most, distance) : most),
    LENGTH,
  )
  return result.map((distance) => (Number.isFinite(distance) ? distance : farthest + LENGTH / 2))
}
