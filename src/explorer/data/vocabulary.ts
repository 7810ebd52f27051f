/** How a later source treats a commitment; the contract's `FulfilmentStatus`. */
export const FULFILMENT_STATUSES = ['ASSIGNED', 'HEADING_ONLY', 'NOT_ATTESTED'] as const
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number]

/** How a text is known; the contract's `Attestation`. */
export type Attestation = 'REPORTED' | 'IMPLEMENTED' | 'FULL_TEXT'
