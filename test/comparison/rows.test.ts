import { describe, expect, it } from 'vitest'
import {
  changeRows,
  type ComparedProvision,
  type ComparedSide,
  type Correspondence,
} from '../../src/comparison/rows.js'

function side(texts: Record<string, string>, fullText = true, headings: string[] = []): ComparedSide {
  const provisions = Object.entries(texts).map(([number, text]): ComparedProvision => ({
    id: number,
    number,
    text,
    heading: headings.includes(number),
  }))
  return { provisions, fullText }
}
const link = (from: string, to: string, more: Partial<Correspondence> = {}): Correspondence => ({
  from,
  to,
  basis: 'DERIVED',
  similarity: 0.5,
  ...more,
})
const brief = (rows: ReturnType<typeof changeRows>): string[] =>
  rows.map(
    ({ kind, from, to }) =>
      `${from.map(({ number }) => number).join()} ${kind} ${to.map(({ number }) => number).join()}`,
  )

describe('changeRows', () => {
  it('joins all provisions that links hold together', () => {
    const rows = changeRows(side({ a: '1', b: '2', c: '3' }), side({ x: '4', y: '5' }), [
      link('a', 'x'),
      link('b', 'x'),
      link('c', 'y'),
    ])
    expect(brief(rows)).toEqual(['a,b MERGED x', 'c MODIFIED y'])
  })

  it('names a provision that became several a split', () => {
    const rows = changeRows(side({ a: '1' }), side({ x: '2', y: '3' }), [link('a', 'x'), link('a', 'y')])
    expect(brief(rows)).toEqual(['a SPLIT x,y'])
  })

  it('calls the same wording at the same number unchanged, at another renumbered', () => {
    const rows = changeRows(
      side({ 第一条: '根据宪法，制定本法。', 第二条: '适用本法。' }),
      side({ 第一条: '根据宪法,制定本法。', 第三条: '适用本法。' }),
      [link('第一条', '第一条'), link('第二条', '第三条')],
    )
    expect(brief(rows)).toEqual(['第一条 UNCHANGED 第一条', '第二条 RENUMBERED 第三条'])
  })

  it('calls a provision renumbered where only what it refers to has another number', () => {
    const rows = changeRows(
      side({ 第八条: '违反第九条第二款的，依照第十条之一处理。' }),
      side({ 第八条: '违反第十二条第三款的，依照第十三条处理。' }),
      [link('第八条', '第八条')],
    )
    expect(brief(rows)).toEqual(['第八条 RENUMBERED 第八条'])
  })

  it('calls a changed comma a modification', () => {
    const rows = changeRows(side({ a: '应当及时，报告' }), side({ a: '应当及时报告' }), [link('a', 'a')])
    expect(brief(rows)).toEqual(['a MODIFIED a'])
  })

  it('says repealed only where both texts are held', () => {
    const to = side({ x: '2' })
    expect(brief(changeRows(side({ a: '1' }), to, []))).toContain('a REPEALED ')
    expect(brief(changeRows(side({ a: '1' }, false), to, []))).toContain('a NOT_ATTESTED ')
    expect(brief(changeRows(side({ a: '1' }), { ...to, fullText: false }, []))).toContain('a NOT_ATTESTED ')
  })

  it('tells what lives on in a heading alone from what a task carries', () => {
    const from = side({ '1.1': '一', '1.2': '二', '1.3': '三' }, false)
    const to = side({ 一: '标题', '1': '任务', 二: '标题' }, false, ['一', '二'])
    const rows = changeRows(from, to, [
      link('1.1', '一'),
      link('1.2', '一'),
      link('1.3', '1', { change: 'MODIFIED' }),
    ])
    expect(brief(rows)).toEqual(['1.1,1.2 HEADING_ONLY 一', '1.3 MODIFIED 1'])
  })

  it('does not count a heading beside a task as a second provision', () => {
    const rows = changeRows(side({ a: '1' }), side({ h: '2', x: '3' }, true, ['h']), [
      link('a', 'h'),
      link('a', 'x'),
    ])
    expect(brief(rows)).toEqual(['a MODIFIED h,x'])
  })

  it('follows the old text, with what is new where the new text has it', () => {
    const rows = changeRows(
      side({ a: '1', b: '2', c: '3' }),
      side({ n0: '0', z: '3', n1: '4', n2: '5', x: '1' }),
      [link('a', 'x'), link('c', 'z')],
    )
    expect(brief(rows)).toEqual([
      ' ADDED n0',
      'a RENUMBERED x',
      'b REPEALED ',
      'c RENUMBERED z',
      ' ADDED n1',
      ' ADDED n2',
    ])
  })

  it("gives the weakest link's similarity, and none where a person decided", () => {
    const from = side({ a: '1', b: '2' })
    const to = side({ x: '3' })
    const links = [
      link('a', 'x', { similarity: 0.9, method: 'similar' }),
      link('b', 'x', { similarity: 0.3 }),
    ]
    expect(changeRows(from, to, links)).toMatchObject([
      { similarity: 0.3, basis: 'DERIVED', methods: ['similar'] },
    ])
    expect(changeRows(from, to, [...links, link('a', 'x', { basis: 'CURATED' })])).toMatchObject([
      { similarity: null, basis: 'CURATED' },
    ])
  })

  it('marks a row doubtful where one of its links is', () => {
    const rows = changeRows(side({ a: '1' }), side({ x: '2' }), [link('a', 'x', { doubtful: true })])
    expect(rows[0]?.doubtful).toBe(true)
  })

  it('leaves out links to what neither side has', () => {
    expect(brief(changeRows(side({ a: '1' }), side({ x: '2' }), [link('a', 'gone')]))).toEqual([
      ' ADDED x',
      'a REPEALED ',
    ])
  })

  it('has no rows for two empty sides', () => {
    expect(changeRows(side({}), side({}), [])).toEqual([])
  })
})
