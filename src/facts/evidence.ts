import { compareText } from './canonical.js'
import { dateBounds } from './dates.js'
import type { EntityFact, EvidenceFact } from './model.js'

/** The place of a piece of evidence as the store keeps it: `document/NAME#start-end`, in code points. */
export function placeOf({ document, start, end }: EvidenceFact): string {
  return `${document}#${start}-${end}`
}

/** Puts places into reading order, each once: by the date of their document, then by where they stand in it. */
export function evidenceOrder(
  entities: readonly EntityFact[],
): (evidence: readonly EvidenceFact[]) => readonly string[] {
  const dates = new Map<string, string>()
  for (const { id, kind, properties } of entities) {
    const issued = properties['issuedOn']
    if (kind === 'DOCUMENT' && typeof issued === 'object')
      dates.set(id, dateBounds(issued.edtf)?.earliest ?? '')
  }
  const dated = (document: string): string => dates.get(document) ?? '9999'
  return (evidence) => {
    if (evidence.length < 2) return evidence.map(placeOf)
    const sorted = [...evidence].sort(
      (a, b) =>
        compareText(dated(a.document), dated(b.document)) ||
        compareText(a.document, b.document) ||
        a.start - b.start ||
        a.end - b.end,
    )
    return [...new Set(sorted.map(placeOf))]
  }
}
