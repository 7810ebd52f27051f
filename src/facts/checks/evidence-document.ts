import { allEvidence, type CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** Evidence is taken from a document whose text is held and which is itself among the facts. */
export function* evidenceDocument(context: CheckContext): Iterable<Finding> {
  for (const { file, fact, evidence } of allEvidence(context)) {
    const { document } = evidence
    if (document === '') {
      const remedy = 'Name the document at the evidence, or once at the head of the file.'
      yield finding('EVIDENCE_DOCUMENT', file, fact, 'Its evidence names no document.', remedy)
    } else if (!context.texts.has(document)) {
      const remedy = 'Correct the id of the document, or add its text to seed/documents/.'
      yield finding('EVIDENCE_DOCUMENT', file, fact, `The text of ${document} is not held.`, remedy)
    } else if (context.entity(document)?.kind !== 'DOCUMENT') {
      const remedy = 'Add the document to the facts, with its kind, date and issuing office.'
      yield finding('EVIDENCE_DOCUMENT', file, fact, `No fact says what ${document} is.`, remedy)
    }
  }
}
