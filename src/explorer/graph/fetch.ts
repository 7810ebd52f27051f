import type { RelationType } from '../../model/kinds.js'
import { ask } from '../data/client.js'
import { GRAPH_THINGS, NEIGHBOURS, WAYS, type GraphThing, type Link } from '../data/queries/graph.js'
import { edgeKey, nodeOf, type GraphContent, type GraphEdge, type GraphNode } from './model.js'

/** How many things one expansion adds at most. */
export const CAP = 25
/** How many things are asked for in one request. */
const BATCH = 25

/** What is to be added to a graph. */
export interface Addition {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Relations to things that are not shown, by which the graph can grow. */
  readonly beyond: readonly GraphEdge[]
  /** Whether the cap left anything out. */
  readonly cut: boolean
}

/** Things by their ids, with every line between them and what is shown. Ids that name nothing are left out. */
export async function fetchThings(ids: readonly string[], content: GraphContent): Promise<Addition> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  )
  const things: GraphThing[] = []
  for (const batch of batches) {
    const { nodes } = await ask(GRAPH_THINGS, { ids: batch })
    things.push(...nodes.filter((thing) => thing !== null))
  }
  const shown = new Set([...content.nodes.keys(), ...things.map(({ id }) => id)])
  const edges = things.flatMap(({ relations }) => relations.nodes.map(edgeOf))
  const inside = ({ from, to }: GraphEdge): boolean => shown.has(from) && shown.has(to)
  return {
    nodes: things.map(nodeOf),
    edges: unique(edges.filter(inside)),
    beyond: unique(edges.filter((edge) => !inside(edge))),
    cut: false,
  }
}

/** The next neighbours of a thing, of one relation type and direction or of all, at most `CAP` things not yet shown. */
export async function fetchNeighbours(
  id: string,
  content: GraphContent,
  only?: { readonly type: RelationType; readonly direction: 'OUT' | 'IN' },
): Promise<Addition> {
  const wanted = new Set<string>()
  const links: GraphEdge[] = []
  let after: string | undefined
  let cut = false
  for (;;) {
    const { node } = await ask(NEIGHBOURS, {
      id,
      direction: only?.direction ?? 'BOTH',
      ...(only ? { types: [only.type] } : {}),
      ...(after ? { after } : {}),
    })
    if (!node) break
    const page = node.relations.nodes.map(edgeOf)
    links.push(...page)
    for (const end of only ? page.map((edge) => otherEnd(edge, id)) : inTurns(page, id)) {
      if (content.nodes.has(end) || wanted.has(end)) continue
      if (wanted.size < CAP) wanted.add(end)
      else cut = true
    }
    const { hasNextPage, endCursor } = node.relations.pageInfo
    if (!hasNextPage || !endCursor) break
    if (wanted.size >= CAP) {
      cut = true
      break
    }
    after = endCursor
  }
  const things = await fetchThings([...wanted], content)
  const shown = new Set([...content.nodes.keys(), ...things.nodes.map((thing) => thing.id)])
  const own = links.filter(({ from, to }) => shown.has(from) && shown.has(to))
  return { ...things, edges: unique([...own, ...things.edges]), cut }
}

/** A thing with what is around it: one of each relation type in turn, and a second ring where the first is small. */
export async function fetchNeighbourhood(id: string, empty: GraphContent): Promise<Addition> {
  const centre = await fetchThings([id], empty)
  const [node] = centre.nodes
  if (!node) return centre
  const start: GraphContent = { ...empty, nodes: new Map([[node.id, node]]) }
  const ring = await fetchNeighbours(node.id, start)
  const nodes = [node, ...ring.nodes]
  if (nodes.length >= ENOUGH) return { ...ring, nodes, edges: ring.edges }
  const content: GraphContent = { ...empty, nodes: new Map(nodes.map((one) => [one.id, one])) }
  const second = await fetchThings(secondRing(ring, content), content)
  return { ...ring, nodes: [...nodes, ...second.nodes], edges: unique([...ring.edges, ...second.edges]) }
}

/** A neighbourhood with this many things needs no second ring. */
const ENOUGH = 9
const SECOND_RING = 7
/** What hangs on a thing with more relations than this says little of the thing in the middle. */
const HUB = 12

/** What to show beyond the neighbours: a few from each, and those first that lead from neighbours with few relations. */
function secondRing(ring: Addition, content: GraphContent): readonly string[] {
  const degree = (id: string): number =>
    (content.nodes.get(id)?.counts ?? []).reduce((sum, { count }) => sum + count, 0)
  const found = new Set<string>()
  const inner = (edge: GraphEdge): string => (content.nodes.has(edge.from) ? edge.from : edge.to)
  const taken = new Map<string, number>()
  for (const edge of [...ring.beyond].sort((a, b) => degree(inner(a)) - degree(inner(b)))) {
    const from = inner(edge)
    if (degree(from) > HUB) continue
    const end = otherEnd(edge, from)
    if (found.size >= SECOND_RING || (taken.get(from) ?? 0) >= 3 || found.has(end)) continue
    taken.set(from, (taken.get(from) ?? 0) + 1)
    found.add(end)
  }
  return [...found]
}

/** The ways between two things, ready to be added, with the sentence of each. */
export async function fetchWays(from: string, to: string, content: GraphContent) {
  const { trace } = await ask(WAYS, { from, to })
  const ids = [...new Set(trace.flatMap(({ nodes }) => nodes.map(({ id }) => id)))]
  const things = await fetchThings(
    ids.filter((id) => !content.nodes.has(id)),
    content,
  )
  const own = trace.flatMap(({ relations }) => relations.map(edgeOf))
  const ways = trace.map(({ sentence, length, nodes, relations }) => ({
    sentence,
    length,
    members: [...nodes.map(({ id }) => id), ...relations.map((link) => edgeOf(link).key)],
  }))
  return { addition: { ...things, edges: unique([...own, ...things.edges]) }, ways }
}

function edgeOf({ type, basis, from, to }: Link): GraphEdge {
  return { key: edgeKey(type, from.id, to.id), type, basis, from: from.id, to: to.id }
}

function otherEnd({ from, to }: GraphEdge, id: string): string {
  return from === id ? to : from
}

function unique(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return [...new Map(edges.map((edge) => [edge.key, edge])).values()]
}

/** The other ends of relations, one of each type in turn, so that no type crowds out the rest. */
function inTurns(edges: readonly GraphEdge[], id: string): readonly string[] {
  const byType = new Map<string, string[]>()
  for (const edge of edges) {
    const key = `${edge.type}|${edge.from === id}`
    byType.set(key, [...(byType.get(key) ?? []), otherEnd(edge, id)])
  }
  const lists = [...byType.values()]
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat()
}
