import { normaliseText } from '../documents/normalise.js'

/**
 * A name for telling whether two are the same words: without spaces, brackets and quotation marks of any shape, in
 * Simplified characters. Never for showing.
 */
export function nameKey(name: string): string {
  return normaliseText(name).replace(/[《》<>"'[\]()\s]/g, '')
}
