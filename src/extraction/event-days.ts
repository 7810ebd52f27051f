import { integerOf } from '../documents/numerals.js'
import type { DateFact } from '../facts/model.js'
import { findBareDay, findDates, type FoundDate } from './dates.js'
import type { SelfDescription } from './document-facts.js'
import { dateFrom, follows, yearTold } from './event-told.js'
import type { Item, Sentence, Unit } from './unit.js'

/** How long a heading may be. */
const LONGEST_HEADING = 40
/** How much of a unit before a sentence is looked at for the day that 次日 follows, in UTF-16 units. */
export const TOLD_BEFORE = 400
/** Titles of what says what is to be done. */
const PLANNING = /(?:要点|计划|打算|思路|规划|方案|分工|清单|[务工]表)(?:（[^（）]*）)?$/
const MONTH_HEADING = /^(?:20\d{2}年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/
/** A title that a first month below it has run into. */
const MONTH_BEHIND = /大事记(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/

/** What the events of a document are dated by besides their own words: the document's day, and the year and month of its headings. */
export class Calendar {
  private readonly self: SelfDescription
  private item: Item | undefined
  private year: string | undefined
  private month: string | undefined
  /** The day of a piece of news where a page has several, each with its own (ISO). */
  private day: string | undefined
  /** Whether a body has been read: a day above it is that of the whole page. */
  private begun = false

  constructor(self: SelfDescription) {
    this.self = self
    this.year = yearTold(self.name)
    this.month = monthOf(MONTH_BEHIND, self.name)
  }

  /** Whether the document says what is to be done: what it tells without a day has not taken place. */
  get plans(): boolean {
    return PLANNING.test(this.self.name)
  }

  /** Takes a unit's year and month for what comes below it, if it is a heading. Units come in the order of the text. */
  read({ item, plain, block }: Unit): void {
    if (item !== this.item) {
      this.item = item
      this.day = undefined
      this.year = yearTold(item.title) ?? yearTold(this.self.name)
      this.month = monthOf(MONTH_BEHIND, item.title || this.self.name)
    }
    this.begun ||= block.role === 'body'
    if (this.begun && block.role === 'byline') {
      const found = findDates(plain, undefined).find(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date.edtf))
      this.day = found?.date.edtf ?? this.day
    }
    if (plain.length > LONGEST_HEADING || plain.includes('。')) return
    this.year = yearTold(plain) ?? this.year
    this.month = monthOf(MONTH_HEADING, plain) ?? this.month
  }

  /** The ISO day from which dates without a year are read. */
  get reference(): string | undefined {
    return this.year === undefined ? (this.day ?? this.self.reference) : `${this.year}-12-31`
  }

  /** Whether a date lies behind the day that the document is of: what is told of it has yet to take place. */
  isAhead({ date: { edtf } }: FoundDate): boolean {
    const own = this.day ?? this.self.issued?.date.edtf
    const from = edtf.split('/')[0] ?? ''
    return own !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(from) && from > own.slice(0, from.length)
  }

  /** The dates of a sentence; `last` is that of the event told before in its item, `before` what stands before it in its unit. */
  datesOf(text: string, last: DateFact | undefined, before = ''): FoundDate[] {
    const { reference } = this
    // A document with no date of its own may tell the year in the name of what took place: 4月17日，2019年全省…会.
    const own = this.year === undefined && this.self.issued === undefined ? yearNamed(text) : undefined
    const all = findDates(text, own ?? reference)
    // 近日 of a document that has no day: no other year or month of its sentence is when it was.
    const lately = this.self.onlyYear && all.some(({ date }) => date.edtf.startsWith('..'))
    const found = lately ? all.filter(({ date }) => /^\d{4}-\d{2}-\d{2}/.test(date.edtf)) : all
    if (lately) return found
    if (found.length > 0) return found
    const bare = this.monthBefore(last)
    const day =
      (follows(text) ? dateFrom(text, this.lastOf(before, last) ?? last) : undefined) ??
      (bare === undefined ? undefined : findBareDay(text, bare))
    return day === undefined ? [] : [day]
  }

  /** The last day that the words before a sentence tell: 11月5日捐出。次日，…. */
  private lastOf(before: string, last: DateFact | undefined): DateFact | undefined {
    const days = findDates(before, this.reference).filter(
      ({ date: { edtf }, from }) =>
        /^\d{4}-\d{2}-\d{2}/.test(edtf) && /(?:^|[，。；：.．、\s于◆○●▲])$/.test(before.slice(0, from)),
    )
    const month = this.monthBefore(last)
    const bare = month === undefined ? undefined : findBareDay(before, month)
    return (days.at(-1) ?? bare)?.date
  }

  /** The month that a day without one belongs to: that of the heading, of the event before, or of the document. */
  private monthBefore(last: DateFact | undefined): string | undefined {
    const { month, reference } = this
    if (month !== undefined) return reference === undefined ? undefined : `${reference.slice(0, 4)}-${month}`
    return /^\d{4}-\d{2}/.exec(last?.edtf ?? '')?.[0] ?? reference?.slice(0, 7)
  }
}

function monthOf(heading: RegExp, text: string): string | undefined {
  const month = integerOf(heading.exec(text)?.[1] ?? '')
  return month === undefined ? undefined : String(month).padStart(2, '0')
}

/** The year that a sentence names holds for the days in it, where nothing else gives one. */
function yearNamed(text: string): string | undefined {
  const year = /(?<!\d)(20\d{2})年(?![\d鉴])/.exec(text)?.[1]
  return year === undefined ? undefined : `${year}-12-31`
}

/** 1.10月9日，某局…: whether a unit opens with a day; a numbered point that does tells of what took place. */
export function opensWithDay({ plain }: Unit): boolean {
  return /^.{0,6}?(?:(?<!\d)|(?<=^\d{1,2}[.．、]))\d{1,2}月(?:\d{1,2}日|[上中下]旬)/.test(plain)
}

/** 6月3日，…；9月8日，…: the parts of a sentence that tell of other days each by itself. */
const OTHER_DAY =
  /；(?=(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底，])|\d{1,2}日[，上下至]|同日|当[日天]|次日)|，(?=并(?:于|在)(?:\d{1,2}月)?\d{1,2}日)/g

/** The parts of a sentence that each tell of a day of their own; the sentence itself where it has none. */
export function partsOf(sentence: Sentence): Sentence[] {
  const { text, start, end } = sentence
  if (!text.includes('；') && !/，并[于在]\d/.test(text)) return [sentence]
  const cuts = [...text.matchAll(OTHER_DAY)].map(({ index }) => index + 1)
  if (cuts.length === 0) return [sentence]
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? text.length
    return { ...sentence, start: start + from, end: Math.min(start + to, end), text: text.slice(from, to) }
  })
}
