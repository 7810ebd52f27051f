import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import type { Agreement } from '../agreements.js'
import { signedOn, versionId, versionName } from '../agreement-versions.js'
import type { EventFound } from '../events.js'
import { eventId } from '../event-names.js'
import type { OfficeMention } from '../offices.js'
import type { Signing } from '../signings.js'

/** Agreements, the versions that were signed, their parties, and how this document lets us know of them. */
export function agreementFacts(context: Context): Proposals {
  const { agreements, id } = context
  const out = new Collector(id, 'agreement-facts')
  const signings = new Map<Signing, EventFound>()
  for (const event of [...context.events.values()].flat().reverse()) {
    for (const { signing } of event.signs) if (signing !== undefined) signings.set(signing, event)
  }
  for (const agreement of agreements) {
    const { name, aliases, signing, planned, others, held } = agreement
    if (!held) {
      const mentions = agreement.mentions.map(({ unit, from, to }) => out.evidence(unit, from, to))
      out.entity({ id: agreement.id, kind: 'AGREEMENT', name, aliases }, mentions, 0.95)
      if (mentions.length > 0)
        out.relation({ type: 'CITES', from: id, to: agreement.id }, mentions.slice(0, 1), 0.9)
    }
    for (const one of [signing, ...others]) {
      if (one === undefined) continue
      version(context, agreement, one, out)
      parties(context, agreement, one, out)
      const event = signings.get(one)
      if (event === undefined) continue
      const at = eventId(context, event)
      const told = [out.sentence(one.sentence)]
      out.relation({ type: 'SIGNED_AT', from: versionId(agreement, one), to: at }, told, 0.93)
    }
    if (signing === undefined && planned !== undefined) parties(context, agreement, planned, out)
    renewed(agreement, out)
  }
  return out
}

/** A version that was signed, and how this document lets us know of it. */
function version(context: Context, agreement: Agreement, signing: Signing, out: Collector): void {
  const told = [out.sentence(signing.sentence)]
  const id = versionId(agreement, signing)
  const name = versionName(agreement, signing)
  out.entity({ id, kind: 'AGREEMENT_VERSION', name, properties: signedOn(signing) }, told, 0.93)
  out.relation({ type: 'VERSION_OF', from: id, to: agreement.id }, told, 0.95)
  const attestation =
    context.implemented === agreement && signing === agreement.signing ? 'IMPLEMENTED' : 'REPORTED'
  out.relation({ type: 'ATTESTS', from: context.id, to: id, properties: { attestation } }, told, 0.93)
}

function parties(context: Context, agreement: Agreement, signing: Signing, out: Collector): void {
  const told = [out.sentence(signing.sentence)]
  for (const from of partiesOf(context, signing)) {
    const { modality } = signing
    out.relation({ type: 'PARTY_TO', from, to: agreement.id, modality }, told, 0.92)
  }
}

/** The ids of those that sign. 甲乙双方, in the text of an agreement, are its parties; 与某馆签订, of one's own work, leaves oneself out. */
function partiesOf({ held, issuer }: Context, { parties: named, sentence }: Signing): string[] {
  const ids = named.map(({ id }) => id)
  const [only, other] = named
  if (only === undefined)
    return held === undefined ? [] : sidesOf(sentence.text, held.parties).map(({ id }) => id)
  const omitted = /(?:^|[，。；：.．、）]|我[办馆院市县省]|[推动续签拟将再次先后年月日是要])[与和同]$/.test(
    sentence.unit.plain.slice(0, only.from),
  )
  return other === undefined && omitted && issuer !== undefined ? [`office/${issuer}`, ...ids] : ids
}

/** 甲乙双方 are the first two of three parties; 双方, 各方 all. */
function sidesOf(text: string, parties: readonly OfficeMention[]): readonly OfficeMention[] {
  const letters = /([甲乙丙丁戊]{2,4})[双两三四]方/.exec(text)?.[1]
  if (letters !== undefined) return parties.filter((_, i) => letters.includes('甲乙丙丁戊'.charAt(i)))
  return /[双两三四五各]方/.test(text) ? parties : []
}

/** 续签, 修订: of the versions that one text tells of, each later one takes the place of the one before. */
function renewed(agreement: Agreement, out: Collector): void {
  const { signing, others, held } = agreement
  const dated = [signing, ...others]
    .filter((one) => one?.date !== undefined)
    .filter((one) => one !== undefined)
    .sort((a, b) => (a.date?.date.edtf ?? '').localeCompare(b.date?.date.edtf ?? ''))
  if (held) return
  dated.forEach((later, i) => {
    const earlier = dated[i - 1]
    if (earlier === undefined || !/续签|修订|重新签/.test(later.sentence.text + later.edition)) return
    const evidence = [out.sentence(earlier.sentence), out.sentence(later.sentence)]
    out.relation(
      {
        type: 'REVISES',
        from: versionId(agreement, later),
        to: versionId(agreement, earlier),
        derived: true,
      },
      evidence,
      0.85,
    )
  })
}
