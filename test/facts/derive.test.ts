import { describe, expect, it } from 'vitest'
import { fulfilmentOf } from '../../src/facts/derive/fulfilment.js'
import { jointProjects } from '../../src/facts/derive/joint.js'
import type { RelationFact } from '../../src/facts/model.js'
import { entity, relation } from './sample.js'

describe('what became of a clause', () => {
  const statuses = (clauses: readonly string[], relations: readonly RelationFact[]) => {
    const things = [
      ...clauses.map((id) => entity('CLAUSE', id)),
      entity('TASK', 'task/1'),
      entity('TASK', 'task/2'),
    ]
    return Object.fromEntries(fulfilmentOf(things, relations))
  }
  const assigned = relation('ASSIGNED_TO', 'task/1', 'office/a')

  it('is ASSIGNED when a task with a responsible office carries it out', () => {
    expect(statuses(['old'], [relation('FULFILLS', 'task/1', 'old'), assigned])).toEqual({ old: 'ASSIGNED' })
  })

  it('is ASSIGNED when such a task carries out a clause that continues it, however many versions later', () => {
    const chain = [
      relation('CONTINUES', 'new', 'old'),
      relation('CONTINUES', 'newest', 'new'),
      relation('FULFILLS', 'task/1', 'newest'),
    ]
    expect(statuses(['old', 'new', 'newest'], [...chain, assigned])).toEqual({
      old: 'ASSIGNED',
      new: 'ASSIGNED',
      newest: 'ASSIGNED',
    })
  })

  it('is HEADING_ONLY when a later clause keeps it, though tasks for other matters stand under that', () => {
    const kept = [relation('CONTINUES', 'new', 'old'), relation('PART_OF', 'task/1', 'new'), assigned]
    expect(statuses(['old', 'new'], kept)).toEqual({ old: 'HEADING_ONLY', new: 'ASSIGNED' })
  })

  it('is HEADING_ONLY when the task that carries it out names nobody responsible', () => {
    expect(statuses(['old'], [relation('FULFILLS', 'task/2', 'old'), assigned])).toEqual({
      old: 'HEADING_ONLY',
    })
  })

  it('is ASSIGNED in a version whose own plan puts such a task under it, and not without', () => {
    const under = (task: string) => relation('PART_OF', task, 'new')
    expect(statuses(['new'], [under('task/1'), assigned])).toEqual({ new: 'ASSIGNED' })
    expect(statuses(['new'], [under('task/2'), assigned])).toEqual({ new: 'NOT_ATTESTED' })
  })

  it('is NOT_ATTESTED when nothing later speaks of it', () => {
    expect(statuses(['old'], [assigned])).toEqual({ old: 'NOT_ATTESTED' })
  })

  it('of an area is the best of what stands in it', () => {
    const parts = ['area/1', 'area/2'].map((id) => relation('PART_OF', id, 'area'))
    const carried = relation('FULFILLS', 'task/1', 'area/2')
    expect(statuses(['area', 'area/1', 'area/2'], [...parts, carried, assigned])).toEqual({
      area: 'ASSIGNED',
      'area/1': 'NOT_ATTESTED',
      'area/2': 'ASSIGNED',
    })
  })

  it('ends where clauses continue one another in a circle', () => {
    const circle = [relation('CONTINUES', 'a', 'b'), relation('CONTINUES', 'b', 'a')]
    expect(statuses(['a', 'b'], circle)).toEqual({ a: 'HEADING_ONLY', b: 'HEADING_ONLY' })
  })
})

describe('a joint project', () => {
  const PROJECT = 'project/合编'
  const isJoint = (
    offices: readonly string[],
    more: readonly RelationFact[] = [],
    region?: Record<string, string>,
  ) => {
    const things = [
      entity('PROJECT', PROJECT),
      entity('PLACE', 'place/四川'),
      entity('PLACE', 'place/遂宁'),
      entity('OFFICE', 'office/遂宁市地方志办公室/综合处'),
      ...offices.map((name) => {
        const stated = region?.[name]
        return entity('OFFICE', `office/${name}`, {
          properties: stated === undefined ? {} : { region: stated },
        })
      }),
    ]
    const parts = offices.map((name) => relation('TAKES_PART_IN', `office/${name}`, PROJECT))
    return jointProjects(things, [...parts, ...more]).has(PROJECT)
  }

  it('is one of offices of different provinces, known by their names', () => {
    expect(isJoint(['四川省地方志工作办公室', '重庆市地方志办公室'])).toBe(true)
    expect(isJoint(['四川省地方志工作办公室', '四川省方志馆'])).toBe(false)
  })

  it('is one of two cities of one province', () => {
    expect(isJoint(['成都市地方志办公室', '眉山市地方志办公室'])).toBe(true)
  })

  it('goes by the stated region before the name', () => {
    expect(isJoint(['巴蜀研究院', '重庆市方志馆'])).toBe(false)
    expect(isJoint(['巴蜀研究院', '重庆市方志馆'], [], { 巴蜀研究院: '四川' })).toBe(true)
    expect(isJoint(['成都方志馆', '四川省方志馆'], [], { 成都方志馆: '四川省' })).toBe(false)
  })

  it('counts a department for the region of its office', () => {
    const department = [
      relation('TAKES_PART_IN', 'office/遂宁市地方志办公室/综合处', PROJECT),
      relation('PART_OF', 'office/遂宁市地方志办公室/综合处', 'office/遂宁市地方志办公室'),
    ]
    const office = ['遂宁市地方志办公室']
    expect(isJoint(office, department)).toBe(false)
    expect(isJoint(['重庆市地方志办公室', ...office], department)).toBe(true)
  })

  it('is none of a province and a city that is said to lie in it', () => {
    const offices = ['四川省地方志工作办公室', '遂宁市地方志办公室']
    expect(isJoint(offices, [relation('PART_OF', 'place/遂宁', 'place/四川')])).toBe(false)
  })

  it('takes no region from a phrase that stands for many, nor from a community', () => {
    expect(isJoint(['各市（州）地方志办公室', '重庆市方志馆'])).toBe(false)
    expect(isJoint(['送仙桥社区', '重庆市方志馆'])).toBe(false)
  })

  it('needs more than one office', () => {
    expect(isJoint(['四川省地方志工作办公室'])).toBe(false)
  })
})
