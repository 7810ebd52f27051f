import { CodePoints, countCodePoints } from '../../documents/code-points.js'
import { mappedReading, reading } from '../../documents/reading.js'
import { allEvidence, type CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** A quote is what its passage says when read, so that a slipped offset is seen. */
export function* evidenceQuote(context: CheckContext): Iterable<Finding> {
  const find = finder(context.texts)
  for (const { file, fact, evidence } of allEvidence(context)) {
    const { document, start, end, quote } = evidence
    const text = context.texts.get(document)
    if (text === undefined || start >= end || end > text.length) continue
    const read = reading(text.slice(start, end))
    if (read === quote) continue
    const message = `${document} reads “${read}” at [${start}, ${end}), not “${quote}”.`
    yield finding('EVIDENCE_QUOTE', file, fact, message, find(document, quote))
  }
}

/** Tells where a quote really stands, if it stands in its document at all. */
function finder(texts: CheckContext['texts']): (document: string, quote: string) => string {
  const read = new Map<string, ReturnType<typeof mappedReading>>()
  return (document, quote) => {
    const source = read.get(document) ?? mappedReading(texts.get(document)?.text ?? '')
    read.set(document, source)
    const index = quote === '' ? -1 : source.text.indexOf(quote)
    if (index < 0) return 'Correct the quote: the document does not have these words.'
    const first = new CodePoints(source.text).toCodePoint(index)
    const start = source.starts[first]
    const end = source.ends[first + countCodePoints(quote) - 1]
    return `Correct start and end: these words stand at [${start}, ${end}).`
  }
}
