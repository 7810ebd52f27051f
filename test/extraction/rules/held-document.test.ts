import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

describe('held-document', () => {
  it('reads number, date and issuer of a notice, also where the number is glued to the title', () => {
    const text =
      '松政发〔2023〕2号松原市人民政府关于印发工作方案的通知\n各县区人民政府：\n请贯彻执行。\n松原市人民政府\n2023年3月28日'
    const reading = readingOf(text)
    const name = '松原市人民政府关于印发工作方案的通知'
    expect(reading.names('DOCUMENT')).toEqual([name])
    expect(reading.property(name, 'number')).toBe('松政发〔2023〕2号')
    expect(reading.property(name, 'issuedOn')).toBe('2023-03-28')
    expect(reading.links('ISSUED')).toEqual([`松原市人民政府 → ${name}`])
  })

  it.each([
    ['松原市地方志工作简报第83期（总第578期）\n【特别关注】\n会议召开\n近日，会议召开。', 'NEWSLETTER'],
    ['松原市地方志工作条例\n第一条 目的。\n第二条 范围。\n第三条 施行。', 'REGULATION'],
    ['2024年地方志工作要点\n一、编纂\n责任单位：办公室', 'PLAN'],
    ['松柏档案合作协议\n甲方：松原市档案馆\n第一条 目的。', 'AGREEMENT'],
    ['两市举行座谈\n3月8日，两市举行座谈会。', 'REPORT'],
  ])('tells the kind of document %#', (text, kind) => {
    const [document] = readingOf(text).extraction.entities
    expect(document?.properties.documentKind).toBe(kind)
  })

  it('reads the issue of a newsletter', () => {
    const [document] = readingOf('松原市地方志工作简报第83期（总第578期）\n【要闻】\n会议\n近日，开会。')
      .extraction.entities
    expect(document?.properties.number).toBe('第83期（总第578期）')
  })
})
