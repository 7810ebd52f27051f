// The package has no types of its own; whoever includes this file finds ours by this line.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./cytoscape-fcose.d.ts" />
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Texts } from '../texts/zh.js'
import { Paper, type Box } from './clearance.js'
import { boxOf, labelOf } from './label.js'
import type { GraphContent, GraphEdge, GraphNode, Position } from './model.js'
import { firstPositions } from './placement.js'
import { relaxed } from './stress.js'

cytoscape.use(fcose)

/** Beyond this many new things the first positions stand as they are: the layout would block the page for seconds. */
const LAID_OUT = 220
/** A first picture of this many things or fewer is drawn by stress, which shows few things more evenly than fcose. */
const RELAXED = 90
/** How many things already placed take part in the layout of new ones: those nearest to where these begin. */
const NEAR = 24

/**
 * Places for things about to be added. What is placed already does not move; the same graph gives the same places.
 * fcose runs from the first positions with `randomize: false`, the placed things held by a constraint.
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
  if (content.nodes.size === 0 && fresh.length <= RELAXED)
    return cleared(content, fresh, stretched(relaxed(first, edges)), texts)
  const near = nearest(content, [...first.values()])
  const wanted = laidOut(content, fresh, near, edges, first, texts)
  return cleared(content, fresh, wanted, texts)
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

function laidOut(
  content: GraphContent,
  fresh: readonly GraphNode[],
  near: readonly GraphNode[],
  edges: readonly GraphEdge[],
  first: ReadonlyMap<string, Position>,
  texts: Texts,
): ReadonlyMap<string, Position> {
  const members = [...near, ...fresh]
  const ids = new Set(members.map(({ id }) => id))
  const lines = [...content.edges.values(), ...edges].filter(({ from, to }) => ids.has(from) && ids.has(to))
  const at = (id: string): Position => content.positions.get(id) ?? first.get(id) ?? { x: 0, y: 0 }
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
    elements: [
      ...members.map((node) => {
        const { width, height } = boxOf(node.kind, labelOf(node, texts))
        return {
          data: { id: node.id, width, height: height + (node.kind === 'EVENT' ? 40 : 0) },
          position: { ...at(node.id) },
        }
      }),
      ...[...new Map(lines.map((edge) => [edge.key, edge])).values()].map(({ key, from, to }) => ({
        data: { id: key, source: from, target: to },
      })),
    ],
  })
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate: false,
    fit: false,
    nodeRepulsion: () => 9000,
    idealEdgeLength: () => 150,
    nodeSeparation: 90,
    gravity: 0.2,
    numIter: fresh.length > 80 ? 300 : 150,
    ...(near.length > 0
      ? { fixedNodeConstraint: near.map(({ id }) => ({ nodeId: id, position: { ...at(id) } })) }
      : {}),
  }
  cy.layout(options).run()
  const result = new Map(fresh.map(({ id }) => [id, { ...cy.getElementById(id).position() }]))
  cy.destroy()
  return result
}

function nearest(content: GraphContent, points: readonly Position[]): readonly GraphNode[] {
  const nodes = [...content.nodes.values()]
  if (nodes.length <= NEAR) return nodes
  const centre = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
  const distance = ({ id }: GraphNode): number => {
    const { x, y } = content.positions.get(id) ?? centre
    return Math.hypot(x - centre.x, y - centre.y)
  }
  return nodes
    .map((node) => ({ node, far: distance(node) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAR)
    .map(({ node }) => node)
}

function cleared(
  content: GraphContent,
  fresh: readonly GraphNode[],
  wanted: ReadonlyMap<string, Position>,
  texts: Texts,
): ReadonlyMap<string, Position> {
  const boxAt = (node: GraphNode, at: Position): Box => {
    const { width, height, below } = boxOf(node.kind, labelOf(node, texts))
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
