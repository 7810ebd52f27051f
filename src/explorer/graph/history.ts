import type { EntityKind } from '../../model/kinds.js'
import {
  EMPTY_CONTENT,
  edgesByNode,
  type GraphContent,
  type GraphEdge,
  type GraphNode,
  type Position,
} from './model.js'

/** A graph with the way back and forth through what was done to it. */
export interface GraphHistory {
  readonly past: readonly GraphContent[]
  readonly present: GraphContent
  readonly future: readonly GraphContent[]
}

export type GraphAction =
  /** Adds things and relations; nothing that is there already moves or changes. Relations with an end that is not there are left out. */
  | {
      readonly type: 'add'
      readonly nodes: readonly GraphNode[]
      readonly edges: readonly GraphEdge[]
      readonly positions: ReadonlyMap<string, Position>
    }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  /** Takes away what hangs on this thing alone. */
  | { readonly type: 'collapse'; readonly id: string }
  | { readonly type: 'pin'; readonly id: string; readonly pinned: boolean }
  | { readonly type: 'move'; readonly positions: ReadonlyMap<string, Position> }
  | { readonly type: 'show-kind'; readonly kind: EntityKind; readonly shown: boolean }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Starts anew, with nothing to go back to. */
  | { readonly type: 'reset'; readonly content: GraphContent }

/** How many steps can be undone. */
export const KEPT_STEPS = 100

export const EMPTY_HISTORY: GraphHistory = { past: [], present: EMPTY_CONTENT, future: [] }

/** The graph after an action. An action that changes nothing is no step. */
export function graphHistory(history: GraphHistory, action: GraphAction): GraphHistory {
  const { past, present, future } = history
  switch (action.type) {
    case 'reset':
      return { past: [], present: action.content, future: [] }
    case 'undo': {
      const previous = past.at(-1)
      return previous ? { past: past.slice(0, -1), present: previous, future: [present, ...future] } : history
    }
    case 'redo': {
      const [next, ...rest] = future
      return next ? { past: [...past, present], present: next, future: rest } : history
    }
    default: {
      const next = changed(present, action)
      return next === present
        ? history
        : { past: [...past, present].slice(-KEPT_STEPS), present: next, future: [] }
    }
  }
}

function changed(
  content: GraphContent,
  action: Exclude<GraphAction, { type: 'undo' | 'redo' | 'reset' }>,
): GraphContent {
  switch (action.type) {
    case 'add':
      return added(content, action)
    case 'remove':
      return removed(content, action.ids)
    case 'collapse':
      return removed(content, leavesOf(content, action.id))
    case 'pin':
      return { ...content, pinned: toggled(content.pinned, action.id, action.pinned) }
    case 'move': {
      const moved = [...action.positions].filter(([id]) => content.positions.has(id))
      return moved.length === 0
        ? content
        : { ...content, positions: new Map([...content.positions, ...moved]) }
    }
    case 'show-kind':
      return { ...content, hiddenKinds: toggled(content.hiddenKinds, action.kind, !action.shown) }
  }
}

function added(
  content: GraphContent,
  { nodes, edges, positions }: Extract<GraphAction, { type: 'add' }>,
): GraphContent {
  const nextNodes = new Map(content.nodes)
  const nextPositions = new Map(content.positions)
  for (const node of nodes) {
    if (nextNodes.has(node.id)) continue
    nextNodes.set(node.id, node)
    nextPositions.set(node.id, positions.get(node.id) ?? { x: 0, y: 0 })
  }
  const nextEdges = new Map(content.edges)
  for (const edge of edges)
    if (!nextEdges.has(edge.key) && nextNodes.has(edge.from) && nextNodes.has(edge.to))
      nextEdges.set(edge.key, edge)
  if (nextNodes.size === content.nodes.size && nextEdges.size === content.edges.size) return content
  return { ...content, nodes: nextNodes, edges: nextEdges, positions: nextPositions }
}

function removed(content: GraphContent, ids: readonly string[]): GraphContent {
  const gone = new Set(ids.filter((id) => content.nodes.has(id)))
  if (gone.size === 0) return content
  const left = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...map].filter(([id]) => !gone.has(id)))
  return {
    ...content,
    nodes: left(content.nodes),
    positions: left(content.positions),
    pinned: new Set([...content.pinned].filter((id) => !gone.has(id))),
    edges: new Map([...content.edges].filter(([, edge]) => !gone.has(edge.from) && !gone.has(edge.to))),
  }
}

/** Neighbours of a thing that hang on it alone, and were not pinned. */
export function leavesOf(content: GraphContent, id: string): readonly string[] {
  const byNode = edgesByNode(content)
  const otherEnds = (at: string): ReadonlySet<string> =>
    new Set(
      (byNode.get(at) ?? []).map(({ from, to }) => (from === at ? to : from)).filter((end) => end !== at),
    )
  return [...otherEnds(id)].filter((end) => otherEnds(end).size === 1 && !content.pinned.has(end))
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value, member: boolean): ReadonlySet<Value> {
  const next = new Set(set)
  if (member) next.add(value)
  else next.delete(value)
  return next
}
