import type { EntityFact, Facts, RelationFact } from '../../src/facts/model.js'
import type { EntityKind, RelationType } from '../../src/model/kinds.js'

/** A thing for a test, with nothing but what the test is about. */
export function entity(kind: EntityKind, id: string, more: Partial<EntityFact> = {}): EntityFact {
  return {
    id,
    kind,
    name: id.slice(id.lastIndexOf('/') + 1),
    aliases: [],
    properties: {},
    evidence: [],
    ...more,
  }
}

/** A stated relation for a test. */
export function relation(
  type: RelationType,
  from: string,
  to: string,
  more: Partial<RelationFact> = {},
): RelationFact {
  return { type, from, to, properties: {}, basis: 'STATED', modality: 'STATED', evidence: [], ...more }
}

/** Facts for a test. */
export function facts(entities: readonly EntityFact[], relations: readonly RelationFact[] = []): Facts {
  return { entities, relations, merges: [] }
}
