import type { Basis, EntityKind, RelationType } from '../../model/kinds.js'
import type { Card, FuzzyDate, RelationCount } from '../data/fragments.js'

/** A thing on the graph. */
export interface GraphNode {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  /** The number of a clause or task. */
  readonly number?: string
  /** The kind of a document. */
  readonly documentKind?: string
  /** How many relations it has in the data, shown or not. */
  readonly counts: readonly RelationCount[]
  /** When it happened or was issued, where it is something that has a date. */
  readonly date?: FuzzyDate
}

/** A relation on the graph. Two relations of one type between the same things, such as two posts, are one line. */
export interface GraphEdge {
  /** `TYPE|from|to` */
  readonly key: string
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly basis: Basis
}

export interface Position {
  readonly x: number
  readonly y: number
}

/** Everything that a picture of the graph is made of; a saved view holds exactly this. */
export interface GraphContent {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly edges: ReadonlyMap<string, GraphEdge>
  /** One for each node. */
  readonly positions: ReadonlyMap<string, Position>
  readonly pinned: ReadonlySet<string>
  /** Kinds that the legend filters out. */
  readonly hiddenKinds: ReadonlySet<EntityKind>
}

export const EMPTY_CONTENT: GraphContent = {
  nodes: new Map(),
  edges: new Map(),
  positions: new Map(),
  pinned: new Set(),
  hiddenKinds: new Set(),
}

/** The identity of a line on the graph. */
export function edgeKey(type: RelationType, from: string, to: string): string {
  return `${type}|${from}|${to}`
}

/** A thing as the service gives it, as the graph keeps it. */
export function nodeOf(card: Card): GraphNode {
  const date = card.date ?? card.issuedOn ?? card.signedOn ?? card.publishedOn
  return {
    id: card.id,
    kind: card.kind,
    name: card.name,
    counts: card.relationCounts,
    ...(card.number ? { number: card.number } : {}),
    ...(card.documentKind ? { documentKind: card.documentKind } : {}),
    ...(date ? { date } : {}),
  }
}

/** The lines at each node, by its id. */
export function edgesByNode(content: GraphContent): ReadonlyMap<string, readonly GraphEdge[]> {
  const result = new Map<string, GraphEdge[]>([...content.nodes.keys()].map((id) => [id, []]))
  for (const edge of content.edges.values()) {
    result.get(edge.from)?.push(edge)
    if (edge.to !== edge.from) result.get(edge.to)?.push(edge)
  }
  return result
}

/** How many lines there are at each node that has any, by its id. */
export function degreesOf(content: GraphContent): ReadonlyMap<string, number> {
  const result = new Map<string, number>()
  const count = (id: string): void => void result.set(id, (result.get(id) ?? 0) + 1)
  for (const { from, to } of content.edges.values()) {
    count(from)
    if (to !== from) count(to)
  }
  return result
}

/** How many relations of a node the graph does not show, given how many lines it has there. */
export function hiddenRelations(node: GraphNode, degree: number): number {
  const total = node.counts.reduce((sum, { count }) => sum + count, 0)
  return Math.max(0, total - degree)
}

/** One row of "expand by relation type": what there is and what is shown. */
export interface ExpandableType {
  readonly type: RelationType
  readonly direction: 'OUT' | 'IN'
  readonly total: number
  readonly shown: number
}

/** The relation types of a node, each direction on its own, with what there is and what the graph shows. */
export function expandableTypes(node: GraphNode, edges: readonly GraphEdge[]): readonly ExpandableType[] {
  const rows = new Map<string, ExpandableType>()
  for (const { type, direction, count } of node.counts) {
    if (direction === 'BOTH') continue
    const key = `${type}|${direction}`
    const before = rows.get(key)?.total ?? 0
    const shown = edges.filter(
      (edge) => edge.type === type && (direction === 'OUT' ? edge.from : edge.to) === node.id,
    )
    rows.set(key, { type, direction, total: before + count, shown: shown.length })
  }
  return [...rows.values()]
}

/** The content that the legend and the time slider leave visible: the nodes, and the lines with both ends visible. */
export function visibleContent(
  content: GraphContent,
  until?: string,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const nodes = [...content.nodes.values()].filter(
    (node) =>
      !content.hiddenKinds.has(node.kind) && !(until && node.date?.earliest && node.date.earliest > until),
  )
  const ids = new Set(nodes.map(({ id }) => id))
  return { nodes, edges: [...content.edges.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}
