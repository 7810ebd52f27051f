import { hasArticles, type SectionNode } from '../../documents/outline.js'
import { Passage } from '../../documents/passage.js'
import type { EvidenceFact, FactValue } from '../../facts/model.js'
import { type Agreement, versionId } from '../agreements.js'
import type { Context } from '../context.js'
import { editionOf } from '../edition.js'
import type { HeldAgreement } from '../held-agreement.js'
import { officeProperties } from '../offices.js'
import { Collector, type Proposals } from '../proposal.js'

/** The text of an agreement itself: its version, its parties (甲方, 乙方), who signed for them, and its clauses in full. */
export function fullAgreement(context: Context): Proposals {
  const { self, id, held, agreements } = context
  const out = new Collector(id, 'full-agreement')
  const title = self.nameBlock
  const agreement = agreements.find((one) => one.held)
  if (held === undefined || title === undefined || agreement === undefined) return out
  const titled = [{ document: id, start: title.start, end: title.end, quote: title.text }]
  const { edition } = editionOf(self.name)
  const date = self.issued?.date ?? held.signed?.found.date
  const version = `${agreement.id}/${date?.edtf ?? 'undated'}`
  const { name, aliases } = agreement
  out.entity({ id: agreement.id, kind: 'AGREEMENT', name, aliases }, titled, 0.95)
  const properties: Record<string, FactValue> = date === undefined ? {} : { signedOn: date }
  const year = date === undefined ? '' : `（${date.edtf.slice(0, 4)}年）`
  const versionName = edition === '' ? name + year : `${name}（${edition}）`
  out.entity({ id: version, kind: 'AGREEMENT_VERSION', name: versionName, properties }, titled, 0.93)
  out.relation({ type: 'VERSION_OF', from: version, to: agreement.id }, titled, 0.95)
  const attestation = { attestation: 'FULL_TEXT' }
  out.relation({ type: 'ATTESTS', from: id, to: version, properties: attestation }, titled, 0.95)
  parties(held, agreement, out)
  revised(context, agreement, version, out)
  const articled = hasArticles(context.outline)
  for (const section of context.outline)
    clause({ context, held, version, articled, out }, section, version, '')
  return out
}

function parties(held: HeldAgreement, agreement: Agreement, out: Collector): void {
  for (const { unit, from, to, id, name } of held.parties) {
    const evidence = [out.evidence(unit, from, to)]
    out.entity({ id, kind: 'OFFICE', name, properties: officeProperties(name) }, evidence, 0.93)
    out.relation({ type: 'PARTY_TO', from: id, to: agreement.id }, evidence, 0.95)
  }
  for (const { unit, from, to, name, post, office } of held.signers) {
    const evidence = [out.evidence(unit, from, to)]
    const person = `person/${name}`
    out.entity({ id: person, kind: 'PERSON', name }, evidence, 0.93)
    if (office === undefined) continue
    out.relation({ type: 'HOLDS_POST', from: person, to: office.id, properties: { post } }, evidence, 0.9)
  }
}

/** 原协议同时废止, 在…签订的《…》基础上: words by which an agreement takes the place of one that it names. */
const TAKES_PLACE =
  /基础上.{0,12}(?:达成|签订|订立|修订)|同时(?:废止|终止|失效)|(?:予以)?修订|续签|重新(?:签订|签署)/

/** The version that this one takes the place of: the other one of the same agreement, or the one that the text says it replaces. */
function revised(context: Context, agreement: Agreement, version: string, out: Collector): void {
  const told = context.units.some(({ plain, block }) => block.role === 'body' && TAKES_PLACE.test(plain))
  const supplement = /补充/.test(agreement.name)
  for (const one of context.agreements) {
    const signings = one.held ? one.others : [one.signing, ...one.others]
    const earlier = signings.find((signing) => signing?.date !== undefined)
    if (earlier === undefined || (!one.held && (!told || supplement))) continue
    const evidence = [out.sentence(earlier.sentence)]
    out.relation(
      { type: 'REVISES', from: version, to: versionId(one, earlier), derived: true },
      evidence,
      0.85,
    )
    return
  }
}

interface Reading {
  readonly context: Context
  readonly held: HeldAgreement
  readonly version: string
  /** Whether the agreement is in articles (条), which are numbered through the whole text. */
  readonly articled: boolean
  readonly out: Collector
}

function clause(reading: Reading, section: SectionNode, parent: string, prefix: string): void {
  const { context, held, version, articled, out } = reading
  const provided = section.blocks.some((block) => {
    const unit = context.unitOf.get(block)
    return unit !== undefined && held.provisions.has(unit)
  })
  if (section.number === null || !provided) {
    for (const inner of section.sections) clause(reading, inner, parent, prefix)
    return
  }
  const chapter = articled && /[编章节]/.test(section.kind)
  const written = chapter ? `第${section.number}${section.kind}` : section.number
  const number = prefix === '' ? written : `${prefix}.${written}`
  const own = `${version}/${number}`
  const words = wordsOf(reading, section)
  const text = words.map(({ quote }) => quote).reduce(joined)
  const evidence = evidenceOf(context, section, words)
  const properties = { number, text, attestation: 'FULL_TEXT' }
  out.entity({ id: own, kind: 'CLAUSE', name: section.title, properties }, evidence, 0.93)
  out.relation({ type: 'PART_OF', from: own, to: parent }, evidence, 0.93)
  for (const inner of section.sections) clause(reading, inner, own, inner.kind === '条' ? '' : number)
}

/** The words of a provision without its number: its heading or first sentence, and the paragraphs below it that have no number. */
function wordsOf({ context, held }: Reading, section: SectionNode): EvidenceFact[] {
  const [block, ...below] = section.blocks
  const place = (start: number, end: number, quote: string): EvidenceFact => ({
    document: context.id,
    start,
    end,
    quote,
  })
  if (section.kind === '一是' || block === undefined) {
    const { start } = section.heading
    const passage = Passage.of(context.parsed.points.slice(start, section.end), start)
    return [place(start, section.end, passage.text)]
  }
  const words = [place(section.start, block.end, block.text.slice(block.marker?.length ?? 0))]
  for (const next of below) {
    const unit = context.unitOf.get(next)
    if (next.marker !== undefined || unit === undefined || !held.provisions.has(unit)) break
    words.push(place(next.start, next.end, next.text))
  }
  return words
}

/** Evidence is the words as they stand, the number of the first with them. */
function evidenceOf(
  { id }: Context,
  { blocks, kind }: SectionNode,
  [first, ...others]: readonly EvidenceFact[],
): EvidenceFact[] {
  const [block] = blocks
  if (first === undefined) return []
  const whole = kind === '一是' || block === undefined ? first : { ...first, document: id, quote: block.text }
  return [whole, ...others]
}

/** A heading without a mark at its end is parted from what stands below it by a blank. */
function joined(before: string, next: string): string {
  return /[。；：，！？]$/.test(before) ? before + next : `${before} ${next}`
}
