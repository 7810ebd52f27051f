import { describe, expect, test } from 'vitest'
import type { FuzzyDate } from '../../src/explorer/data/fragments.js'
import type { SideOffice, TimelineEvent } from '../../src/explorer/data/queries/timeline.js'
import { formatDate, precisionOf } from '../../src/explorer/parts/dates.js'
import { en } from '../../src/explorer/texts/en.js'
import { zh } from '../../src/explorer/texts/zh.js'
import { laneOfEvent, type Sides } from '../../src/explorer/timeline/lanes.js'
import { byTime, scaled, stretchOf, yearOf } from '../../src/explorer/timeline/scale.js'

function date(edtf: string, earliest: string | null, latest: string | null): FuzzyDate {
  return { edtf, earliest, latest, literal: edtf }
}

test.each([
  ['2020-06-19', 'day', '2020 年 6 月 19 日', '19 Jun 2020'],
  ['2020-06', 'month', '2020 年 6 月', 'Jun 2020'],
  ['2020', 'year', '2020 年', '2020'],
  ['2020~', 'year', '约 2020 年', 'about 2020'],
  ['1911/2001', 'range', '1911 年—2001 年', '1911 – 2001'],
  ['../2020-06-23', 'range', '2020 年 6 月 23 日以前', 'until 23 Jun 2020'],
  ['2020-06/..', 'range', '2020 年 6 月以来', 'since Jun 2020'],
])('%s is exact to the %s and read so in both languages', (edtf, precision, chinese, english) => {
  expect(precisionOf(edtf)).toBe(precision)
  expect(formatDate({ edtf, literal: 'x' }, zh)).toBe(chinese)
  expect(formatDate({ edtf, literal: 'x' }, en)).toBe(english)
})

test('a date in no known form is shown in the words of the source', () => {
  expect(formatDate({ edtf: 'Y-17000', literal: '近日' }, zh)).toBe('近日')
})

describe('the scale', () => {
  test('an uncertain date is a stretch, an open one reaches to its known end, none is none', () => {
    expect(stretchOf(date('2020-06', '2020-06-01', '2020-06-30'))).toEqual({ from: 18414, to: 18443 })
    expect(stretchOf(date('../1970-01-03', null, '1970-01-03'))).toEqual({ from: 2, to: 2 })
    expect(stretchOf(null)).toBeUndefined()
  })

  test('items stand in the order of time, the undated last, ties as they came', () => {
    const items = [
      { id: 'undated', date: null },
      { id: 'month', date: date('2020-06', '2020-06-01', '2020-06-30') },
      { id: 'late', date: date('2025-06-23', '2025-06-23', '2025-06-23') },
      { id: 'day', date: date('2020-06-01', '2020-06-01', '2020-06-01') },
      { id: 'same day', date: date('2020-06-01', '2020-06-01', '2020-06-01') },
    ]
    expect(byTime(items).map(({ id }) => id)).toEqual(['day', 'same day', 'month', 'late', 'undated'])
  })

  test('stretches lie in proportion, the thinnest still to be seen and none beyond the end', () => {
    expect(
      scaled(
        [
          { from: 0, to: 0 },
          { from: 5, to: 9 },
          { from: 9, to: 9 },
        ],
        0.2,
      ),
    ).toEqual([
      { left: 0, width: 0.2 },
      { left: 0.5, width: 0.5 },
      { left: 0.8, width: 0.2 },
    ])
  })

  test('an open date belongs to the year of its known end', () => {
    expect([yearOf(date('../2020-06-23', null, '2020-06-23')), yearOf(null)]).toEqual([2020, undefined])
  })
})

describe('lanes', () => {
  function office(id: string, region: string | null, partOf: SideOffice['partOf'] = null): SideOffice {
    return { id, kind: 'OFFICE', name: id, region, partOf }
  }

  const sides: Sides = { first: office('甲省志办', '甲省'), second: office('乙市志办', '乙市') }

  function event(fields: Partial<TimelineEvent>): TimelineEvent {
    const none = { nodes: [] }
    return {
      id: 'e',
      kind: 'EVENT',
      name: 'e',
      eventKind: 'MEETING',
      object: null,
      date: null,
      place: null,
      organisers: none,
      givers: none,
      receivers: none,
      evidence: [],
      ...fields,
    }
  }

  function toldBy(issuer: SideOffice): TimelineEvent['evidence'] {
    return [{ start: 0, end: 1, document: { id: 'd', name: 'd', issuedBy: { nodes: [issuer] } } }]
  }

  test.each([
    [
      'organised by a department of a party',
      event({ organisers: { nodes: [office('编纂处', null, { id: '甲省志办', region: '甲省' })] } }),
      'first',
      'acting',
    ],
    [
      'organised by an office of its region',
      event({ organisers: { nodes: [office('乙市图书馆', '乙市')] } }),
      'second',
      'acting',
    ],
    [
      'a gift from one to the other',
      event({
        givers: { nodes: [office('乙市志办', '乙市')] },
        receivers: { nodes: [office('甲省志办', '甲省')] },
      }),
      'both',
      'acting',
    ],
    [
      'nobody named, held at the place of one',
      event({ place: { name: '乙市', partOf: null } }),
      'second',
      'place',
    ],
    [
      'organised by neither, told in the paper of one',
      event({
        organisers: { nodes: [office('某县志办', '某县')] },
        evidence: toldBy(office('甲省志办', '甲省')),
      }),
      'first',
      'told',
    ],
    ['nothing known', event({}), 'none', undefined],
  ] as const)('%s', (_, happened, lane, rule) => {
    expect(laneOfEvent(happened, sides)).toEqual({ lane, rule })
  })
})
