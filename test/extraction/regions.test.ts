import { expect, test } from 'vitest'

import { endOfRegion } from '../../src/extraction/regions.js'

test.each([
  ['松原市', ''],
  ['柏林县', '地方志'],
  ['清河区', '档案馆'],
  ['青川自治县', '人大'],
  ['双河镇', '党委'],
  ['柳林乡', '人民政府'],
  ['新华街道', '办事处'],
  ['兴安盟', '志办'],
  ['红山旗', '政府'],
  ['岭南省', '地方志研究院'],
  ['松江省', '史志办'],
])('%s is read as a division before “%s”', (division, after) => {
  expect(endOfRegion(division + after, 0)).toBe(division.length)
})

test.each(['全省地方志', '外省档案馆', '以便省政府', '团市委', '直辖市人民政府', '自治区人民政府'])(
  '%s opens with no division',
  (words) => {
    expect(endOfRegion(words, 0)).toBe(0)
  },
)

test.each(['实施市方志馆', '丰富县档案馆', '推进省方志馆'])('a verb begins no place: %s', (text) => {
  expect(endOfRegion(text, 0)).toBe(0)
})
