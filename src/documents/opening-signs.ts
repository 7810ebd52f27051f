/**
 * The signs that the matches of a pattern can open with, from its source. Alternatives, groups, lists of signs and what is looked
 * for around them are understood.
 *
 * @throws {SyntaxError} where a match may open with anything else, as with `.`, a range of signs or an escape.
 */
export function openingSigns(source: string): Set<string> {
  return new Set(alternativesOf(source).flatMap(opening))
}

/**
 * The same pattern, tried only where a text has a sign that one of its matches opens with. An engine tries many alternatives one by
 * one at every sign; one list of signs before them spares it most of that.
 */
export function openedBySigns({ source, flags }: RegExp): RegExp {
  return new RegExp(`(?=[${[...openingSigns(source)].join('')}])(?:${source})`, flags)
}

/** The parts of a source between the `|` that stand in no group and no list. */
function alternativesOf(source: string): string[] {
  const parts = ['']
  let depth = 0
  let inList = false
  for (const sign of source) {
    if (sign === '[') inList = true
    if (sign === ']') inList = false
    if (sign === '(' && !inList) depth += 1
    if (sign === ')' && !inList) depth -= 1
    if (sign === '|' && depth === 0 && !inList) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${sign}`)
  }
  return parts
}

/** The signs that an alternative opens with. */
function opening(alternative: string): string[] {
  const around = /^\(\?<?[=!]/.test(alternative) ? endOfGroup(alternative) : 0
  if (around > 0) return opening(alternative.slice(around))
  const end = /^\((?:\?:)?/.test(alternative) ? endOfGroup(alternative) : endOfAtom(alternative)
  const atom = alternative.slice(0, end)
  const quantifier = alternative.charAt(end)
  if ('*{'.includes(quantifier) && quantifier !== '') throw unknown(alternative)
  const own = atom.startsWith('(')
    ? [...openingSigns(atom.replace(/^\((?:\?:)?/, '').slice(0, -1))]
    : [...atom.replace(/^\[|\]$/g, '')]
  return quantifier === '?' ? [...own, ...opening(alternative.slice(end + 1))] : own
}

/** The end of the sign or the list of signs that an alternative opens with. */
function endOfAtom(alternative: string): number {
  const atom = /^(?:[^\\[\](){}.*+?^$|\-\w]|\[[^\\[\]^-]+\])/u.exec(alternative)?.[0]
  if (atom === undefined) throw unknown(alternative)
  return atom.length
}

function unknown(alternative: string): SyntaxError {
  return new SyntaxError(`no signs are known that ${alternative} opens with`)
}

/** The end of the group that an alternative opens with. */
function endOfGroup(alternative: string): number {
  let depth = 0
  let inList = false
  for (let at = 0; at < alternative.length; at += 1) {
    const sign = alternative.charAt(at)
    if (sign === '[') inList = true
    if (sign === ']') inList = false
    if (sign === '(' && !inList) depth += 1
    if (sign === ')' && !inList) depth -= 1
    if (depth === 0) return at + 1
  }
  throw new SyntaxError(`${alternative} has a group without an end`)
}
