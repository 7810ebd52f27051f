import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

describe('credits', () => {
  it('reads journalists, authors and contact persons as people who take part in nothing', () => {
    const reading = readingOf(
      '松原县召开地方志工作会\n来源：松原日报 记者 王建国\n3月8日，松原县地方志办公室召开地方志工作会议。\n联系人：李向东、赵明',
    )
    expect(reading.names('PERSON')).toEqual(['王建国', '李向东', '赵明'])
    expect(reading.links('ATTENDED')).toEqual([])
  })
})
