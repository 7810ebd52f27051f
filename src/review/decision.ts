import { z } from 'zod'
import { entityFact, relationFact } from './proposal.js'

const common = {
  key: z.string().min(1),
  /** Who decided, and when (ISO 8601, UTC). */
  by: z.string().min(1),
  at: z.iso.datetime(),
  /** SHA-256 of the text that it was decided on. */
  sha256: z.string(),
}

const accepted = z.strictObject({
  action: z.enum(['accept', 'correct']),
  ...common,
  /** The fact as it was accepted, so that reading again with other rules does not change it. */
  entity: entityFact.optional(),
  relation: relationFact.optional(),
  match: z.strictObject({ from: z.string(), into: z.string() }).optional(),
  /** The id as proposed, where it was corrected. */
  was: z.string().optional(),
})
/** `reject`: not to be proposed again. `undo`: as if nothing had been decided. */
const withdrawn = z.strictObject({ action: z.enum(['reject', 'undo']), ...common })

/** What a person decided of a proposal, one line of `seed/proposals/NAME.decisions.jsonl`. The last one of a key stands. */
export const decision = z.union([accepted, withdrawn])
export type Decision = z.infer<typeof decision>
export type Accepted = z.infer<typeof accepted>

/** Who decides, and when. */
export interface Signature {
  readonly by: string
  readonly at: string
}
