const DIGITS = new Map(
  Array.from('〇零○一二三四五六七八九两').map((digit, i): [string, number] => [
    digit,
    i < 3 ? 0 : digit === '两' ? 2 : i - 2,
  ]),
)
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/**
 * The integer that a numeral stands for: Arabic digits of either width (12, １２), Chinese counting numerals
 * (一百二十三, 十, 两) and digits read one by one (二〇二五). Undefined for anything else.
 */
export function integerOf(numeral: string): number | undefined {
  if (/^[0-9０-９]{1,9}$/.test(numeral)) return Number(numeral.normalize('NFKC'))
  // 二0一一 is written with the digit for 〇, too.
  const signs = Array.from(
    /[一二三四五六七八九]/.test(numeral) ? numeral.replace(/[0０OＯo]/g, '〇') : numeral,
  )
  if (signs.length === 0 || signs.length > 9) return undefined
  if (signs.every((sign) => DIGITS.has(sign))) {
    return signs.length === 1 || signs.length === 4 || signs.length === 2
      ? Number(signs.map((sign) => DIGITS.get(sign)).join(''))
      : undefined
  }
  return counted(signs)
}

/** A counting numeral below ten thousand: digits before units that fall from left to right. */
function counted(signs: readonly string[]): number | undefined {
  let total = 0
  let digit: number | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const sign of signs) {
    const unit = UNITS.get(sign)
    if (unit === undefined) {
      const value = DIGITS.get(sign)
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = value
      continue
    }
    if (unit >= lowest) return undefined
    total += (digit ?? 1) * unit
    lowest = unit
    digit = undefined
  }
  return total + (digit ?? 0)
}

/** The signs that a Chinese numeral is made of, as the inside of a character class. */
export const NUMERAL_SIGNS = '〇零○一二三四五六七八九十百千两0-9０-９'
