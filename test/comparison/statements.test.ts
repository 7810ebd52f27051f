import { describe, expect, it } from 'vitest'
import { statements } from '../../src/comparison/statements.js'
import { maskedWording } from '../../src/comparison/wording.js'

const of = (text: string): string[] => statements(maskedWording(text))

describe('statements', () => {
  it('takes sentences, halves at semicolons and items one by one, without their numbers', () => {
    expect(
      of(
        '地方志机构履行下列职责：（一）制定规划；（二）搜集资料。情节严重的，给予处分；构成犯罪的，追究责任。',
      ),
    ).toEqual([
      '地方志机构履行下列职责:',
      '制定规划;',
      '搜集资料。',
      '情节严重的,给予处分;',
      '构成犯罪的,追究责任。',
    ])
  })

  it('takes items apart that no punctuation ends', () => {
    expect(of('职责是（一）制定工作规划（二）搜集整理资料')).toEqual(['制定工作规划', '搜集整理资料'])
  })

  it('leaves out what says nothing alone', () => {
    expect(of('其他。应当及时报送年鉴。')).toEqual(['应当及时报送年鉴。'])
  })
})
