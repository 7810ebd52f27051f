import type { Place } from '../data/queries/compare.js'

/** Of several places the one with most words: it says most exactly what is meant. */
export function longestPlace(places: readonly Place[]): Place | undefined {
  const length = ({ start, end }: Place): number => end - start
  return [...places].sort((a, b) => length(b) - length(a))[0]
}
