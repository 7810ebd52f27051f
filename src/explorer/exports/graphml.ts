import type { GraphEdge, GraphNode, Position } from '../graph/model.js'
import { escapeMarkup } from './markup.js'

/** What is seen of a graph, for a file. */
export interface PicturedGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly positions: ReadonlyMap<string, Position>
}

const KEYS = [
  ['kind', 'node', 'string'],
  ['name', 'node', 'string'],
  ['number', 'node', 'string'],
  ['date', 'node', 'string'],
  ['x', 'node', 'double'],
  ['y', 'node', 'double'],
  ['type', 'edge', 'string'],
  ['basis', 'edge', 'string'],
] as const

/** The graph as GraphML (http://graphml.graphdrawing.org/specification.html), which Gephi, yEd and Cytoscape read. */
export function toGraphml({ nodes, edges, positions }: PicturedGraph): string {
  const keys = KEYS.map(
    ([name, on, type]) => `  <key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`,
  )
  const nodeLines = nodes.map((node) => {
    const position = positions.get(node.id)
    return [
      `    <node id="${escapeMarkup(node.id)}">`,
      ...data('node', {
        kind: node.kind,
        name: node.name,
        number: node.number,
        date: node.date?.edtf,
        x: position?.x,
        y: position?.y,
      }),
      '    </node>',
    ].join('\n')
  })
  const edgeLines = edges.map((edge) =>
    [
      `    <edge id="${escapeMarkup(edge.key)}" source="${escapeMarkup(edge.from)}" target="${escapeMarkup(edge.to)}">`,
      ...data('edge', { type: edge.type, basis: edge.basis }),
      '    </edge>',
    ].join('\n'),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph id="zhimai" edgedefault="directed">',
    ...nodeLines,
    ...edgeLines,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
}

function data(on: 'node' | 'edge', values: Readonly<Record<string, string | number | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`      <data key="${on}-${name}">${escapeMarkup(String(value))}</data>`],
  )
}
