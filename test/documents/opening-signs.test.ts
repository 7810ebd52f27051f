import { describe, expect, it } from 'vitest'

import { openedBySigns, openingSigns } from '../../src/documents/opening-signs.js'

describe('the signs that matches of a pattern open with', () => {
  it.each([
    ['办公室|局', '办局'],
    ['(?:党史)?(?:方志|史志)室', '党方史'],
    ['[上下]午|(?:(?:人民)?政府|[省市]委)办', '上下人政省市'],
    ['另?致赠', '另致'],
    ['(?<![|)高平])等(?!学校)|中(?<=民盟中)央', '等中'],
  ])('%s', (source, signs) => {
    expect([...openingSigns(source)].sort()).toEqual([...signs].sort())
  })

  it.each(['.办', '\\d月', '[^市]县', '[一-九]月', '', '县|', '(?:大)*学', '^县'])(
    'are not guessed where others may open it: %s',
    (source) => {
      expect(() => openingSigns(source)).toThrow(SyntaxError)
    },
  )

  it('change nothing of what a pattern finds', () => {
    const text = '某市档案局、某县党史方志室、村委会与省委办公厅'
    const pattern = /(?:党史)?(?:方志|史志)室|委(?<=村委)会|[省市]委|局/g
    expect(text.match(openedBySigns(pattern))).toEqual(text.match(pattern))
    expect(text.match(pattern)).toEqual(['局', '党史方志室', '委会', '省委'])
  })
})
