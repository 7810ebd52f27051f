import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/comparison/compare.js'
import { DecisionError, readDecisions } from '../../src/comparison/decisions.js'

const OLD = { title: '旧', text: '第一条 应当建立年鉴档案。\n第二条 鼓励捐赠地方志资料。\n' }
const NEW = { title: '新', text: '第一条 鼓励捐赠地方志资料。\n第二条 渔船应当检验。\n' }
const rows = (decisions: string): string[] =>
  compareTexts(OLD, NEW, readDecisions(decisions)).rows.map(
    (row) =>
      `${row.old.map(({ number }) => number).join()} ${row.kind} ${row.new.map(({ number }) => number).join()}${row.decided ? ' 人工' : ''}`,
  )
const signed = 'by: 审稿人, date: 2025-09-01'

describe('decisions of a person', () => {
  it('stand in the place of what was found, on every run', () => {
    expect(rows('')).toEqual(expect.arrayContaining(['1 REPEALED ', '2 RENUMBERED 1', ' ADDED 2']))
    expect(rows(`- { old: [1], new: [2], ${signed} }`)).toContain('1 MODIFIED 2 人工')
  })

  it('can part what was found to belong together', () => {
    expect(rows(`- { old: [2], new: [], ${signed} }`)).toEqual(
      expect.arrayContaining(['2 REPEALED  人工', ' ADDED 1']),
    )
  })

  it('join several provisions', () => {
    expect(rows(`- { old: [1, 2], new: [1], ${signed} }`)).toContain('1,2 MERGED 1 人工')
  })

  it('leave no similarity, because a person decided', () => {
    const table = compareTexts(OLD, NEW, readDecisions(`- { old: [2], new: [1], ${signed} }`))
    expect(table.rows.find(({ decided }) => decided)).toMatchObject({ similarity: null, method: 'decided' })
  })

  it('of a provision that the text does not have are refused', () => {
    expect(() => rows(`- { old: [9], new: [1], ${signed} }`)).toThrow(/old text has no provision 9/)
  })

  it.each([
    ['no list', 'old: 1'],
    ['nobody who decided', '- { old: [1], new: [2], date: 2025-09-01 }'],
    ['no such day', '- { old: [1], new: [2], by: 某, date: 2025-02-30 }'],
    ['a misspelt word', `- { odl: [1], new: [2], ${signed} }`],
    ['no provision at all', `- { old: [], new: [], ${signed} }`],
    ['no YAML', '- { old: [1'],
  ])('with %s are refused', (_, text) => {
    expect(() => readDecisions(text)).toThrow(DecisionError)
  })

  it('may be an empty file', () => {
    expect(readDecisions('')).toEqual([])
  })
})
