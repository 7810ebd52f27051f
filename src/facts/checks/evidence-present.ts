import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'
import { relationId } from '../relation-id.js'

/** Every fact carries evidence; only a relation that a person decided may rest on their judgement alone. */
export function* evidencePresent({ facts, fileOf }: CheckContext): Iterable<Finding> {
  const remedy = 'Give document, start, end and quote of the words it rests on.'
  for (const { id, evidence } of facts.entities) {
    if (evidence.length === 0)
      yield finding('EVIDENCE_MISSING', fileOf(id), id, 'It has no evidence.', remedy)
  }
  for (const relation of facts.relations) {
    if (relation.evidence.length > 0 || relation.basis === 'CURATED') continue
    const id = relationId(relation)
    yield finding('EVIDENCE_MISSING', fileOf(id), id, `It is ${relation.basis} but has no evidence.`, remedy)
  }
}
