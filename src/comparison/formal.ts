/** The two provisions that every Chinese regulation has once, and whose wording says little of which text it is. */
export type FormalRole = 'PURPOSE' | 'COMMENCEMENT'

/** A commencement clause is short; a longer one says more than that. Letters. */
const COMMENCEMENT_LENGTH = 120

/**
 * The role of a provision by its place and normalised wording: the first one that gives the text's purpose or basis
 * (为了……，制定本法), and one of the last two that says from when it applies (自……起施行). Undefined for any other.
 */
export function formalRole(wording: string, place: number, size: number): FormalRole | undefined {
  if (place === 0 && /制定本/.test(wording)) return 'PURPOSE'
  if (place >= size - 2 && /施行。?/.test(wording) && wording.length < COMMENCEMENT_LENGTH)
    return 'COMMENCEMENT'
  return undefined
}
