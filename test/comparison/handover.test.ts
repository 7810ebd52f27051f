import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/comparison/compare.js'
import { changedHands, handoverOf } from '../../src/comparison/handover.js'
import { FORMATS } from '../../src/comparison/render/formats.js'

describe('handoverOf', () => {
  it('tells who stayed, who gave up and who took over', () => {
    expect(handoverOf(['综合处', '年鉴处'], ['年鉴处', '信息处'])).toEqual({
      stayed: ['年鉴处'],
      gaveUp: ['综合处'],
      tookOver: ['信息处'],
    })
  })

  it('knows nothing where one side names nobody', () => {
    expect(handoverOf([], ['年鉴处'])).toBeUndefined()
    expect(handoverOf(['年鉴处'], [])).toBeUndefined()
    expect(changedHands(undefined)).toBe(false)
  })

  it('sees no change where the same ones are named in another order', () => {
    expect(changedHands(handoverOf(['甲处', '乙处'], ['乙处', '甲处']))).toBe(false)
  })
})

describe('the plans of two years', () => {
  const plan = (first: string, second: string): string =>
    [
      '年度工作任务分工方案',
      '一、编纂出版',
      '1. 编纂出版《江州年鉴》。',
      `责任单位：${first}`,
      '2. 收集整理旧志资料，建立旧志书目。',
      `责任单位：${second}`,
    ].join('\n')
  const table = compareTexts(
    { title: '去年', text: plan('年鉴处', '综合处') },
    { title: '今年', text: plan('年鉴处', '信息处') },
  )

  it('show which provision changed hands', () => {
    expect(table.rows.map(({ handover }) => handover)).toEqual([
      { stayed: ['年鉴处'], gaveUp: [], tookOver: [] },
      { stayed: [], gaveUp: ['综合处'], tookOver: ['信息处'] },
    ])
    expect(table.statements).toContain('有 1 行的责任单位有变动。')
  })

  it.each(['table', 'html', 'md', 'csv'] as const)('say so in %s', (format) => {
    expect(FORMATS[format](table, 100)).toContain('责任变动：退出 综合处；接手 信息处')
  })
})
