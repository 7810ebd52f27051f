export type ReviewErrorCode =
  | 'NAME'
  | 'TEXT_CHANGED'
  | 'FACTS_DAMAGED'
  | 'PROPOSALS_DAMAGED'
  | 'DECISIONS_DAMAGED'
  | 'CORRECTION'
  | 'UNKNOWN'
  | 'LOCKED'

/** What adding or reviewing cannot do; the message names the thing and the remedy, in Chinese and English. */
export class ReviewError extends Error {
  readonly code: ReviewErrorCode
  constructor(code: ReviewErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ReviewError'
    this.code = code
  }
}
