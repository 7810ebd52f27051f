import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import { type Agreement, signedOn, versionId, versionName } from '../agreements.js'
import type { EventFound } from '../events.js'
import { eventId } from '../event-names.js'

/** Agreements, the versions that were signed, their parties, and how this document lets us know of them. */
export function agreementFacts(context: Context): Proposals {
  const { agreements, id, self } = context
  const out = new Collector(id, 'agreement-facts')
  const signings = new Map<Agreement, EventFound>()
  for (const event of [...context.events.values()].flat().reverse()) {
    for (const agreement of event.signs) signings.set(agreement, event)
  }
  for (const agreement of agreements) {
    const mentions = agreement.mentions.map(({ unit, from, to }) => out.evidence(unit, from, to))
    const { name, aliases, signing } = agreement
    out.entity({ id: agreement.id, kind: 'AGREEMENT', name, aliases }, mentions, 0.95)
    if (mentions.length > 0)
      out.relation({ type: 'CITES', from: id, to: agreement.id }, mentions.slice(0, 1), 0.9)
    if (signing === undefined) continue
    const { sentence, parties, modality } = signing
    const version = versionId(agreement, signing)
    const told = [out.sentence(sentence)]
    out.entity(
      {
        id: version,
        kind: 'AGREEMENT_VERSION',
        name: versionName(agreement, signing),
        properties: signedOn(signing),
      },
      told,
      0.93,
    )
    out.relation({ type: 'VERSION_OF', from: version, to: agreement.id }, told, 0.95)
    for (const party of parties)
      out.relation({ type: 'PARTY_TO', from: party.id, to: agreement.id, modality }, told, 0.92)
    const event = signings.get(agreement)
    if (event !== undefined)
      out.relation({ type: 'SIGNED_AT', from: version, to: eventId(context, event) }, told, 0.93)
    const attestation =
      self.kind === 'AGREEMENT' ? 'FULL_TEXT' : context.implemented === agreement ? 'IMPLEMENTED' : 'REPORTED'
    out.relation({ type: 'ATTESTS', from: id, to: version, properties: { attestation } }, told, 0.93)
  }
  return out
}
