import { simplify } from '../documents/normalise.js'

/**
 * A text for matching: of the same length, so that indices hold, with the ASCII and odd forms of Chinese punctuation
 * in their usual full-width form, full-width digits and letters in ASCII, and Traditional characters as Simplified ones.
 */
export function plainOf(text: string): string {
  let plain = ''
  let kept = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    let to = unified[code] ?? 0
    if (to === 0) {
      to = plainCharacter(text.charAt(i)).charCodeAt(0)
      unified[code] = to
    }
    if (to === code) continue
    plain += text.slice(kept, i) + String.fromCharCode(to)
    kept = i + 1
  }
  return kept === 0 ? text : plain + text.slice(kept)
}

/** The code of the character that stands for one of the basic plane; 0 where none was looked up yet. */
const unified = new Uint16Array(0x10000)

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
function plainCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return WIDE.get(character) ?? character
  if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(character))
    return String.fromCharCode(code - 0xfee0)
  if (code >= 0x3400 && !UNIFIED.has(character) && !IN_BOTH_SCRIPTS.has(character)) {
    const simple = simplify(character)
    if (simple.length === 1) return simple
  }
  return UNIFIED.get(character) ?? character
}

/** Signs that Simplified writing has as well, in names of people and places: 乾安县, 李昇. */
const IN_BOTH_SCRIPTS = new Set('乾徵昇甦著藉瞭陞崑祐穀')

const UNIFIED = new Map(
  ['“「『＂〝', '”」』〞', '—–―－─‐‑−', '〔［', '〕］', '·•・‧'].flatMap((group) => {
    const [first = '', ...others] = Array.from(group)
    return others.map((other): [string, string] => [other, first])
  }),
)
