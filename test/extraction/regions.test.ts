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
])('%s is read as a division before “%s”', (division, after) => {
  expect(endOfRegion(division + after, 0)).toBe(division.length)
})
