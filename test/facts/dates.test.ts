import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateBounds } from '../../src/facts/dates.js'

describe('the bounds of a date', () => {
  it.each([
    ['2020-06-19', '2020-06-19', '2020-06-19'],
    ['2020-06', '2020-06-01', '2020-06-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['1911/2001', '1911-01-01', '2001-12-31'],
    ['2019-12-30/2020-01', '2019-12-30', '2020-01-31'],
    ['2020/2020', '2020-01-01', '2020-12-31'],
    ['2020~', '2020-01-01', '2020-12-31'],
    ['2020-06?', '2020-06-01', '2020-06-30'],
    ['2020-06-19%', '2020-06-19', '2020-06-19'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['0618', '0618-01-01', '0618-12-31'],
    ['2020-21', '2020-01-01', '2020-12-31'],
  ])('%s lie between %s and %s', (edtf, earliest, latest) => {
    expect(dateBounds(edtf)).toEqual({ earliest, latest })
  })

  it('are missing where an interval is open or its end unknown', () => {
    expect(dateBounds('../2020-06-23')).toEqual({ latest: '2020-06-23' })
    expect(dateBounds('2020-06-23/..')).toEqual({ earliest: '2020-06-23' })
    expect(dateBounds('/2020-06')).toEqual({ latest: '2020-06-30' })
    expect(dateBounds('2020/')).toEqual({ earliest: '2020-01-01' })
    expect(dateBounds('../..')).toEqual({})
  })

  it.each([
    '',
    '近日',
    '2020-6-19',
    '2020-02-30',
    '2020-13',
    '2021/2020',
    '/',
    '..',
    '2020/2021/2022',
    '2020//',
    '2020年',
    '20200619',
    '[2020,2021]',
    'Y12345',
    '-0100',
  ])('%s is no date', (text) => {
    expect(dateBounds(text)).toBeUndefined()
  })

  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('of any day are that day, and of its month and year enclose it', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(dateBounds(date)).toEqual({ earliest: date, latest: date })
        for (const wider of [date.slice(0, 7), date.slice(0, 4)]) {
          const { earliest = '', latest = '' } = dateBounds(wider) ?? {}
          expect(earliest <= date && date <= latest).toBe(true)
        }
      }),
    )
  })

  it('of any interval are those of its ends', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earliest = '', latest = ''] = [a, b].sort()
        expect(dateBounds(`${earliest}/${latest}`)).toEqual({ earliest, latest })
      }),
    )
  })
})
