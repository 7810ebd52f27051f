import type { GraphContent, GraphEdge, GraphNode, Position } from './model.js'

/** Where the first thing of an empty graph stands. */
const ORIGIN: Position = { x: 0, y: 0 }
/** How far from its neighbour a new thing begins, in pixels. */
const REACH = 190
/** The golden angle, in radians: turns that never fall on each other. */
const TURN = Math.PI * (3 - Math.sqrt(5))

/**
 * First positions for things about to be added, the same every time: around the thing they hang on, each in a
 * direction of its own, away from what is there. They depend on the ids only, so that a graph looks the same on
 * every load; a layout may then improve them.
 */
export function firstPositions(
  content: Pick<GraphContent, 'nodes' | 'positions'>,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): ReadonlyMap<string, Position> {
  const result = new Map<string, Position>()
  const at = (id: string): Position | undefined => content.positions.get(id) ?? result.get(id)
  let waiting = nodes.filter(({ id }) => !content.nodes.has(id))
  if (content.nodes.size === 0) {
    const [first, ...rest] = waiting
    if (first) result.set(first.id, ORIGIN)
    waiting = rest
  }
  while (waiting.length > 0) {
    const turns = new Map<string, number>()
    const placed: [string, Position][] = []
    for (const { id } of waiting) {
      const anchor = anchorOf(id, edges, at)
      const centre = anchor ? at(anchor) : undefined
      if (!anchor || !centre) continue
      const turn = turns.get(anchor) ?? 0
      turns.set(anchor, turn + 1)
      placed.push([id, around(centre, outwards(centre, id), turn)])
    }
    const [stray] = waiting
    if (placed.length === 0 && stray) {
      const angle = fraction(stray.id) * 2 * Math.PI
      const distance = REACH * Math.sqrt(2 + content.nodes.size + result.size)
      placed.push([stray.id, { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance }])
    }
    for (const [id, position] of placed) result.set(id, position)
    waiting = waiting.filter(({ id }) => !result.has(id))
  }
  return result
}

/** The placed thing that a new one hangs on, if any. */
function anchorOf(
  id: string,
  edges: readonly GraphEdge[],
  at: (id: string) => Position | undefined,
): string | undefined {
  for (const { from, to } of edges) {
    if (from === id && to !== id && at(to)) return to
    if (to === id && from !== id && at(from)) return from
  }
  return undefined
}

/** The direction from the origin through a point, in radians; at the origin, one given by the id. */
function outwards(centre: Position, id: string): number {
  return Math.hypot(centre.x, centre.y) < 1 ? fraction(id) * 0.4 : Math.atan2(centre.y, centre.x)
}

function around(centre: Position, direction: number, turn: number): Position {
  const angle = direction + turn * TURN
  const distance = REACH * (1 + 0.18 * Math.sqrt(turn))
  return { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance * 0.8 }
}

/** A number from 0 to 1 that a text always gives: FNV-1a over its UTF-16 units. */
export function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) / 0x1_0000_0000
}
