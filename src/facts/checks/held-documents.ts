import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** A document is held if and only if its text is among the source texts. */
export function* heldDocuments({ facts, texts, fileOf }: CheckContext): Iterable<Finding> {
  for (const { id, kind, properties } of facts.entities) {
    if (kind !== 'DOCUMENT') continue
    if (properties['held'] === true && !texts.has(id)) {
      const remedy = `Add its text as seed/documents/${id.slice('document/'.length)}.txt, or write held: false.`
      yield finding(
        'DOCUMENT_HELD',
        fileOf(id),
        id,
        'It is said to be held, but there is no text of it.',
        remedy,
      )
    }
    if (properties['held'] === false && texts.has(id)) {
      yield finding(
        'DOCUMENT_HELD',
        fileOf(id),
        id,
        'It is said not to be held, but its text is.',
        'Write held: true.',
      )
    }
  }
}
