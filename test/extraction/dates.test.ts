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
    ['2020619日', '2020-06-19'],
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

  it('leaves 近日 vague', () => {
    expect(dates('近日', '2020-06-23')).toEqual(['../2020-06-23'])
  })
})
