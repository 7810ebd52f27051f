/** Classes of characters that layout depends on. Each takes one character (one code point), or '' at an edge. */

const HAN = /^\p{Script=Han}$/u
const LATIN_OR_DIGIT = /^[\p{Script=Latin}\p{Nd}]$/u
const WIDE_PUNCTUATION =
  /^[\u2010-\u2027\u2030-\u203B\u3001-\u3003\u3008-\u3020\u30FB\uFE10-\uFE6F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]$/u
const WHITE_SPACE = /^\s$/u
const LINE_BREAK = /^[\n\v\f\r\u0085\u2028\u2029]$/
/** Marks that show nothing: zero-width space and joiners, word joiner, soft hyphen, direction marks. */
const INVISIBLE = /^[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u00AD]$/u

/** Most characters of a text are these; the tests below are spared for them. */
export const isCommonHan = (character: string): boolean => character >= '\u4E00' && character <= '\u9FFF'
/** The same of a UTF-16 code, for which no string has to be made. */
export const isCommonHanCode = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

export const isHan = (character: string): boolean =>
  isCommonHan(character) || HAN.test(character) || character === '〇'
export const isLatinOrDigit = (character: string): boolean => LATIN_OR_DIGIT.test(character)
/** Punctuation of Chinese typesetting, which needs no space beside it. */
export const isWidePunctuation = (character: string): boolean => WIDE_PUNCTUATION.test(character)
export const isWhiteSpace = (character: string): boolean =>
  !isCommonHan(character) && WHITE_SPACE.test(character)
export const isInvisible = (character: string): boolean =>
  !isCommonHan(character) && INVISIBLE.test(character)
/** Ends a line: LF, CR, VT, FF (a page break), NEL, LS, PS (Unicode Standard Annex 14, mandatory breaks). */
export const isLineBreak = (character: string): boolean =>
  !isCommonHan(character) && LINE_BREAK.test(character)
