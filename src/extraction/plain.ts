import { simplify } from '../documents/normalise.js'

/**
 * A text for matching: of the same length, so that indices hold, with the ASCII and odd forms of Chinese punctuation
 * in their usual full-width form, full-width digits and letters in ASCII, and Traditional characters as Simplified ones.
 */
export function plainOf(text: string): string {
  let plain = ''
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    plain += character < '\u0080' ? (WIDE.get(character) ?? character) : plainCharacter(character)
  }
  return plain
}

const WIDE = new Map(
  Object.entries({
    ',': '，',
    ':': '：',
    ';': '；',
    '(': '（',
    ')': '）',
    '?': '？',
    '!': '！',
    '<': '〈',
    '>': '〉',
  }),
)
const remembered = new Map<string, string>()

function plainCharacter(character: string): string {
  const known = remembered.get(character)
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  let result = UNIFIED.get(character) ?? character
  if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(character))
    result = String.fromCharCode(code - 0xfee0)
  else if (code >= 0x3400) {
    const simple = simplify(character)
    if (simple.length === 1) result = simple
  }
  remembered.set(character, result)
  return result
}

const UNIFIED = new Map(
  ['“「『＂〝', '”」』〞', '—–―－─‐‑−', '〔［', '〕］', '·•・‧'].flatMap((group) => {
    const [first = '', ...others] = Array.from(group)
    return others.map((other): [string, string] => [other, first])
  }),
)
