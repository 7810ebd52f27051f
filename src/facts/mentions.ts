import type { Properties, StoredNode } from '../store/port.js'
import type { EntityFact, EvidenceFact, RelationFact } from './model.js'
import { relationId } from './relation-id.js'

type MakeNode = (id: string, properties: Properties) => StoredNode

/** One node for each place in a text at which a thing or a relation is found, once however often it is given. */
export function mentionNodes(
  entities: readonly EntityFact[],
  relations: readonly RelationFact[],
  make: MakeNode,
): StoredNode[] {
  const nodes = new Map<string, StoredNode>()
  const add = (evidence: readonly EvidenceFact[], target: string, properties: Properties): void => {
    for (const { document, start, end } of evidence) {
      // In the order of ids, mentions of a text are in reading order.
      const id = [document, nineDigits(start), nineDigits(end), target].join('|')
      nodes.set(id, make(id, { document, start, end, ...properties }))
    }
  }
  for (const { id, evidence } of entities) add(evidence, id, { entity: id })
  for (const relation of relations) {
    const id = relationId(relation)
    const { from, to } = relation
    add(relation.evidence, id, { relation: id, from, to })
  }
  return [...nodes.values()]
}

function nineDigits(offset: number): string {
  return String(offset).padStart(9, '0')
}
