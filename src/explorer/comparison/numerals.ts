const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A part's number as Chinese papers write it, 1 to 99: 12 is 十二. Anything else stays as it is. */
export function partNumber(number: string, language: string): string {
  const value = Number(number)
  if (language !== 'zh' || !Number.isInteger(value) || value < 1 || value > 99) return number
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[value % 10]}`
}
