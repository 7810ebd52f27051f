import type { SectionNode } from '../../documents/outline.js'
import type { FactValue } from '../../facts/model.js'
import type { Context } from '../context.js'
import { lexicon } from '../lexicon.js'
import { officeProperties } from '../offices.js'
import { Collector, type Proposals } from '../proposal.js'
import { titleKey } from '../titles.js'

/** The text of an agreement itself: its version, its parties (甲方, 乙方) and its clauses in full. */
export function fullAgreement(context: Context): Proposals {
  const { self, id, units, offices, outline } = context
  const out = new Collector(id, 'full-agreement')
  const title = self.nameBlock
  if (self.kind !== 'AGREEMENT' || title === undefined) return out
  const known = lexicon().agreements.find((agreement) => titleKey(agreement.title) === titleKey(self.name))
  const agreement = known?.id ?? `agreement/${self.name.replace(/\s/g, '')}`
  const version = `${agreement}/${self.issued?.date.edtf ?? 'undated'}`
  const titled = [{ document: id, start: title.start, end: title.end, quote: title.text }]
  out.entity({ id: agreement, kind: 'AGREEMENT', name: known?.title ?? self.name }, titled, 0.95)
  const properties: Record<string, FactValue> = {}
  if (self.issued !== undefined) properties.signedOn = self.issued.date
  out.entity({ id: version, kind: 'AGREEMENT_VERSION', name: self.name, properties }, titled, 0.93)
  out.relation({ type: 'VERSION_OF', from: version, to: agreement }, titled, 0.95)
  out.relation(
    { type: 'ATTESTS', from: id, to: version, properties: { attestation: 'FULL_TEXT' } },
    titled,
    0.95,
  )
  for (const unit of units) {
    const label = /^[甲乙丙丁戊]方(?:（[^（）]{1,12}）)?：/.exec(unit.plain)
    if (label === null || unit.plain.length <= label[0].length) continue
    const end = unit.plain.search(/（(?:以下|盖章|公章)|。|；/)
    const to = end > label[0].length ? end : unit.plain.length
    const office = offices.listed(unit, label[0].length, to, undefined)
    const evidence = [out.evidence(unit, label[0].length, to)]
    out.entity(
      { id: office.id, kind: 'OFFICE', name: office.name, properties: officeProperties(office.name) },
      evidence,
      0.93,
    )
    out.relation({ type: 'PARTY_TO', from: office.id, to: agreement }, evidence, 0.95)
  }
  for (const section of outline) clause(context, section, version, version, '', out)
  return out
}

function clause(
  context: Context,
  section: SectionNode,
  version: string,
  parent: string,
  prefix: string,
  out: Collector,
): void {
  if (section.number === null) {
    for (const inner of section.sections) clause(context, inner, version, parent, prefix, out)
    return
  }
  const number = prefix === '' ? section.number : `${prefix}.${section.number}`
  const own = `${version}/${number}`
  const [block] = section.blocks
  const text = block === undefined ? section.title : block.text.slice(block.marker?.length ?? 0)
  const evidence = [
    {
      document: context.id,
      start: section.start,
      end: block?.end ?? section.end,
      quote: block?.text ?? section.title,
    },
  ]
  out.entity(
    { id: own, kind: 'CLAUSE', name: section.title, properties: { number, text, attestation: 'FULL_TEXT' } },
    evidence,
    0.93,
  )
  out.relation({ type: 'PART_OF', from: own, to: parent }, evidence, 0.93)
  for (const inner of section.sections) {
    // Articles are numbered through the whole text, also under chapters.
    clause(context, inner, version, own, inner.kind === '条' ? '' : number, out)
  }
}
