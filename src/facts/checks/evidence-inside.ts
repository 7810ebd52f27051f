import { allEvidence, type CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** Evidence is a passage of at least one code point that lies inside its document's text. */
export function* evidenceInside(context: CheckContext): Iterable<Finding> {
  for (const { file, fact, evidence } of allEvidence(context)) {
    const { document, start, end } = evidence
    const text = context.texts.get(document)
    if (text === undefined || (start < end && end <= text.length)) continue
    const message = `[${start}, ${end}) is no passage of ${document}, which has ${text.length} code points.`
    yield finding('EVIDENCE_OUTSIDE', file, fact, message, 'Count again in code points, end exclusive.')
  }
}
