import type { Span } from '../documents/passage.js'
import { integerOf } from '../documents/numerals.js'
import { matchesOf } from '../documents/matches.js'
import { type OwnDate, ownDates } from './document-date.js'
import type { Context } from './context.js'

/** A date, or two, that cannot be right as the text has it, and why. */
export interface DateConflict extends Span {
  readonly reason: string
}

const N = '[0-9〇零○一二三四五六七八九十]'
const DAY = `(?:([12]\\d{3}|[一二]${N}{3})年)?(${N}{1,3})月(${N}{1,3})日`
const DAYS = new RegExp(DAY, 'g')
const RANGE = new RegExp(`${DAY}?[至到—~～-]{1,2}(?:(?:([12]\\d{3})年)?(${N}{1,3})月)?(${N}{1,3})日`, 'g')
const WEEKDAY = new RegExp(`${DAY}(?:上午|下午)?[，（\\s]{0,2}(?:星期|周|礼拜)([一二三四五六日天])`, 'g')
/** Every range, of days or of years, has this; most paragraphs have not. */
const MAY_HOLD_RANGE = new RegExp(`[至到—~～-]${N}`)
const YEARS = /(?<!\d)([12]\d{3})年?[-—~～至]{1,2}([12]\d{3})年/g

/** The dates of a document that contradict one another or the calendar, in the order of the text. */
export function dateConflicts({ units, parsed, self }: Context): DateConflict[] {
  const found = ownConflicts(ownDates(parsed.blocks))
  const reference = self.reference === undefined ? undefined : Number(self.reference.slice(0, 4))
  for (const { block, plain } of units) {
    if (!/[月年]/.test(plain)) continue
    const add = ({ index, 0: { length } }: RegExpExecArray, reason: string): void => {
      found.push({ ...block.passage.span(index, index + length), reason })
    }
    for (const match of matchesOf(plain, DAYS)) {
      const [whole, year, month = '', day = ''] = match
      if (!isDay(integerOf(year ?? ''), integerOf(month), integerOf(day)))
        add(match, `历法上没有${whole}，未读作日期`)
    }
    const ranges = MAY_HOLD_RANGE.test(plain)
    for (const match of ranges ? matchesOf(plain, RANGE) : []) {
      const [whole, year, month = '', day = '', toYear, toMonth = month, toDay = ''] = match
      const from = dayNumber(year, month, day, reference)
      const to = dayNumber(toYear ?? year, toMonth, toDay, reference)
      // 12月30日至1月2日 goes over the end of a year that neither names.
      const turns =
        toYear === undefined && Number(integerOf(toMonth)) < Number(integerOf(month)) && year === undefined
      if (from !== undefined && to !== undefined && to < from && !turns)
        add(match, `${whole}的终止早于起始，未读作起止日期`)
    }
    for (const match of ranges ? matchesOf(plain, YEARS) : []) {
      if (Number(match[2]) < Number(match[1])) add(match, `${match[0]}的终止早于起始，未读作起止年份`)
    }
    for (const match of /星期|周|礼拜/.test(plain) ? matchesOf(plain, WEEKDAY) : []) {
      const [, year, month = '', day = '', weekday = ''] = match
      const date = dayNumber(year, month, day, reference)
      const real = date === undefined ? undefined : '日一二三四五六'.charAt(new Date(date).getUTCDay())
      if (real !== undefined && real !== weekday.replace('天', '日'))
        add(match, `所写星期${weekday}与历法不符（当日为星期${real}），日期按所写读取，星期未采用`)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The days that an office may let go by between signing and printing or publishing a document. In milliseconds. */
const LATEST_PRINT = 366 * 86_400_000

/** The date of signature holds (GB/T 9704-2012, 7.3.5.4); others that do not go with it are named. */
function ownConflicts(dates: readonly OwnDate[]): DateConflict[] {
  const signed = dates.find(({ where }) => where === '成文日期')
  if (signed === undefined) return []
  const day = Date.parse(signed.date.edtf)
  return dates.flatMap((other) => {
    const own = Date.parse(other.date.edtf)
    const later =
      other.where === '印发日期' || other.where.startsWith('网页发布') || other.where === '网页日期'
    const goes = other.where === '题注日期' || (later ? own >= day && own - day <= LATEST_PRINT : own === day)
    if (Number.isNaN(own) || goes) return []
    return {
      ...other.span,
      reason: `${other.where}${other.date.literal}与成文日期${signed.date.literal}矛盾，成文日期读作发文日期，此处未采用`,
    }
  })
}

function dayNumber(
  year: string | undefined,
  month: string,
  day: string,
  reference: number | undefined,
): number | undefined {
  const [y, m, d] = [year === undefined ? reference : integerOf(year), integerOf(month), integerOf(day)]
  if (y === undefined || m === undefined || d === undefined || !isDay(y, m, d)) return undefined
  return Date.UTC(y, m - 1, d)
}

/** Whether a month has such a day; 29 February may be one where the year is not told. */
function isDay(year: number | undefined, month: number | undefined, day: number | undefined): boolean {
  if (month === undefined || day === undefined) return true
  const made = new Date(Date.UTC(year ?? 2000, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}
