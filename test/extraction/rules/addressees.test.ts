import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

describe('addressees', () => {
  it('reads those of a notice, collectives and departments too', () => {
    const text = '松原市地方志办公室关于印发要点的通知\n机关各科、松原年鉴社，各县、区人民政府:\n请贯彻执行。'
    expect(
      readingOf(text)
        .links('ADDRESSED_TO')
        .map((link) => link.split(' → ')[1]),
    ).toEqual(['机关各科', '松原年鉴社', '各县、区人民政府'])
  })

  it('reads 报, 送, 发 of an imprint, with what the short names stand for', () => {
    const text =
      '松原省地方志办公室 2020年6月23日\n【要闻】\n开会\n近日，开会。\n报：四川省委，中国地方志指导小组办公室。\n发：各市（州）地方志办公室。'
    expect(
      readingOf(text)
        .links('ADDRESSED_TO', 'role')
        .map((link) => link.split(' → ')[1]),
    ).toEqual(['中共四川省委 (报)', '中国地方志指导小组办公室 (报)', '各市（州）地方志办公室 (发)'])
  })

  it('makes of 各市、州 one collective, of no region, and no office of 州', () => {
    const reading = readingOf(
      '松原省地方志办公室 2020年6月23日\n【要闻】\n开会\n近日，开会。\n送：各市、州地方志办公室，各县、市、区史志办，各设区市档案馆。',
    )
    expect(reading.names('OFFICE')).not.toContain('州地方志办公室')
    expect(reading.names('OFFICE')).toContain('各县、市、区史志办公室')
    expect(reading.names('OFFICE')).not.toContain('区史志办公室')
    expect(reading.property('各市、州地方志办公室', 'officeKind')).toBe('COLLECTIVE')
    expect(reading.property('各设区市档案馆', 'region')).toBeUndefined()
  })

  it('takes 市政府领导 and 市委常委 for the people of an office, and 省领导 for nobody', () => {
    const { names } = readingOf(
      '松原市史志办公室 2020年6月23日\n【要闻】\n开会\n近日，开会。\n报：省领导，市委常委，市政府领导，市人大常委会负责同志。',
    )
    expect(names('OFFICE')).toEqual(['松原市史志办公室', '松原市委', '松原市人民政府', '松原市人大常委会'])
  })
})
