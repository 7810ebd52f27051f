import { describe, expect, it } from 'vitest'
import { propose } from '../../src/review/propose.js'

const plan = `松原县地方志办公室关于印发工作方案的通知
各科室：
松原县地方志办公室
2024年3月8日
一、编纂年鉴
1.编纂《松原年鉴》。
责任单位：综合科
责任人：王建国
`

describe('propose', () => {
  it('proposes the responsible unit, and not the responsible person, for whom the graph has no place', () => {
    const { proposals } = propose('plan', plan, { entities: [], relations: [], merges: [] }, [])
    const assigned = proposals.filter(({ key }) => key.includes('ASSIGNED_TO')).map(({ key }) => key)
    expect(assigned).toEqual(['relation|ASSIGNED_TO|task/plan/1|office/松原县地方志办公室/综合科|责任'])
    expect(proposals.filter(({ key }) => key.includes('person/'))).toEqual([])
  })
})
