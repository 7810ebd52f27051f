import type { Texts } from '../texts/zh.js'
import { Paper, type Box } from './clearance.js'
import { nodeBox } from './label.js'
import { EMPTY_CONTENT, type GraphContent, type GraphEdge, type GraphNode, type Position } from './model.js'
import { firstPositions } from './placement.js'
import { relaxed } from './stress.js'

/** Up to this many things are placed by stress, in a few milliseconds. */
const RELAXED = 90
/** Beyond this many the first positions stand as they are: a layout would block the page for seconds. */
const LAID_OUT = 220

/**
 * Places for things about to be added. What is placed already does not move; the same graph gives the same places.
 * New things settle around those they hang on, which are held where they are, and then on paper that nothing covers.
 */
export function placeNew(
  content: GraphContent,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  texts: Texts,
): ReadonlyMap<string, Position> {
  const fresh = nodes.filter(({ id }) => !content.nodes.has(id))
  const first = firstPositions(content, fresh, edges)
  if (fresh.length === 0 || fresh.length > LAID_OUT) return first
  if (fresh.length > RELAXED) return cleared(content, fresh, first, texts)
  const anchors = anchorsOf(content, edges, first)
  const wanted = relaxed(new Map([...anchors, ...first]), edges, new Set(anchors.keys()))
  return cleared(content, fresh, content.nodes.size === 0 ? stretched(wanted) : wanted, texts)
}

/** Places for the first things of a graph. fcose, which is loaded then only, lays out as many as stress is too slow for. */
export async function placeFirst(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  texts: Texts,
): Promise<ReadonlyMap<string, Position>> {
  if (nodes.length <= RELAXED || nodes.length > LAID_OUT) return placeNew(EMPTY_CONTENT, nodes, edges, texts)
  const { laidOut } = await import('./force.js')
  const first = firstPositions(EMPTY_CONTENT, nodes, edges)
  return cleared(EMPTY_CONTENT, nodes, laidOut(nodes, edges, first, texts), texts)
}

/** The placed things that new ones hang on. */
function anchorsOf(
  content: GraphContent,
  edges: readonly GraphEdge[],
  fresh: ReadonlyMap<string, Position>,
): ReadonlyMap<string, Position> {
  const anchors = new Map<string, Position>()
  for (const { from, to } of edges)
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const position = content.positions.get(id)
      if (position && fresh.has(other) && !fresh.has(id)) anchors.set(id, position)
    }
  return anchors
}

/** Words are wide and windows are wide: a picture that is not is made so, up to this much wider than high. */
const WIDE = 1.35

function stretched(positions: ReadonlyMap<string, Position>): ReadonlyMap<string, Position> {
  const points = [...positions.values()]
  const size = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  const [width, height] = [size(points.map(({ x }) => x)), size(points.map(({ y }) => y))]
  const factor = Math.min(WIDE, Math.max(1, Math.sqrt((WIDE * height) / Math.max(1, width))))
  return new Map(
    [...positions].map(([id, { x, y }]) => [id, { x: x * factor * 1.05, y: y / Math.sqrt(factor) }]),
  )
}

function cleared(
  content: GraphContent,
  fresh: readonly GraphNode[],
  wanted: ReadonlyMap<string, Position>,
  texts: Texts,
): ReadonlyMap<string, Position> {
  const boxAt = (node: GraphNode, at: Position): Box => {
    const { width, height, below } = nodeBox(node, texts)
    return { at, width: below ? 120 : width, height: below ? height + 60 : height }
  }
  const paper = new Paper(
    [...content.nodes.values()].map((node) => boxAt(node, content.positions.get(node.id) ?? { x: 0, y: 0 })),
  )
  const result = new Map<string, Position>()
  for (const node of fresh) {
    const place = paper.clearPlace(boxAt(node, wanted.get(node.id) ?? { x: 0, y: 0 }))
    const rounded = { x: Math.round(place.x), y: Math.round(place.y) }
    paper.put(boxAt(node, rounded))
    result.set(node.id, rounded)
  }
  return result
}
