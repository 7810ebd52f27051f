import { rankOf } from '../documents/markers.js'
import { yearTold } from './event-told.js'
import type { Unit } from './unit.js'

/** The year that each unit tells of, where a heading above it or the title says so: 2023年工作情况, 2022年工作总结. */
export type ToldYears = ReadonlyMap<Unit, number>

const OTHER_YEAR = /(?:19|20)\d{2}年|打算|计划|思路|安排|下一步|今后/
/** In UTF-16 units. */
const LONGEST_HEADING = 40

/** The years that the units of a document tell of. */
export function toldYearsOf(units: readonly Unit[], title: string): ToldYears {
  const years = new Map<Unit, number>()
  const whole = yearIn(title)
  let under: { readonly rank: number; readonly year: number | undefined } | undefined
  for (const unit of units) {
    const { marker, role } = unit.block
    if (role !== 'body') continue
    const rank = marker === undefined ? undefined : rankOf(marker.kind)
    if (rank !== undefined && under !== undefined && rank <= under.rank) under = undefined
    const heading = unit.plain.length <= LONGEST_HEADING && !unit.plain.includes('。')
    if (heading && rank !== undefined && OTHER_YEAR.test(unit.plain))
      under = { rank, year: yearIn(unit.plain) }
    const year = under === undefined ? whole : under.year
    if (year !== undefined) years.set(unit, year)
  }
  return years
}

function yearIn(words: string): number | undefined {
  const year = yearTold(words)
  return year === undefined ? undefined : Number(year)
}

/** What dates without a year are read from in a unit: the end of the year that it tells of, if that is over, else `reference`. */
export function referenceIn(years: ToldYears, unit: Unit, reference: string | undefined): string | undefined {
  const year = years.get(unit)
  // 去年, 近日: counted from the day of the document itself.
  if (year === undefined || /[去今明前本当]年|近日|日前/.test(unit.plain)) return reference
  const end = `${year}-12-31`
  return reference === undefined || reference > end ? end : reference
}
