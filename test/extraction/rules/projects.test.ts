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
})
