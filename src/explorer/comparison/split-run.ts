import type { Change, DiffSegment } from '../data/queries/compare.js'

/** The old side of a diff: what stayed and what was deleted; or the new side: what stayed and what was inserted. */
export function sideOf(diff: readonly DiffSegment[], side: 'from' | 'to'): readonly DiffSegment[] {
  const left = side === 'from' ? 'INSERT' : 'DELETE'
  return diff.filter(({ op }) => op !== left)
}

/** A row's diff as it is shown. Where nothing held says that a commitment goes on, nothing says that it was deleted either. */
export function shownDiff({ kind, diff }: Pick<Change, 'kind' | 'diff'>): readonly DiffSegment[] {
  return kind === 'NOT_ATTESTED' ? diff.map(({ text }) => ({ op: 'EQUAL', text })) : diff
}

/**
 * Cuts one side of a diff where each of its provisions ends, so that several merged provisions can stand on lines of
 * their own. The run holds the provisions' wordings one after the other; only white space between them may differ.
 * Where the run is another text than the provisions say, it stays whole, with the first.
 */
export function splitRun(
  run: readonly DiffSegment[],
  texts: readonly string[],
): readonly (readonly DiffSegment[])[] {
  const lengths = texts.map((text) => visible(text).length)
  const total = visible(run.map(({ text }) => text).join('')).length
  if (total !== lengths.reduce((sum, length) => sum + length, 0))
    return [run, ...texts.slice(1).map(() => [])]
  const parts: DiffSegment[][] = texts.map(() => [])
  let part = 0
  let left = lengths[0] ?? 0
  for (const { op, text } of run) {
    let piece = ''
    for (const character of text) {
      const isVisible = /\S/.test(character)
      if (isVisible && left === 0 && part < parts.length - 1) {
        if (piece) parts[part]?.push({ op, text: piece })
        piece = ''
        part++
        left = lengths[part] ?? 0
      }
      piece += character
      if (isVisible) left--
    }
    if (piece) parts[part]?.push({ op, text: piece })
  }
  return parts
}

function visible(text: string): readonly string[] {
  return Array.from(text.replace(/\s+/g, ''))
}
