import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

describe('projects', () => {
  it('reads works compiled together as a project that produces them', () => {
    const reading = readingOf('会议议定，两县联合编纂《松原柏林河流志》。')
    expect(reading.names('PROJECT')).toEqual(['联合编纂《松原柏林河流志》'])
    expect(reading.links('PRODUCES', 'modality')).toEqual([
      '联合编纂《松原柏林河流志》 → 松原柏林河流志 (PLANNED)',
    ])
  })

  it('reads what a provision says is to be built, and nothing of the kind in a speech', () => {
    const plan = '工作方案\n一、加强合作\n1.共建松柏地情数据库。\n责任单位：综合处'
    expect(readingOf(plan).names('PROJECT')).toEqual(['松柏地情数据库'])
    expect(readingOf('李建国指出，要建设松柏地情数据库。').names('PROJECT')).toEqual([])
  })

  it('reads a batch of works as what produces those that the sentence lists', () => {
    const reading = readingOf(
      '新志\n3月8日，松溪县第三批乡镇志由松原出版社出版，分别是《松溪县清水镇志》《松溪县白石镇志》。',
    )
    expect(reading.names('PROJECT')).toEqual(['松溪县第三批乡镇志'])
    expect(reading.links('PRODUCES', 'modality')).toEqual([
      '松溪县第三批乡镇志 → 松溪县清水镇志 (STATED)',
      '松溪县第三批乡镇志 → 松溪县白石镇志 (STATED)',
    ])
  })

  it('takes 第二轮修志 for no batch of works', () => {
    expect(readingOf('3月8日，松溪县第二轮修志工作由县志办完成。').names('PROJECT')).toEqual([])
  })

  it('knows a project again whose words stand in another order', () => {
    const plan =
      '工作方案\n一、加强合作\n1.打造方志馆校园分馆。\n责任单位：综合处\n2.支持校园方志分馆建设成窗口。\n责任单位：综合处'
    expect(readingOf(plan).names('PROJECT')).toEqual(['方志馆校园分馆'])
  })
})
