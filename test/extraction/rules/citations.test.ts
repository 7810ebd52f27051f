import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

describe('citations', () => {
  const text =
    '松原动态\n3月8日，为落实《松原市人民政府关于加强地方志工作的意见》（松政发〔2015〕64号）和《地方志工作条例》，市志办召开会议。'

  it('reads cited documents with their numbers and who issued them', () => {
    const reading = readingOf(text)
    expect(reading.property('松原市人民政府关于加强地方志工作的意见', 'number')).toBe('松政发〔2015〕64号')
    expect(reading.links('ISSUED')).toEqual(['松原市人民政府 → 松原市人民政府关于加强地方志工作的意见'])
    expect(reading.links('CITES')).toEqual([
      '松原动态 → 松原市人民政府关于加强地方志工作的意见',
      '松原动态 → 地方志工作条例',
    ])
  })

  it('reads the document that the first sentence of a page without a title cites', () => {
    const reading = readingOf('2月7日，松溪县委办公室印发《关于做好年鉴编纂工作的通知》，工作启动。')
    expect(reading.links('CITES')).toHaveLength(1)
  })

  it('writes 《》 for the marks inside a title that a page has as < and >, and takes 《通知》 alone for none', () => {
    const reading = readingOf(
      '动态\n3月8日，绍兴市档案馆学习《绍兴市档案局关于印发<红色档案方案>的通知》。《通知》明确了要求。',
    )
    expect(reading.names('DOCUMENT')).toContain('绍兴市档案局关于印发《红色档案方案》的通知')
    expect(reading.links('CITES')).toHaveLength(1)
  })
})
