import { StoreError, type Dataset, type StoredNode, type StoredRelation } from './port.js'
import { identityLabel } from './schema.js'

/** A stored node, as far as telling a difference needs it. */
export interface KnownNode {
  readonly id: string
  readonly hash: string
  readonly label: ReturnType<typeof identityLabel>
}

/** A stored relationship, as far as telling a difference and finding it again needs it. */
export interface KnownRelation {
  readonly id: string
  readonly hash: string
  readonly type: string
  readonly from: string
  readonly to: string
}

/** How many were written, and how many were found as they should be. */
export interface LoadCounts {
  readonly created: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** What has to be written so that a store holds a dataset; an id keeps its kind, so that labels never change. */
export interface LoadPlan {
  readonly removeRelations: readonly KnownRelation[]
  readonly removeNodes: readonly KnownNode[]
  readonly createNodes: readonly StoredNode[]
  readonly changeNodes: readonly StoredNode[]
  readonly createRelations: readonly StoredRelation[]
  readonly changeRelations: readonly StoredRelation[]
  readonly nodes: LoadCounts
  readonly relations: LoadCounts
}

/** Compares a dataset with what is stored, by ids and hashes. */
export function planLoad(
  dataset: Dataset,
  storedNodes: readonly KnownNode[],
  storedRelations: readonly KnownRelation[],
): LoadPlan {
  const nodes = difference(
    dataset.nodes,
    storedNodes,
    (node, known) => node.properties['hash'] === known.hash,
  )
  const relations = difference(
    dataset.relations,
    storedRelations,
    (relation, known) => relation.properties['hash'] === known.hash && sameEnds(relation, known),
  )
  // A relationship cannot be given other ends, nor another type: the old one goes and a new one comes.
  const moved = relations.changed.filter(([relation, known]) => !sameEnds(relation, known))
  const changed = relations.changed.filter(([relation, known]) => sameEnds(relation, known))
  return {
    removeRelations: [...relations.removed, ...moved.map(([, known]) => known)],
    removeNodes: nodes.removed,
    createNodes: nodes.created,
    changeNodes: nodes.changed.map(([node]) => node),
    createRelations: [...relations.created, ...moved.map(([relation]) => relation)],
    changeRelations: changed.map(([relation]) => relation),
    nodes: nodes.counts,
    relations: relations.counts,
  }
}

/** How many nodes and relationships a plan writes. */
export function sizeOf(plan: LoadPlan): number {
  return [plan.nodes, plan.relations].reduce(
    (sum, { created, changed, removed }) => sum + created + changed + removed,
    0,
  )
}

/** Refuses, before anything is written, a dataset that names an id twice or a relation's end that is not there. */
export function checkDataset({ nodes, relations }: Dataset): void {
  const ids = new Set<string>()
  for (const { id } of [...nodes, ...relations]) {
    if (ids.has(id))
      throw new StoreError('SCHEMA', `The dataset has two nodes or relations with the id ${id}.`)
    ids.add(id)
  }
  const things = new Set(nodes.filter(({ labels }) => identityLabel(labels) === 'Entity').map(({ id }) => id))
  for (const { id, from, to } of relations) {
    for (const end of [from, to]) {
      if (!things.has(end))
        throw new StoreError('SCHEMA', `The relation ${id} ends at ${end}, which the dataset lacks.`)
    }
  }
}

function difference<Item extends { id: string }, Known extends { id: string }>(
  wanted: readonly Item[],
  stored: readonly Known[],
  same: (item: Item, known: Known) => boolean,
) {
  const left = new Map(stored.map((known) => [known.id, known]))
  const created: Item[] = []
  const changed: [Item, Known][] = []
  for (const item of wanted) {
    const known = left.get(item.id)
    left.delete(item.id)
    if (known === undefined) created.push(item)
    else if (!same(item, known)) changed.push([item, known])
  }
  const removed = [...left.values()]
  const counts: LoadCounts = {
    created: created.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: wanted.length - created.length - changed.length,
  }
  return { created, changed, removed, counts }
}

function sameEnds(relation: StoredRelation, known: KnownRelation): boolean {
  return relation.type === known.type && relation.from === known.from && relation.to === known.to
}
