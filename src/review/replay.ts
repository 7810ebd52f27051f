import { z } from 'zod'
import type { EntityFact, RelationFact } from '../facts/model.js'
import { relationId } from '../facts/relation-id.js'
import { entityFact, relationFact } from './proposal.js'

const name = z.string().min(1)
const { shape: thing } = entityFact
const { shape: relation } = relationFact

/** The fields of a fact that were changed; no defaults, because a field that is not given stays as read. */
const correctedEntity = z.strictObject({
  was: name,
  id: name.optional(),
  name: name.optional(),
  aliases: thing.aliases.unwrap().optional(),
  properties: thing.properties.unwrap().optional(),
  evidence: thing.evidence.unwrap().optional(),
})
const correctedRelation = z.strictObject({
  /** The relation's id after the ids of its ends were corrected. */
  was: name,
  properties: relation.properties.unwrap().optional(),
  basis: relation.basis.unwrap().optional(),
  rule: relation.rule,
  modality: relation.modality.unwrap().optional(),
  evidence: relation.evidence.unwrap().optional(),
})

/**
 * What a person decided of the facts that were read from one document, `seed/decisions/NAME.yaml`. What it does not name
 * was accepted as read. A corrected fact lists the fields that were changed, under the id it was read with.
 */
export const recordedDecisions = z.strictObject({
  document: name,
  refused: z.strictObject({ entities: z.array(name).default([]), relations: z.array(name).default([]) }),
  corrected: z.strictObject({
    entities: z.array(correctedEntity).default([]),
    relations: z.array(correctedRelation).default([]),
  }),
  added: z.strictObject({
    entities: z.array(entityFact).default([]),
    relations: z.array(relationFact).default([]),
  }),
})
export type RecordedDecisions = z.infer<typeof recordedDecisions>

/** The facts of one document: as read, or as decided. */
export interface DocumentFacts {
  readonly entities: readonly EntityFact[]
  readonly relations: readonly RelationFact[]
}

/** The facts that stand once the decisions are applied to what was read. */
export function replay(read: DocumentFacts, decisions: RecordedDecisions): DocumentFacts {
  const { refused, corrected, added } = decisions
  const changes = new Map(corrected.entities.map(({ was, ...fields }) => [was, fields]))
  const entities = read.entities
    .filter(({ id }) => !refused.entities.includes(id))
    .map(({ id, kind, name, aliases, properties, evidence }): EntityFact => {
      const own = { id, kind, name, aliases, properties, evidence }
      return withFields(own, changes.get(id) ?? {})
    })
  const renamed = (id: string): string => changes.get(id)?.id ?? id
  const fields = new Map(corrected.relations.map(({ was, ...own }) => [was, own]))
  const relations = read.relations
    .map(({ type, from, to, properties, basis, modality, evidence }): RelationFact => {
      return { type, from: renamed(from), to: renamed(to), properties, basis, modality, evidence }
    })
    .filter((relation) => !refused.relations.includes(relationId(relation)))
    .map((relation) => withFields(relation, fields.get(relationId(relation)) ?? {}))
  return { entities: [...entities, ...added.entities], relations: [...relations, ...added.relations] }
}

/** A fact with those of its fields replaced that are given. */
function withFields<T extends object>(fact: T, fields: { readonly [K in keyof T]?: T[K] | undefined }): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.assign({}, fact, Object.fromEntries(given))
}
