import type { ElementDefinition } from 'cytoscape'
import { APPEARANCE } from '../parts/appearance.js'
import type { Texts } from '../texts/zh.js'
import type { PaintedLine } from './lines.js'
import { nodeBox } from './label.js'
import { degreesOf, hiddenRelations, type GraphContent, type GraphEdge, type GraphNode } from './model.js'

/** From this many lines on, those that nothing sets apart are painted together, not as elements of their own. */
const MANY_LINES = 700

/** What the canvas is to show: the visible part of a graph. */
export interface Shown {
  /** Things, and the lines that are elements of their own, as Cytoscape takes them. */
  readonly elements: readonly ElementDefinition[]
  /** The lines of a large graph that are painted together. */
  readonly lines: readonly PaintedLine[]
  /** Whether there are so many lines that most are painted together. */
  readonly many: boolean
}

/** What a person has chosen to look at: a thing and its lines, and the ways that are shown. */
export interface Chosen {
  readonly selected: string | undefined
  readonly marked: ReadonlySet<string>
}

/** The visible part of a graph as the canvas is to show it. Of very many lines only those of ways, and those beside another, are elements. */
export function shownOf(
  content: GraphContent,
  visible: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  { selected, marked }: Chosen,
  texts: Texts,
): Shown {
  const degrees = degreesOf(content)
  const many = visible.edges.length > MANY_LINES
  const pairs = visible.edges.map(pairOf)
  const [once, twice] = [new Set<string>(), new Set<string>()]
  for (const pair of pairs) (once.has(pair) ? twice : once).add(pair)
  const lines: PaintedLine[] = []
  const apart: ElementDefinition[] = []
  visible.edges.forEach((edge, index) => {
    const parallel = twice.has(pairs[index] ?? '')
    if (many && !parallel && !marked.has(edge.key)) lines.push(paintedLine(edge, selected, texts))
    else apart.push(lineElement(edge, parallel, texts))
  })
  const elements = [
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
          more: hiddenRelations(node, degrees.get(node.id) ?? 0),
        },
        position: { ...position },
      }
    }),
    ...apart,
  ]
  return { elements, lines, many }
}

function paintedLine(edge: GraphEdge, selected: string | undefined, texts: Texts): PaintedLine {
  const { key, from, to, type, basis } = edge
  const near = from === selected || to === selected
  return { key, from, to, dashed: basis !== 'STATED', ...(near ? { word: texts.relations[type] } : {}) }
}

function lineElement(edge: GraphEdge, parallel: boolean, texts: Texts): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edge.key,
      source: edge.from,
      target: edge.to,
      label: texts.relations[edge.type],
      dashed: edge.basis !== 'STATED',
      parallel,
    },
  }
}

function pairOf({ from, to }: GraphEdge): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}
