import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/extraction/dates.js'

const dates = (text: string, reference?: string): string[] =>
  findDates(text, reference).map(({ date }) => date.edtf)

describe('findDates', () => {
  it.each([
    ['2020年6月19日', '2020-06-19'],
    ['二〇二五年六月二十三日', '2025-06-23'],
    ['2020年6月23日至24日', '2020-06-23/2020-06-24'],
    ['2019年12月30日至1月2日', '2019-12-30/2020-01-02'],
    ['2022年6月', '2022-06'],
    ['1952年', '1952'],
    ['2025-07-18', '2025-07-18'],
    ['2024.09.12', '2024-09-12'],
    ['201565，中国社科院', '2015-06-05'],
    ['2020619日', '2020-06-19'],
    ['20262月', '2026-02'],
    ['2018年11月28-30日', '2018-11-28/2018-11-30'],
    ['2018年5月24——25日', '2018-05-24/2018-05-25'],
  ])('reads %s as %s', (text, edtf) => {
    expect(dates(text)).toEqual([edtf])
  })

  it('takes the year of the document, or the year before for a day that lies ahead', () => {
    expect(dates('6月19日', '2020-06-23')).toEqual(['2020-06-19'])
    expect(dates('12月28日', '2021-01-05')).toEqual(['2020-12-28'])
  })

  it('gives no day where the year is not known, and none that does not exist', () => {
    expect(dates('6月19日')).toEqual([])
    expect(dates('2021年2月30日')).toEqual([])
  })

  it.each([
    ['210日，中国地方志工作办公室公布名单', '2026-02-10'],
    ['2月10—12日', '2026-02-10/2026-02-12'],
    ['210—12日', '2026-02-10/2026-02-12'],
    ['222，松原市召开会议', '2026-02-22'],
  ])('reads the date of %s, where a page lost 月', (text, edtf) => {
    expect(dates(text, '2026-02-27')).toEqual([edtf])
  })

  it('gives no day for digits that may be two days', () => {
    expect(dates('111日，松原市召开会议', '2026-02-27')).toEqual([])
  })

  it('leaves 近日 vague', () => {
    expect(dates('近日', '2020-06-23')).toEqual(['../2020-06-23'])
  })
})
