import { officeProperties } from '../offices.js'
import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import type { EvidenceFact } from '../../facts/model.js'
import type { Span } from '../../documents/passage.js'

/** The document itself: kind, title, number, date, and the office that issued it. */
export function heldDocument(context: Context): Proposals {
  const { self, id, issuers, parsed, held } = context
  // An agreement that nobody issued is as old as its signature.
  const issued = self.issued?.date ?? (held?.text.whole === true ? held.signed?.found.date : undefined)
  const out = new Collector(id, 'held-document')
  const place = (span: Span, quote: string): EvidenceFact => ({
    document: id,
    start: span.start,
    end: span.end,
    quote,
  })
  const title = self.nameBlock
  const evidence = title === undefined ? [] : [place(title, title.text)]
  if (self.number !== undefined) evidence.push(place(self.number.span, self.number.text))
  const annex = parsed.blocks.filter(({ role, text }) => role === 'annexTitle' && text !== self.name)
  evidence.push(...annex.map((block) => place(block, block.text)))
  out.entity(
    {
      id,
      kind: 'DOCUMENT',
      name: self.name,
      aliases: annex.length === 1 ? annex.map(({ text }) => text) : [],
      properties: {
        documentKind: self.kind,
        held: true,
        ...(self.number !== undefined && { number: self.number.text }),
        ...(issued !== undefined && { issuedOn: issued }),
      },
    },
    evidence,
    0.97,
  )
  for (const { name, byShape } of issuers) {
    const signed = self.issued === undefined ? [] : [place(self.issued.span, self.issued.date.literal)]
    const office = `office/${name}`
    if (byShape !== undefined)
      out.entity(
        { id: office, kind: 'OFFICE', name, properties: officeProperties(name) },
        [place(byShape, parsed.points.slice(byShape.start, byShape.end))],
        0.85,
      )
    out.relation({ type: 'ISSUED', from: office, to: id }, [...evidence.slice(0, 1), ...signed], 0.95)
  }
  return out
}
