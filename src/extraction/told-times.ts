import { integerOf } from '../documents/numerals.js'
import { rankOf } from '../documents/markers.js'
import { yearTold } from './event-told.js'
import type { Unit } from './unit.js'

/** The year, and the month (two digits), that a unit tells of by the headings above it. */
export interface ToldTime {
  readonly year: string
  readonly month: string | undefined
}

/** When the units of a document tell of, where a heading above them or the title says so: 2023年工作情况, 3月. */
export type ToldTimes = ReadonlyMap<Unit, ToldTime>

const OTHER_YEAR = /(?:19|20)\d{2}年|打算|计划|思路|安排|下一步|今后/
const MONTH = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/
/** In UTF-16 units. */
const LONGEST_HEADING = 40

/** When the units of a document tell of. */
export function toldTimesOf(units: readonly Unit[], title: string): ToldTimes {
  const times = new Map<Unit, ToldTime>()
  const whole = yearTold(title)
  let under: { readonly rank: number; readonly year: string | undefined } | undefined
  let month: string | undefined
  for (const unit of units) {
    const { marker, role } = unit.block
    if (role !== 'body' && role !== 'title') continue
    const rank = marker === undefined ? undefined : rankOf(marker.kind)
    if (rank !== undefined && under !== undefined && rank <= under.rank) under = undefined
    const heading = unit.plain.length <= LONGEST_HEADING && !unit.plain.includes('。')
    if (heading && rank !== undefined && OTHER_YEAR.test(unit.plain))
      under = { rank, year: yearTold(unit.plain) }
    const own = integerOf(MONTH.exec(unit.plain)?.[1] ?? '')
    if (own !== undefined && own >= 1 && own <= 12) month = String(own).padStart(2, '0')
    const year = under === undefined ? whole : under.year
    if (year !== undefined) times.set(unit, { year, month })
  }
  return times
}

/** What dates without a year are read from in a unit: the end of the year that it tells of, if that is over, else `reference`. */
export function referenceIn(times: ToldTimes, unit: Unit, reference: string | undefined): string | undefined {
  const told = times.get(unit)
  // 去年, 近日: counted from the day of the document itself.
  if (told === undefined || /[去今明前本当]年|近日|日前/.test(unit.plain)) return reference
  const end = `${told.year}-12-31`
  return reference === undefined || reference > end ? end : reference
}
