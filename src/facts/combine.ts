import { BASES, MODALITIES } from '../model/kinds.js'
import { compareText } from './canonical.js'
import type { FactFile } from './fact-file.js'
import { finding, type Finding } from './finding.js'
import type { EntityFact, Facts, FactValue, RelationFact } from './model.js'
import { relationId } from './relation-id.js'

/**
 * The facts of several files as one. A thing or a relation that several files name is one: names, properties and
 * evidence add up. Where two files disagree, the file whose name comes first is kept, and a finding says so.
 */
export function combine(files: readonly FactFile[]): { facts: Facts; findings: readonly Finding[] } {
  const entities = new Map<string, EntityFact>()
  const relations = new Map<string, RelationFact>()
  const findings: Finding[] = []
  const disagree = (file: string, fact: string, message: string): void => {
    const remedy = 'Make the files agree, or give one of the two another id.'
    findings.push(finding('FACTS_DISAGREE', file, fact, message, remedy))
  }

  const ordered = [...files].sort((a, b) => compareText(a.file, b.file))
  for (const { file, ...facts } of ordered) {
    for (const entity of facts.entities) {
      const known = entities.get(entity.id)
      if (known === undefined) entities.set(entity.id, entity)
      else {
        for (const message of differences(known, entity)) disagree(file, entity.id, message)
        entities.set(entity.id, addEntity(known, entity))
      }
    }
    for (const relation of facts.relations) {
      const id = relationId(relation)
      const known = relations.get(id)
      if (known === undefined) relations.set(id, relation)
      else {
        for (const message of differences(known, relation)) disagree(file, id, message)
        relations.set(id, addRelation(known, relation))
      }
    }
  }
  const merges = ordered.flatMap((file) => file.merges)
  return { facts: { entities: [...entities.values()], relations: [...relations.values()], merges }, findings }
}

type Told = Pick<EntityFact, 'properties'> & Partial<Pick<EntityFact, 'kind' | 'name'>>

/** What two accounts of the same thing contradict each other in. */
function differences(known: Told, other: Told): string[] {
  const said: Told['properties'] = { ...known.properties, ...named(known) }
  return Object.entries({ ...other.properties, ...named(other) }).flatMap(([field, value]) => {
    const before = said[field]
    if (before === undefined || show(before) === show(value)) return []
    return `${field} is ${show(value)} here and ${show(before)} in another file.`
  })
}

function named({ kind, name }: Told): Told['properties'] {
  return { ...(kind !== undefined && { kind }), ...(name !== undefined && { name }) }
}

/** A value for comparing and for showing; two sources word one date differently, so that a date is its EDTF alone. */
function show(value: FactValue): string {
  return typeof value === 'object' ? value.edtf : JSON.stringify(value)
}

function addEntity(known: EntityFact, other: EntityFact): EntityFact {
  return {
    ...known,
    aliases: [...new Set([...known.aliases, ...other.aliases])],
    properties: { ...other.properties, ...known.properties },
    evidence: [...known.evidence, ...other.evidence],
  }
}

/** The stronger account stands: stated before derived before decided, done before planned before said. */
function addRelation(known: RelationFact, other: RelationFact): RelationFact {
  const rank = (fact: RelationFact): number =>
    BASES.indexOf(fact.basis) * 10 + MODALITIES.indexOf(fact.modality)
  const [stronger, weaker] = rank(other) < rank(known) ? [other, known] : [known, other]
  return {
    ...stronger,
    properties: { ...weaker.properties, ...stronger.properties },
    evidence: [...known.evidence, ...other.evidence],
  }
}
