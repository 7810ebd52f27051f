import type { Extraction } from '../extraction/extract.js'
import type { ProposedEntity, ProposedRelation } from '../extraction/proposal.js'
import type { EvidenceFact } from '../facts/model.js'
import { relationId } from '../facts/relation-id.js'
import type { Known } from './known.js'

/** The id as read, which stays the same whatever the graph has learnt since. */
interface Origin {
  readonly origin: string
}
export type ResolvedEntity = ProposedEntity & Origin
export type ResolvedRelation = ProposedRelation & Origin

/** An extraction under the ids of the reviewed facts. */
export interface ResolvedExtraction extends Extraction {
  readonly entities: readonly ResolvedEntity[]
  readonly relations: readonly ResolvedRelation[]
}

/**
 * An extraction under other ids. A thing that is known takes its canonical name from there, and its name here becomes
 * another name of it; things and relations that become one have the evidence of all.
 */
export function rewrite(
  extraction: Extraction,
  ids: ReadonlyMap<string, string>,
  known: Known,
): ResolvedExtraction {
  const to = (id: string): string => ids.get(id) ?? id
  const entities = new Map<string, ResolvedEntity>()
  for (const entity of extraction.entities) {
    const id = to(entity.id)
    const before = entities.get(id)
    const name = known.entity(id)?.name ?? before?.name ?? entity.name
    const renamed = named({ ...entity, id, origin: entity.id }, name)
    entities.set(id, before === undefined ? renamed : join(before, renamed))
  }
  const relations = new Map<string, ResolvedRelation>()
  for (const relation of extraction.relations) {
    const origin = relationId(relation)
    const moved = { ...relation, from: to(relation.from), to: to(relation.to), origin }
    const id = relationId(moved)
    const before = relations.get(id)
    relations.set(
      id,
      before === undefined
        ? moved
        : { ...before, evidence: inOrder([...before.evidence, ...moved.evidence]) },
    )
  }
  return { ...extraction, entities: [...entities.values()], relations: [...relations.values()] }
}

function named(entity: ResolvedEntity, name: string): ResolvedEntity {
  const aliases = new Set([entity.name, ...entity.aliases])
  aliases.delete(name)
  return { ...entity, name, aliases: [...aliases] }
}

function join(one: ResolvedEntity, other: ResolvedEntity): ResolvedEntity {
  return {
    ...one,
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    properties: { ...other.properties, ...one.properties },
    evidence: inOrder([...one.evidence, ...other.evidence]),
    confidence: Math.max(one.confidence, other.confidence),
  }
}

/** Evidence in reading order, each place once. */
function inOrder(evidence: readonly EvidenceFact[]): EvidenceFact[] {
  const places = new Map(evidence.map((piece) => [`${piece.start}-${piece.end}`, piece]))
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
