import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

describe('subjects', () => {
  it('reads whose first one a book is', () => {
    const reading = readingOf('新书\n3月8日，绍兴市首部古镇影像集《鉴水旧影》正式出版。')
    expect(reading.links('CONCERNS')).toContain('鉴水旧影 → 绍兴')
  })

  it('reads the community that a book tells of, and the division it lies in', () => {
    const reading = readingOf(
      '新书\n3月8日，《邻里三十日》正式出版。全书客观记录了绍兴市柯桥区清风社区的防汛经过。',
    )
    expect(reading.links('CONCERNS')).toContain('邻里三十日 → 绍兴市柯桥区清风社区')
    expect(reading.links('CONCERNS')).toContain('邻里三十日 → 柯桥区')
    expect(reading.links('PART_OF')).toContain('柯桥区 → 绍兴')
  })

  it('keeps quiet where two books came out and either may be meant', () => {
    const reading = readingOf(
      '新书\n3月8日，《邻里三十日》《街巷旧影》正式出版。书中记录了绍兴市柯桥区清风社区的防汛经过。',
    )
    expect(reading.links('CONCERNS').filter((link) => link.endsWith('清风社区'))).toEqual([])
  })
})
