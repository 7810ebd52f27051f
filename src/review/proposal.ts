import { z } from 'zod'
import { entityFields, relationFields } from '../facts/fact-file.js'

const name = z.string().min(1)
const offset = z.int().nonnegative()
const evidence = z
  .array(z.strictObject({ document: name, start: offset, end: offset, quote: z.string() }))
  .default([])
/** A thing as it would stand in `seed/facts/`. */
export const entityFact = z.strictObject({ ...entityFields, evidence })

/** A relation as it would stand in `seed/facts/`. */
export const relationFact = z.strictObject({ ...relationFields, evidence })

/** Two ids that may be one thing; accepted, `from` goes on answering for `into`. */
const mergeFact = z.strictObject({ from: name, into: name })

const grounds = {
  /** Stays the same when the document is read again, whatever the graph has learnt since: made of the ids as read. */
  key: name,
  /** The rule that proposes it, and how often such proposals are right (0 to 1). */
  rule: name,
  confidence: z.number().min(0).max(1),
  /** Why, where the evidence does not say it. */
  reason: z.string().optional(),
}

/** One proposal: a thing, a relation, or a match of two things. */
export const proposal = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('match'), ...grounds, fact: mergeFact }),
  z.strictObject({
    of: z.literal('entity'),
    ...grounds,
    /** Whether no reviewed fact knows the thing yet; else it is only named here, too. */
    isNew: z.boolean(),
    fact: entityFact,
  }),
  z.strictObject({ of: z.literal('relation'), ...grounds, fact: relationFact }),
])
export type Proposal = z.infer<typeof proposal>
export type EntityProposal = Extract<Proposal, { of: 'entity' }>
export type RelationProposal = Extract<Proposal, { of: 'relation' }>
export type MatchProposal = Extract<Proposal, { of: 'match' }>

/** What was proposed from one document: `seed/proposals/NAME.yaml`. */
export const proposalSet = z.strictObject({
  /** The document's id, `document/NAME`. */
  document: name,
  /** SHA-256 of the text that was read (UTF-8, NFC, LF); offsets are code points of it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ids of the document under which it was known again, without doubt. */
  known: z.array(z.strictObject({ from: name, into: name, rule: name, confidence: z.number() })).default([]),
  /** Where what was read differs from the reviewed facts, which stand. */
  differs: z.array(z.string()).default([]),
  proposals: z.array(proposal),
})
export type ProposalSet = z.infer<typeof proposalSet>
