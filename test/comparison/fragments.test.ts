import { describe, expect, it } from 'vitest'
import type { AlignedProvision } from '../../src/comparison/align.js'
import { alignFragments } from '../../src/comparison/fragments.js'

const AREA = '建立交流机制，开展联合编纂'
const REPORTED: AlignedProvision[] = [
  { id: 'a', number: '1.1', text: '建立交流机制', path: [AREA] },
  { id: 'b', number: '1.2', text: '共同编纂《江河志》', path: [AREA] },
  { id: 'c', number: '1.3', text: '共同编纂《湖泊志》', path: [AREA] },
  { id: 'd', number: '1.4', text: '每年互派人员参加培训', path: [AREA] },
]
const SECTION = '健全交流机制，深化联合编纂'
const PLAN: AlignedProvision[] = [
  { id: 'H', number: '一', text: SECTION, path: [SECTION], heading: true },
  {
    id: '1',
    number: '1',
    text: '两地共同编纂《江河志》，三年内出版；互派人员参加业务培训。',
    path: [SECTION],
  },
  { id: '2', number: '2', text: '开放数据库。', path: [SECTION] },
]

describe('alignFragments', () => {
  const { links } = alignFragments(REPORTED, PLAN)
  const targets = new Map(links.map(({ from, to }) => [from, to]))

  it('lets several fragments live on in one provision', () => {
    expect([targets.get('b'), targets.get('d')]).toEqual(['1', '1'])
  })

  it('sees that what tells a fragment from its siblings is gone', () => {
    expect(targets.has('c')).toBe(false)
  })

  it('looks for the heading first where a fragment only repeats its own heading', () => {
    expect(targets.get('a')).toBe('H')
    expect(links.find(({ from }) => from === 'a')?.method).toBe('heading')
  })

  it('takes empty sides', () => {
    expect(alignFragments([], PLAN)).toEqual({ links: [], doubts: [] })
    expect(alignFragments(REPORTED, [])).toEqual({ links: [], doubts: [] })
  })
})
