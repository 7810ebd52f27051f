import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const report = `两市签署协议
2023年3月8日，松原市档案馆、柏林市档案馆签署《松柏合作协议》。
一是建立联席会议制度，联合编纂《松柏年鉴》《松柏河流志》。
二是建设松柏史志研究中心。`

describe('links', () => {
  it('joins works to the commitments that speak of them', () => {
    expect(readingOf(report).links('CONCERNS')).toEqual([
      '联合编纂《松柏年鉴》 → 松柏年鉴',
      '联合编纂《松柏河流志》 → 松柏河流志',
    ])
  })

  it('lets projects arise from commitments, with the parties taking part', () => {
    const reading = readingOf(report)
    expect(reading.links('ARISES_FROM')).toContain('松柏史志研究中心 → 建设松柏史志研究中心')
    expect(reading.links('TAKES_PART_IN', 'modality')).toContain('松原市档案馆 → 松柏史志研究中心 (PLANNED)')
  })

  it('names the place that a gazetteer is of', () => {
    const reading = readingOf('新书\n3月8日，《大山县清水镇志》由松原出版社出版。')
    expect(reading.links('CONCERNS')).toContain('大山县清水镇志 → 大山县清水镇')
    expect(reading.links('PART_OF')).toEqual(['大山县清水镇 → 大山县'])
  })

  it('takes a gazetteer of a trade for one of its county, and one of anything else for one of a place in it', () => {
    const reading = readingOf('新书\n3月8日，《大山县教育志》《大山县永安志》由松原出版社出版。')
    expect(reading.links('CONCERNS')).toContain('大山县教育志 → 大山县')
    expect(reading.links('CONCERNS')).toContain('大山县永安志 → 大山县永安')
  })

  it('joins no task to the office that it only names as the owner of a bulletin', () => {
    const reading = readingOf(
      '松原市地方志办公室2024年工作方案\n一、资政\n1.办好松原市地方志办公室《松原参阅》。\n责任单位：综合处',
    )
    expect(reading.links('CONCERNS')).toEqual(['办好松原市地方志办公室《松原参阅》 → 松原参阅'])
  })

  it('says what area or province a yearbook is of', () => {
    const reading = readingOf('新书\n3月8日，《浙江年鉴》《松柏经济圈建设年鉴》由松原出版社出版。')
    expect(reading.links('CONCERNS')).toContain('浙江年鉴 → 浙江')
    expect(reading.links('CONCERNS')).toContain('松柏经济圈建设年鉴 → 松柏经济圈')
  })
})
