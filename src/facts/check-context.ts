import { CodePoints } from '../documents/code-points.js'
import type { Texts } from './dataset.js'
import type { FactFile } from './fact-file.js'
import type { Finding } from './finding.js'
import { resolveMerges } from './merges.js'
import type { EntityFact, EvidenceFact, Facts } from './model.js'
import { relationId } from './relation-id.js'

/** What a rule may look at: the files one by one, and all facts added up. */
export interface CheckContext {
  readonly files: readonly FactFile[]
  /** All files added up. */
  readonly facts: Facts
  /** The texts of the documents that are held, by document id. */
  readonly texts: ReadonlyMap<string, CodePoints>
  /** The thing that an id stands for, also one that was merged away. */
  entity(id: string): EntityFact | undefined
  /** The first file that names an entity or relation by its id. */
  fileOf(id: string): string
}

/** One rule of the check: gives a finding for everything that breaks it. */
export type CheckRule = (context: CheckContext) => Iterable<Finding>

/** Puts together what the rules look at; `facts` are those of all the files. */
export function checkContext(files: readonly FactFile[], facts: Facts, texts: Texts): CheckContext {
  const entities = new Map(facts.entities.map((entity) => [entity.id, entity]))
  const merged = resolveMerges(facts.merges)
  const firstFile = new Map<string, string>()
  for (const { file, ...told } of files) {
    for (const id of [...told.entities.map((fact) => fact.id), ...told.relations.map(relationId)]) {
      if (!firstFile.has(id)) firstFile.set(id, file)
    }
  }
  return {
    files,
    facts,
    texts: new Map([...texts].map(([id, text]) => [id, new CodePoints(text)])),
    entity: (id) => entities.get(merged.get(id) ?? id),
    fileOf: (id) => firstFile.get(id) ?? '',
  }
}

/** A piece of evidence, and the fact and file that give it. */
export interface GivenEvidence {
  readonly file: string
  readonly fact: string
  readonly evidence: EvidenceFact
}

/** Every piece of evidence of every file. */
export function* allEvidence({ files }: CheckContext): Iterable<GivenEvidence> {
  for (const { file, entities, relations } of files) {
    for (const { id, evidence } of entities)
      for (const piece of evidence) yield { file, fact: id, evidence: piece }
    for (const relation of relations) {
      const fact = relationId(relation)
      for (const piece of relation.evidence) yield { file, fact, evidence: piece }
    }
  }
}
