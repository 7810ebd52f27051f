/** A provision by its number. */
export interface NumberedProvision {
  readonly number: string
  /** As an integer, for an article 第X条. */
  readonly article?: number
}

const DIGITS = '零一二三四五六七八九'

/** A provision's number as a text writes it: 第二十三条, 第十条之一; what is no article keeps its own. */
export function numberName({ number, article }: NumberedProvision): string {
  if (article !== undefined) return `第${han(article)}条`
  const inserted = /^(\d+)之(\d+)$/.exec(number)
  if (inserted !== null) return `第${han(Number(inserted[1]))}条之${han(Number(inserted[2]))}`
  return number
}

/** A whole number below 10,000 in Chinese counting numerals. */
function han(value: number): string {
  const digits = Array.from(String(value), Number)
  const written = digits
    .map((digit, index) => {
      const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? ''
      return digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${unit}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1')
  return written.startsWith('一十') ? written.slice(1) : written
}
