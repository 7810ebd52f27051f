/** A pattern that a text matches if it matches one of these; one step instead of many. They have no groups that anybody asks for. */
export function anyOf(patterns: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags)
}

const NONE: readonly RegExpExecArray[] = []

/**
 * All matches of a pattern with the flag g, as `matchAll` finds them, but without the copy of the pattern that it makes
 * for every text: most texts are short and most patterns match nothing.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}
