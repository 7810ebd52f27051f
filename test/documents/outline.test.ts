import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline, type Section } from '../../src/documents/outline.js'

const seed = (name: string): string => readFileSync(`seed/documents/${name}.txt`, 'utf8')
const shape = (sections: readonly Section[]): unknown[] =>
  sections.map(({ number, sections: inner }) => (inner.length > 0 ? [number, shape(inner)] : number))

describe('outline', () => {
  it('keeps tasks that are numbered on across the sections under their own section', () => {
    const sections = outline(seed('notice-2025-57')).filter(({ number }) => number !== null)
    expect(shape(sections)).toEqual([
      ['1', ['1']],
      ['2', ['2', '3', '4']],
      ['3', ['5', '6', '7']],
      ['4', ['8', '9']],
      ['5', ['10', '11', '12', '13']],
      ['6', ['14', '15', '16']],
    ])
    expect(sections[5]).toMatchObject({
      title: '形成发展合力,让地方志事业立起来、用起来、活起来',
      start: 1649,
    })
  })

  it('finds columns, items and the points of a reported agreement in a newsletter', () => {
    const [focus, cities] = outline(seed('newsletter-2020-06-23'))
    expect(focus).toMatchObject({ title: '特别关注', number: null, level: 1 })
    expect(focus?.sections[0]).toMatchObject({
      title: '四川省地方志办 重庆市地方志办签署深化川渝地方志工作合作 推动成渝地区双城经济圈建设合作协议',
      start: 35,
    })
    expect(focus?.sections[0]?.sections.map(({ number, start }) => [number, start])).toEqual([
      ['1', 479],
      ['2', 537],
      ['3', 625],
      ['4', 738],
      ['5', 845],
      ['6', 987],
    ])
    expect(cities?.sections.map(({ start }) => start)).toEqual([1284, 1543, 1859])
  })

  it('nests by kind of numbering', () => {
    const text =
      '第一章 总则\n第一条 目的。\n第二条 职责如下：\n（一）编纂：\n1.志书；\n2.年鉴；\n（二）收集。\n第二章 附则\n第三条 施行。'
    expect(shape(outline(text))).toEqual([
      ['1', ['1', ['2', [['1', ['1', '2']], '2']]]],
      ['2', ['3']],
    ])
  })

  it('finds points inside one paragraph', () => {
    const text = '协议指出，一要建立合作机制，二要推进资源共享，三要推动理论研究。'
    const sections = outline(text)
    expect(sections.map(({ title }) => title)).toEqual(['建立合作机制', '推进资源共享', '推动理论研究'])
  })

  it('gives each of several annexes its own numbering', () => {
    const text = '通知\n各单位：\n请贯彻落实。\n附件1\n甲方案\n一、目标\n附件2\n乙方案\n一、任务\n二、保障'
    expect(outline(text).map(({ title, sections }) => [title, sections.length])).toEqual([
      ['甲方案', 1],
      ['乙方案', 2],
    ])
  })

  it('has every section inside its parent and after the one before, for any text', () => {
    const line = fc.constantFrom(
      '一、甲',
      '（一）乙',
      '1. 丙。',
      '第一条 丁。',
      '【栏】',
      '附件1',
      '一是戊；二是己。',
      '正文。',
      '',
      '（某某办）',
      '题目',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const check = (sections: readonly Section[], from: number, to: number): void => {
          let last = from
          for (const section of sections) {
            expect(section.start).toBeGreaterThanOrEqual(last)
            expect(section.end).toBeLessThanOrEqual(to)
            expect(section.start).toBeLessThan(section.end)
            check(section.sections, section.start, section.end)
            last = section.end
          }
        }
        const text = lines.join('\n')
        check(outline(text), 0, text.length)
      }),
    )
  })
})
