import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/documents/blocks.js'
import { mastheadLines, newsletterName } from '../../src/documents/masthead.js'

const item = '松原县召开年鉴评审会\n3月8日，松原县地方志办在县城召开年鉴评审会。'

describe('the masthead of a newsletter', () => {
  it.each([
    ['name, issue, editor with date', ['松原地方志简报', '第3期', '松原市地方志办公室 2024年3月9日'], 3],
    ['total number on a line of its own', ['方志动态', '第3期', '（总第 78 期）', '松原市志办编'], 4],
    ['date in Chinese numerals', ['史志信息', '（第3期）', '二〇二四年三月九日'], 3],
    ['an issue by year', ['松原史志简报〔2024〕3期', '松原市史志办公室 2024年3月9日'], 2],
    ['a yearly number', ['地方志简报', '〔2024〕3号', '松原市地方志办公室 2024年3月9日'], 3],
    ['a letter-spaced name under its office', ['松原市地方志办公室', '工 作 简 报', '第3期'], 3],
    ['a note on secrecy above', ['内部资料 注意保存', '情况简报', '第3期'], 3],
    ['who edits it by label', ['松原方志', '2024年第3期', '主办：松原市地方志办公室', '签发：李某'], 4],
  ])('ends before the first item: %s', (_, lines, height) => {
    expect([...mastheadLines([...lines, ...item.split('\n')])].sort((a, b) => a - b)).toEqual(
      Array.from({ length: height }, (__, i) => i),
    )
  })

  it('is none where no line names an issue', () => {
    expect(mastheadLines(['松原市地方志办公室文件', '松原市地方志办公室关于开展评审的通知']).size).toBe(0)
  })

  it('does not reach into a text that tells of an issue', () => {
    expect(mastheadLines(['松原县志出版', '近日，《松原县志》出版。', '松原地方志简报第3期']).size).toBe(0)
  })

  it('gives the name with the office set above it', () => {
    expect(newsletterName(['松原市地方志办公室', '工 作 简 报', '第3期'])).toBe('松原市地方志办公室工作简报')
    expect(newsletterName(['松原地方志简报', '第3期'])).toBe('松原地方志简报')
    expect(newsletterName(['第3期'])).toBeUndefined()
  })
})

describe('items of a newsletter', () => {
  it('are told apart without sources by the dated opening below a title', () => {
    const second = '柏林县修志人员赴松原学习\n3月9日，柏林县地方志办组织修志人员到松原县学习编纂经验。'
    const blocks = parseDocument(`松原地方志简报\n第3期\n${item}\n${second}`).blocks
    expect(blocks.map(({ role }) => role)).toEqual([
      'masthead',
      'masthead',
      'itemTitle',
      'body',
      'itemTitle',
      'body',
    ])
  })
})
