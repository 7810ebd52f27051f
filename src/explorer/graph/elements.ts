import type { ElementDefinition } from 'cytoscape'
import { APPEARANCE } from '../parts/appearance.js'
import type { Texts } from '../texts/zh.js'
import { nodeBox } from './label.js'
import { edgesByNode, hiddenRelations, type GraphContent, type GraphEdge, type GraphNode } from './model.js'

/** What the canvas is to show: the visible part of a graph, as Cytoscape takes it. */
export function elementsOf(
  content: GraphContent,
  visible: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  texts: Texts,
): readonly ElementDefinition[] {
  const byNode = edgesByNode(content)
  const pairs = new Map<string, number>()
  for (const edge of visible.edges) pairs.set(pairOf(edge), (pairs.get(pairOf(edge)) ?? 0) + 1)
  return [
    ...visible.nodes.map((node): ElementDefinition => {
      const { label, width, height, below } = nodeBox(node, texts)
      const position = content.positions.get(node.id) ?? { x: 0, y: 0 }
      return {
        group: 'nodes',
        data: {
          id: node.id,
          kind: node.kind,
          colour: APPEARANCE[node.kind].colour,
          label,
          width,
          height,
          below,
          pinned: content.pinned.has(node.id),
          more: hiddenRelations(node, byNode.get(node.id) ?? []),
        },
        position: { ...position },
      }
    }),
    ...visible.edges.map((edge): ElementDefinition => ({
      group: 'edges',
      data: {
        id: edge.key,
        source: edge.from,
        target: edge.to,
        label: texts.relations[edge.type],
        dashed: edge.basis !== 'STATED',
        parallel: (pairs.get(pairOf(edge)) ?? 0) > 1,
      },
    })),
  ]
}

function pairOf({ from, to }: GraphEdge): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}
