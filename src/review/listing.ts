import { matchKey } from '../resolution/resolve.js'
import { fieldsOf } from './correction.js'
import type { Decision } from './decision.js'
import { standing } from './decisions.js'
import type { ReviewListing, Subject } from './listed.js'
import { Sentences } from './passage.js'
import type { ProposalSet } from './proposal.js'
import type { Review } from './review-folder.js'

/** What there is to say of a document under review. */
export function listingOf({ set, text, decisions, open }: Review): ReviewListing {
  const sentences = new Sentences(text)
  const entities = set.proposals.filter((proposal) => proposal.of === 'entity')
  const proposed = new Map(entities.map(({ fact }) => [fact.id, fact]))
  const evidenceOf = ({ of, fact }: Subject) =>
    of === 'match' ? (proposed.get(fact.from)?.evidence ?? []) : fact.evidence
  const stands = [...standing(decisions).values()].reverse()
  return {
    document: set.document,
    open: open.map((proposal) => ({
      ...proposal,
      sentences: evidenceOf(proposal).map((place) => ({
        start: place.start,
        end: place.end,
        ...sentences.around(place),
      })),
      fields: fieldsOf(proposal),
    })),
    decided: stands.length,
    decisions: stands.map((decision) => {
      const { action, key, by, at } = decision
      const subject = subjectOf(decision, set)
      return { action, key, by, at, ...(subject && { subject }) }
    }),
    differs: set.differs,
    known: set.known,
    things: entities.map(({ fact: { id, kind, name } }) => ({ id, kind, name })),
  }
}

function subjectOf(decision: Decision, set: ProposalSet): Subject | undefined {
  if ('entity' in decision && decision.entity) return { of: 'entity', fact: decision.entity }
  if ('relation' in decision && decision.relation) return { of: 'relation', fact: decision.relation }
  if ('match' in decision && decision.match) return { of: 'match', fact: decision.match }
  const match = set.known.find((known) => matchKey(known) === decision.key)
  if (match) return { of: 'match', fact: { from: match.from, into: match.into } }
  return set.proposals.find(({ key }) => key === decision.key)
}
