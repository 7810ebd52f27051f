import type { FactValue } from '../../facts/model.js'
import type { Agreement } from '../agreements.js'
import { versionId } from '../agreement-versions.js'
import type { Context } from '../context.js'
import { editionOf } from '../edition.js'
import type { HeldAgreement } from '../held-agreement.js'
import { heldClauses } from './held-clauses.js'
import { officeProperties } from '../offices.js'
import { Collector, type Proposals } from '../proposal.js'

/** The text of an agreement itself: its version, its parties (甲方, 乙方), who signed for them, and its clauses in full. */
export function fullAgreement(context: Context): Proposals {
  const { self, id, held, agreements } = context
  const out = new Collector(id, 'full-agreement')
  const agreement = agreements.find((one) => one.held)
  if (held === undefined || agreement === undefined) return out
  const { title, whole } = held.text
  const titled = [{ document: id, start: title.start, end: title.end, quote: title.text }]
  const { edition } = editionOf(held.text.name)
  const date = held.signed?.found.date ?? (whole ? self.issued?.date : undefined)
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
  heldClauses(context, held, version, out)
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
    if (office === undefined || post === undefined) continue
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
    // A notice tells of the signing of the very text that it sends out.
    if (earlier !== undefined && versionId(one, earlier) === version) continue
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
