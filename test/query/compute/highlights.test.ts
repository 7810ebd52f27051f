import { describe, expect, it } from 'vitest'

import { highlights } from '../../../src/query/compute/highlights.js'

const cut = (value: string, start: number, end: number): string =>
  Array.from(value).slice(start, end).join('')

describe('highlights', () => {
  it.each([
    ['simplified words in a traditional value', '雙城經濟圈', '双城经济圈', '雙城經濟圈'],
    ['words that a layout space parts', '2020年 6月 23日', '年6月', '年 6月'],
    ['half-width words in a full-width value', '第（１２）号', '(12)', '（１２）'],
    ['words after a character beyond the basic plane', '𠮷方志馆', '方志', '方志'],
  ])('finds %s', (_, value, term, words) => {
    const [hit] = highlights('name', value, [term])
    expect(hit && cut(hit.value, hit.start, hit.end)).toBe(words)
  })

  it('cuts a long value to the part around the hit, with offsets into that part', () => {
    const [hit] = highlights('text', `${'甲'.repeat(500)}年鉴${'乙'.repeat(500)}`, ['年鉴'])
    expect(hit?.value).toHaveLength(162)
    expect(hit && cut(hit.value, hit.start, hit.end)).toBe('年鉴')
  })

  it('gives none where the words are not there', () => {
    expect(highlights('name', '方志馆', ['年鉴'])).toEqual([])
  })
})
