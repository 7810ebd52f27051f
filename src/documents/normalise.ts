import traditionalTable from 'opencc-js/dict/TSCharacters'
import { isCommonHan, isInvisible, isLatinOrDigit, isLineBreak, isWhiteSpace } from './characters.js'
import type { MappedText } from './reading.js'

/**
 * A text for comparing and searching, never for showing: NFKC (Unicode Standard Annex 15), punctuation of all
 * widths and shapes unified, layout removed, lower case, Traditional characters as Simplified ones.
 * White space is left only between two Latin words or numbers. With the way back: offsets in code points.
 */
export function normalise(text: string): MappedText {
  const characters = Array.from(text)
  const kept: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let gap = -1
  for (let start = 0; start < characters.length;) {
    let end = start + 1
    while (end < characters.length && isMark(characters[end] ?? '')) end += 1
    const source = end === start + 1 ? (characters[start] ?? '') : characters.slice(start, end).join('')
    for (const character of fold(source)) {
      if (isInvisible(character)) continue
      if (isWhiteSpace(character) || isLineBreak(character)) {
        if (gap < 0) gap = start
        continue
      }
      if (gap >= 0 && isLatinOrDigit(kept.at(-1) ?? '') && isLatinOrDigit(character)) {
        kept.push(' ')
        starts.push(gap)
        ends.push(start)
      }
      gap = -1
      kept.push(character)
      starts.push(start)
      ends.push(end)
    }
    start = end
  }
  return { text: kept.join(''), starts, ends }
}

/** The text of `normalise`, where the way back is not needed. */
export function normaliseText(text: string): string {
  return normalise(text).text
}

/** Traditional characters as Simplified ones, each for itself; all others as they are. */
export function simplify(text: string): string {
  let result = ''
  let kept = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0x3400) continue
    const pair = code >= 0xd800 && code < 0xdc00
    const simple = pair ? simplified.get(text.slice(i, i + 2)) : simpleCharacter(text, code, i)
    const length = pair ? 2 : 1
    if (simple !== undefined) {
      result += text.slice(kept, i) + simple
      kept = i + length
    }
    i += length - 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

/** Whether a character of the basic plane has a simpler form: 0 not looked up yet, 1 no, 2 yes. */
const seen = new Uint8Array(0x10000)

function simpleCharacter(text: string, code: number, at: number): string | undefined {
  if (seen[code] === 1) return undefined
  const simple = simplified.get(text.charAt(at))
  seen[code] = simple === undefined ? 1 : 2
  return simple
}

const MARK = /^\p{M}$/u
const isMark = (character: string): boolean =>
  character > '\u02FF' && !isCommonHan(character) && MARK.test(character)

const folded = new Map<string, string>()

/** One character (with its combining marks) normalised; remembered, because a text has few different ones. */
function fold(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  let result = ''
  for (const part of character.normalize('NFKC').toLowerCase().normalize('NFKC')) {
    result += punctuation.get(part) ?? simplified.get(part) ?? part
  }
  if (character.length <= 2) folded.set(character, result)
  return result
}

/** Signs that writers and typesetters use for one another, each group led by the one that stands for all. */
const punctuation = new Map(
  [
    '"“”„‟″＂「」『』',
    "'‘’‚‛′＇",
    '-‐‑‒–—―−─~〜～',
    '《〈«‹',
    '》〉»›',
    '[〔【〖［',
    ']〕】〗］',
    '·•・‧∙●',
    '。．｡',
    '〇○◯',
  ].flatMap((group) => {
    const [first = '', ...others] = Array.from(group)
    return others.map((other): [string, string] => [other, first])
  }),
)

const simplified = new Map(
  traditionalTable.split('|').map((pair): [string, string] => {
    const [from = '', to = from] = pair.split(' ')
    return [from, to]
  }),
)
