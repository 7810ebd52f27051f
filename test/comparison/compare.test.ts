import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/comparison/compare.js'

const LAW =
  '第一章 总则\n第一条 为了规范年鉴工作，制定本办法。\n第二条 年鉴由地方志机构编纂。\n第三条 本办法自2010年1月1日起施行。\n'
const kinds = (old: string, fresh: string): string[] =>
  compareTexts({ title: '旧', text: old }, { title: '新', text: fresh }).rows.map(({ kind }) => kind)
const said = (old: string, fresh: string): string =>
  compareTexts({ title: '旧', text: old }, { title: '新', text: fresh }).statements.join('')

describe('compareTexts', () => {
  it('says what is compared and how it is divided', () => {
    expect(said(LAW, LAW)).toContain('《旧》（按条，3 项）')
  })

  it('counts the rows of each kind', () => {
    const fresh = LAW.replace('第三条', '第四条').replace('编纂。\n', '编纂。\n第三条 鼓励捐赠地方志资料。\n')
    expect(compareTexts({ title: '旧', text: LAW }, { title: '新', text: fresh }).summary).toEqual([
      { kind: 'UNCHANGED', count: 2 },
      { kind: 'RENUMBERED', count: 1 },
      { kind: 'ADDED', count: 1 },
    ])
  })

  it('says of the same text twice that it is the same', () => {
    expect(kinds(LAW, LAW)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED'])
    expect(said(LAW, LAW)).toContain('两份文本字句相同')
  })

  it('says of two unrelated texts that nothing corresponds', () => {
    const other = '第一条 渔船应当检验合格。\n第二条 船员须持证上岗。\n'
    expect(new Set(kinds('第一条 档案馆开放馆藏。\n第二条 展品可以外借。\n', other))).toEqual(
      new Set(['REPEALED', 'ADDED']),
    )
    expect(said('第一条 档案馆开放馆藏。\n第二条 展品可以外借。\n', other)).toContain('没有找到相对应的条款')
  })

  it('takes a text without numbers by its paragraphs, and says so', () => {
    const prose = '　　两地建立交流机制。\n　　共同编纂年鉴。\n'
    expect(kinds(prose, prose)).toEqual(['UNCHANGED', 'UNCHANGED'])
    expect(said(prose, LAW)).toContain('《旧》（没有编号的条款，按自然段，2 项）')
  })

  it('takes an empty side as having nothing, and says so', () => {
    expect(kinds('', LAW)).toEqual(['ADDED', 'ADDED', 'ADDED'])
    expect(said('', LAW)).toContain('旧文本没有可比的内容')
    expect(kinds(LAW, '')).toEqual(['REPEALED', 'REPEALED', 'REPEALED'])
    expect(said(LAW, '')).toContain('新文本没有可比的内容')
    expect(said('', '')).toContain('都没有可比的内容')
  })

  it('reads articles out of Markdown, in which many collections of laws are kept', () => {
    const markdown =
      '# 某办法\n<!-- 注 -->\n## 第一章 总则\n\n**第一条** 编纂*年鉴*。\n\n### 第二条\n\n- 出版年鉴。\n'
    const { rows } = compareTexts(
      { title: '旧', text: '第一条 编纂*年鉴*。\n第二条 出版年鉴。\n' },
      { title: '新', text: markdown },
    )
    expect(rows.map(({ kind, new: fresh }) => [kind, fresh[0]?.article])).toEqual([
      ['UNCHANGED', 1],
      ['UNCHANGED', 2],
    ])
  })

  it('reads articles out of a list in Markdown', () => {
    const text = '- 第一条 编纂年鉴。\n- 第二条 出版年鉴。\n'
    expect(
      compareTexts({ title: '旧', text }, { title: '新', text }).rows.map(({ old }) => old[0]?.article),
    ).toEqual([1, 2])
  })

  it('takes both scripts for one', () => {
    const traditional = { title: '舊', text: '第一條 為了規範年鑑工作。\n第二條 應當編纂方志。\n' }
    const simplified = { title: '新', text: '第一条 为了规范年鉴工作。\n第二条 应当编纂方志。\n' }
    expect(compareTexts(traditional, simplified).rows.map(({ kind }) => kind)).toEqual([
      'UNCHANGED',
      'UNCHANGED',
    ])
  })

  it('tells inserted articles 第X条之一 and repeated numbers apart', () => {
    const text = '第一条 编纂年鉴。\n第一条之一 出版年鉴。\n第一条 捐赠资料。\n'
    const { rows } = compareTexts({ title: '旧', text }, { title: '新', text })
    expect(rows.map(({ old, new: fresh }) => [old.length, fresh.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })
})
