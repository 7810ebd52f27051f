import { describe, expect, it } from 'vitest'
import { findBareDay, findDates } from '../../src/extraction/dates.js'

const dates = (text: string, reference?: string): string[] =>
  findDates(text, reference).map(({ date }) => date.edtf)

describe('findBareDay', () => {
  it.each([
    ['18日，松原市召开会议', '2024-06-18'],
    ['本月17日至19日，松原市举办培训班', '2024-06-17/2024-06-19'],
  ])('reads %s in the month that the text speaks of', (text, edtf) => {
    expect(findBareDay(text, '2024-06')?.date.edtf).toBe(edtf)
  })

  it('reads no day where digits belong to a month or a count', () => {
    expect(findBareDay('6月18日，松原市召开会议', '2024-05')).toBeUndefined()
    expect(findBareDay('工期30日', '2024-05')).toBeUndefined()
  })
})

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
    ['2023年12月28日至2024年1月3日', '2023-12-28/2024-01-03'],
    ['2023年3月6、7日', '2023-03-06/2023-03-07'],
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

  it('reads a month alone only where it opens a clause', () => {
    expect(dates('6月，松原市召开会议', '2024-08-20')).toEqual(['2024-06'])
    expect(dates('每年6月举办', '2024-08-20')).toEqual([])
  })

  it('reads 昨日 by the day of the document, over the end of a month', () => {
    expect(dates('昨日，松原市召开会议', '2024-07-01')).toEqual(['2024-06-30'])
  })

  it('leaves 近日 vague', () => {
    expect(dates('近日', '2020-06-23')).toEqual(['../2020-06-23'])
  })

  it('takes a month alone that opens a clause for that month, and 每年3月 for none', () => {
    expect(dates('6月，签订协议；11月份，捐赠志书；每年3月，召开会议', '2022-12-28')).toEqual([
      '2022-06',
      '2022-11',
    ])
  })
})
