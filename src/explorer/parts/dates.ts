import type { FuzzyDate } from '../data/fragments.js'
import type { Texts } from '../texts/zh.js'

/** How exact a date is. */
export type Precision = 'day' | 'month' | 'year' | 'range' | 'unknown'

/** The precision that an EDTF level 1 string states (https://www.loc.gov/standards/datetime/). */
export function precisionOf(edtf: string): Precision {
  const plain = edtf.replace(/[?~%]/g, '')
  if (plain.includes('/')) return 'range'
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return 'day'
  if (/^\d{4}-\d{2}$/.test(plain)) return 'month'
  if (/^\d{4}$/.test(plain)) return 'year'
  return /^\d{2,3}X{1,2}$/.test(plain) ? 'range' : 'unknown'
}

/** A date in the reader's language, as exact as the source and no more. */
export function formatDate(date: Pick<FuzzyDate, 'edtf' | 'literal'>, texts: Texts): string {
  return formatEdtf(date.edtf, texts) ?? date.literal
}

function formatEdtf(edtf: string, texts: Texts): string | undefined {
  const [from, to, ...rest] = edtf.split('/')
  if (from === undefined || rest.length > 0) return undefined
  if (to === undefined) return formatPoint(from, texts)
  const open = (end: string): boolean => end === '' || end === '..'
  const first = open(from) ? '' : formatPoint(from, texts)
  const last = open(to) ? '' : formatPoint(to, texts)
  if (first === undefined || last === undefined) return undefined
  if (first && last) return texts.date.range(first, last)
  return first ? texts.date.since(first) : last ? texts.date.until(last) : undefined
}

function formatPoint(point: string, texts: Texts): string | undefined {
  const [, year, month, day, doubt] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)$/.exec(point) ?? []
  if (year === undefined) return undefined
  const text = day
    ? texts.date.day(Number(year), Number(month), Number(day))
    : month
      ? texts.date.month(Number(year), Number(month))
      : texts.date.year(Number(year))
  return doubt ? texts.date.about(text) : text
}
