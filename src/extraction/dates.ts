import { integerOf } from '../documents/numerals.js'
import type { DateFact } from '../facts/model.js'
import { matchesOf } from '../documents/matches.js'

/** A date found in a text; indices are UTF-16. */
export interface FoundDate {
  readonly from: number
  readonly to: number
  readonly date: DateFact
  /** Resolved from the document's own date, because the text leaves out the year or says 近日. */
  readonly relative: boolean
}

const N = '[0-9〇零○OＯ一二三四五六七八九十]'
const YEAR = new RegExp(`(?:([12]\\d{3}|[一二]${N}{3})年|(今年|去年|本年|明年))`)
const TO = '[至到—~～-]{1,2}'
/** ○7月1日: a mark of lists before digits is no zero. */
const FULL = new RegExp(
  `${YEAR.source}?((?!○\\d)${N}{1,3})月(?:(${N}{1,3})(?:日|(?=(?:${TO}|[、和及])${N}{1,2}日))(?:${TO}(?:(?:([12]\\d{3})年)?(${N}{1,3})月)?(${N}{1,3})日|[、和及](${N}{1,3})日)?|(上旬|中旬|下旬|底|初)?)`,
  'g',
)
const YEAR_ONLY = /([12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年(?!\d{1,2}月|鉴|[）)])/g
const RECENT = /近日|(?<!\d)日前|近期|连日来|前不久|近段时间/g
const YESTERDAY = /昨[日天]/g
/** Dates whose 年 or 月 a page has lost: 2020619日, 20262月, 210—12日. */
const GLUED = /(?<!\d)(20\d{2})(\d{2,4})日/g
const GLUED_MONTH = /(?<!\d)(20\d{2})(\d{1,2})月(?!\d)/g
const GLUED_DAY = /(?<=^|[，。；、（\s]|截至)(\d{3,4}|3[2-9]|[4-9]\d)(?:日?[至到—~～-]{1,2}(\d{1,2}))?日/g
/** 911，… at the start of a page's text, where 月 and 日 are lost. */
const GLUED_ALONE = /^(\d{3,4})(?=，)/g
/** 201565，… there as well, with the year. */
const GLUED_YEAR = /^\s*(20\d{2})(\d{2,4})(?=，)/g
const ISO = /(?<!\d)((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g

/**
 * The dates of a text, as exact as it is, in order. Where it leaves out the year, that of `reference` (an ISO date) is
 * taken, or the year before if the day would lie more than a month after it. 近日 is `../reference`.
 */
export function findDates(plain: string, reference: string | undefined): FoundDate[] {
  const found: FoundDate[] = []
  // Most sentences hold no date, and none of these signs.
  const hasMonth = plain.includes('月')
  const hasDay = plain.includes('日')
  const hasYear = plain.includes('年')
  if (!hasMonth && !hasDay && !hasYear && !/[近昨\d]|前不久/.test(plain)) return found
  // Without a reference a date needs its year.
  if (reference === undefined && !hasYear && !/[12]\d{3}/.test(plain)) return found
  const add = (match: RegExpMatchArray, edtf: string | undefined, relative: boolean): void => {
    const from = match.index ?? 0
    const to = from + match[0].length
    if (edtf !== undefined && !found.some((other) => from < other.to && other.from < to)) {
      found.push({ from, to, date: { edtf, literal: match[0] }, relative })
    }
  }
  for (const match of hasMonth ? matchesOf(plain, FULL) : []) {
    const [, year, word, month = '', day, toYear, toMonth, toDay, nextDay, part] = match
    const bare = year === undefined && word === undefined && day === undefined && part === undefined
    if (bare && !opensClause(plain, match.index, match[0].length)) continue
    const resolved = yearOf(year, word, month, day, reference)
    // 6月17、18日 are two days that follow on each other; of others the first counts.
    const next = integerOf(nextDay ?? '') === (integerOf(day ?? '') ?? 0) + 1 ? nextDay : undefined
    add(match, rangeOf(resolved, month, day, toMonth, toDay ?? next, toYear), year === undefined)
  }
  for (const match of hasDay ? matchesOf(plain, GLUED) : []) {
    const parts = monthAndDay(match[2] ?? '')
    if (parts !== undefined) add(match, day(match[1], parts[0], parts[1]), false)
  }
  for (const match of matchesOf(plain, GLUED_YEAR)) {
    const parts = monthAndDay(match[2] ?? '')
    if (parts !== undefined) add(match, day(match[1], parts[0], parts[1]), false)
  }
  for (const match of hasMonth ? matchesOf(plain, GLUED_MONTH) : [])
    add(match, rangeOf(Number(match[1]), match[2] ?? ''), false)
  for (const match of hasDay ? matchesOf(plain, GLUED_DAY) : []) {
    const [month = '', date] = monthAndDay(match[1] ?? '', Number(match[2] ?? Infinity)) ?? []
    const year = yearOf(undefined, undefined, month, date, reference)
    add(match, rangeOf(year, month, date, undefined, match[2]), true)
  }
  for (const match of matchesOf(plain, GLUED_ALONE)) {
    const [month, date] = monthAndDay(match[1] ?? '') ?? []
    const near = reference !== undefined && Math.abs(Number(month) - Number(reference.slice(5, 7))) <= 1
    if (near) add(match, day(reference.slice(0, 4), month, date), true)
  }
  for (const match of matchesOf(plain, ISO)) add(match, day(match[1], match[3], match[4]), false)
  for (const match of hasYear ? matchesOf(plain, YEAR_ONLY) : [])
    add(match, String(integerOf(match[1] ?? '') ?? ''), false)
  if (reference !== undefined) {
    for (const match of matchesOf(plain, RECENT)) add(match, `../${reference}`, true)
    for (const match of matchesOf(plain, YESTERDAY)) add(match, dayAfter(reference, -1), true)
  }
  return found.sort((a, b) => a.from - b.from)
}

/** 6月，…: a month that opens a clause of its own. */
function opensClause(plain: string, from: number, length: number): boolean {
  const opens = from === 0 || /[，。；：）\s]/.test(plain.charAt(from - 1))
  return opens && /^(?:，|份(?!额))/.test(plain.slice(from + length, from + length + 2))
}

/** The ISO day that lies `days` after another. */
export function dayAfter(isoDay: string, days: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 18日，… or 本月18日 that opens a clause, 在二十二日下午, 9日返程前. */
const BARE_DAY =
  /(?<=^|[，。；、\s并]于|[在，。；、\s]|^|[本当]月)(\d{1,2}|[一二三]?十[一二三四五六七八九]?)日?(?:(?<=日)|(?=[至到—~～-]{1,2}\d{1,2}日))(?:[至到—~～-]{1,2}(\d{1,2})日)?(?=[，\s上下晚]|在|返程|临行)/

/** A day whose month the text leaves out, of the month (`2024-06`) that the text speaks of. */
export function findBareDay(plain: string, month: string): FoundDate | undefined {
  const match = plain.includes('日') ? BARE_DAY.exec(plain) : null
  if (match === null) return undefined
  const [literal, from, to] = match
  const edtf = rangeOf(Number(month.slice(0, 4)), month.slice(5, 7), from, undefined, to)
  if (edtf === undefined) return undefined
  return { from: match.index, to: match.index + literal.length, date: { edtf, literal }, relative: true }
}

/** The month and day that digits run together stand for, if there is one way only: 210 is 2 and 10; 111 may be two days, of which only one may lie before `until`. */
function monthAndDay(digits: string, until = Infinity): readonly [string, string] | undefined {
  const ways = [1, 2]
    .map((length): readonly [string, string] => [digits.slice(0, length), digits.slice(length)])
    .filter(
      ([month, date]) =>
        !/^0?$|^0\d$/.test(date) && isDate(2000, Number(month), Number(date)) && Number(date) < until,
    )
  const [only, second] = ways
  return second === undefined ? only : undefined
}

function day(year = '', month = '', date = ''): string | undefined {
  return isDate(Number(year), Number(month), Number(date))
    ? `${year}-${pad(Number(month))}-${pad(Number(date))}`
    : undefined
}

function yearOf(
  year: string | undefined,
  word: string | undefined,
  month: string,
  date: string | undefined,
  reference: string | undefined,
): number | undefined {
  if (year !== undefined) return integerOf(year)
  if (reference === undefined) return undefined
  const own = Number(reference.slice(0, 4))
  if (word === '去年') return own - 1
  if (word === '明年') return own + 1
  if (word !== undefined) return own
  const months = Number(reference.slice(5, 7)) - (integerOf(month) ?? 0)
  const late = months < -1 || (months === -1 && (integerOf(date ?? '') ?? 0) > Number(reference.slice(8, 10)))
  return late ? own - 1 : own
}

function rangeOf(
  year: number | undefined,
  monthWord: string,
  dateWord?: string,
  toMonthWord?: string,
  toDateWord?: string,
  toYearWord?: string,
): string | undefined {
  const month = integerOf(monthWord)
  if (month === undefined || month < 1 || month > 12 || year === undefined) return undefined
  if (dateWord === undefined) return `${year}-${pad(month)}`
  const date = integerOf(dateWord)
  if (date === undefined || !isDate(year, month, date)) return undefined
  const start = `${year}-${pad(month)}-${pad(date)}`
  if (toDateWord === undefined) return start
  const toMonth = toMonthWord === undefined ? month : integerOf(toMonthWord)
  const toDate = integerOf(toDateWord)
  if (toMonth === undefined || toDate === undefined) return start
  const toYear = toYearWord === undefined ? year + (toMonth < month ? 1 : 0) : Number(toYearWord)
  const end = `${toYear}-${pad(toMonth)}-${pad(toDate)}`
  if (!isDate(toYear, toMonth, toDate)) return start
  // An end before its start is a slip: neither is known to be the right one.
  return end < start ? undefined : `${start}/${end}`
}

function isDate(year: number, month: number, date: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, date))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date && year >= 1000
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
