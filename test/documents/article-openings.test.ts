import { describe, expect, it } from 'vitest'
import { provisions } from '../../src/documents/provisions.js'

/** Defects found on real regulations: articles whose first words look like a reference to an article. */
describe('an article opens', () => {
  it.each([
    ['所有', '第二条 所有单位应当登记。'],
    ['所有, without a space', '第二条所有单位应当登记。'],
    ['规定', '第二条　规定特别重大事项的，应当报告。'],
    ['第二审', '第二条 第二审机关应当审查。'],
    ['第二审, without a space', '第二条第二审机关应当审查。'],
  ])('with %s', (_, second) => {
    expect(provisions(`第一条 为了规范登记，制定本办法。\n${second}`).map(({ article }) => article)).toEqual([
      1, 2,
    ])
  })

  it('with its number on a line of its own', () => {
    const found = provisions('第一条\n为了规范登记，制定本办法。\n第二条\n应当登记。')
    expect(found.map(({ article, text }) => [article, text])).toEqual([
      [1, '为了规范登记，制定本办法。'],
      [2, '应当登记。'],
    ])
  })

  it('in Traditional script', () => {
    expect(provisions('第一章 總則\n第一條 為了規範工作。\n第二條 應當編纂年鑑。')).toMatchObject([
      { article: 1, path: ['第一章 總則'] },
      { article: 2 },
    ])
  })

  it('not with a reference at the head of a paragraph', () => {
    const text = '第一条 有下列情形之一的，应当报告。\n第五条第二款的情形除外。\n第三条规定的期限不变。'
    expect(provisions(text).map(({ article }) => article)).toEqual([1])
  })
})
