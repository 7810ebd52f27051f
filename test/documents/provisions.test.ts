import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { provisions } from '../../src/documents/provisions.js'

const regulation = `松原省地方志工作条例
（2018年5月31日松原省第十三届人民代表大会常务委员会第三次会议通过）
第一章\u3000总\u3000则
第一条\u3000为了规范地方志工作，制定本条例。
第二条\u3000本条例适用于本省的地方志工作。
本条例所称地方志，包括志书和年鉴。
第二章\u3000组织
第三条\u3000地方志工作机构履行下列职责：
（一）组织编纂志书；
（二）收集资料。
依照第五条规定，应当报备。
第十条之一\u3000方志馆应当开放。
第一百二十三条\u3000本条例自2018年7月1日起施行。`

describe('provisions', () => {
  it('gives the articles of a regulation with integer numbers and their chapters', () => {
    expect(provisions(regulation).map(({ number, article, path }) => [number, article, path])).toEqual([
      ['1', 1, ['第一章 总则']],
      ['2', 2, ['第一章 总则']],
      ['3', 3, ['第二章 组织']],
      ['10之1', 10, ['第二章 组织']],
      ['123', 123, ['第二章 组织']],
    ])
  })

  it('gives paragraphs and items of an article by the numbers they are cited by', () => {
    const [, second, third] = provisions(regulation)
    expect(second?.children.map(({ number }) => number)).toEqual(['第1款', '第2款'])
    expect(third?.children.map(({ number, text }) => [number, text])).toEqual([
      ['第1款', '地方志工作机构履行下列职责：'],
      ['第1款第1项', '组织编纂志书；'],
      ['第1款第2项', '收集资料。'],
      ['第2款', '依照第五条规定，应当报备。'],
    ])
  })

  it('gives the tasks of a plan without their responsible units', () => {
    const tasks = provisions(readFileSync('seed/documents/notice-2025-57.txt', 'utf8'))
    expect(tasks.map(({ number }) => Number(number))).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    expect(tasks[2]).toMatchObject({
      text: '联合高质量编纂出版《成渝地区双城经济圈建设年鉴》。',
      path: ['二、建立业务合作机制,实施跨区域重大地方志工程项目'],
      start: 739,
      end: 767,
    })
  })

  it('numbers by section where the numbers start again', () => {
    const text = '一、编纂\n1. 编志。\n2. 编鉴。\n二、利用\n1. 建馆。'
    expect(provisions(text).map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1'])
  })

  it('gives none for a text without numbering', () => {
    expect(provisions('松原县志出版\n近日，《松原县志》出版。')).toEqual([])
  })
})
