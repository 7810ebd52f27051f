// The package has no types of its own; whoever includes this file finds ours by this line.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./cytoscape-fcose.d.ts" />
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Texts } from '../texts/zh.js'
import { nodeBox } from './label.js'
import type { GraphEdge, GraphNode, Position } from './model.js'

cytoscape.use(fcose)

/** Things laid out by fcose, from first positions with `randomize: false`, so that the same graph gives the same places. */
export function laidOut(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  first: ReadonlyMap<string, Position>,
  texts: Texts,
): ReadonlyMap<string, Position> {
  const ids = new Set(nodes.map(({ id }) => id))
  const lines = edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
    elements: [
      ...nodes.map((node) => {
        const { width, height } = nodeBox(node, texts)
        return {
          data: { id: node.id, width, height: height + (node.kind === 'EVENT' ? 40 : 0) },
          position: { ...(first.get(node.id) ?? { x: 0, y: 0 }) },
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
    numIter: 300,
  }
  cy.layout(options).run()
  const result = new Map(nodes.map(({ id }) => [id, { ...cy.getElementById(id).position() }]))
  cy.destroy()
  return result
}
