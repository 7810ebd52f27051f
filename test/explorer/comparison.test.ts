import { expect, test } from 'vitest'
import { groupsOf, officesOf } from '../../src/explorer/comparison/groups.js'
import { partNumber } from '../../src/explorer/comparison/numerals.js'
import { provisionTarget, provisionTitle } from '../../src/explorer/comparison/provision-title.js'
import { shownDiff, sideOf, splitRun } from '../../src/explorer/comparison/split-run.js'
import type { Change, ComparedProvision, DiffSegment } from '../../src/explorer/data/queries/compare.js'
import { comparisonToCsv, comparisonToHtml } from '../../src/explorer/exports/comparison-files.js'
import { zh } from '../../src/explorer/texts/zh.js'

const area = { id: 'a/2', number: '2', text: '建立业务合作机制' }
const section = { id: 'b/2', number: '2', text: '实施重大工程' }

function clause(number: string, text: string): ComparedProvision {
  return { __typename: 'Clause', id: `a/${number}`, number, text, evidence: [], parent: area }
}

function task(number: string, text: string, offices: readonly string[] = []): ComparedProvision {
  const nodes = offices.map((name) => ({ id: `office/${name}`, kind: 'OFFICE' as const, name }))
  return { __typename: 'Task', id: `t/${number}`, number, text, evidence: [], section, assignedTo: { nodes } }
}

function change(
  kind: Change['kind'],
  from: readonly ComparedProvision[],
  to: readonly ComparedProvision[],
  diff: readonly DiffSegment[] = [],
): Change {
  return { kind, from, to, diff, similarity: null, basis: 'DERIVED' }
}

const diff: readonly DiffSegment[] = [
  { op: 'DELETE', text: '探索' },
  { op: 'EQUAL', text: '联合' },
  { op: 'INSERT', text: '高质量' },
  { op: 'EQUAL', text: '编纂' },
  { op: 'INSERT', text: '出版' },
]

test('the old side is what stayed and what went, the new side what stayed and what came', () => {
  const words = (side: 'from' | 'to') =>
    sideOf(diff, side)
      .map(({ text }) => text)
      .join('')
  expect([words('from'), words('to')]).toEqual(['探索联合编纂', '联合高质量编纂出版'])
})

test('merged provisions are parted again, in the middle of a run where it must be', () => {
  const run: readonly DiffSegment[] = [
    { op: 'EQUAL', text: '加强交流\n拓宽' },
    { op: 'DELETE', text: '渠道' },
  ]
  expect(splitRun(run, ['加强交流', '拓宽渠道'])).toEqual([
    [{ op: 'EQUAL', text: '加强交流\n' }],
    [
      { op: 'EQUAL', text: '拓宽' },
      { op: 'DELETE', text: '渠道' },
    ],
  ])
})

test('a run that is another text than the provisions say stays whole', () => {
  const run: readonly DiffSegment[] = [{ op: 'EQUAL', text: '完全另一段话' }]
  expect(splitRun(run, ['加强', '拓宽'])).toEqual([run, []])
})

test('a new row stands with the rows of its section, a row of no known section by itself', () => {
  const changed = change('MODIFIED', [clause('2.3', '编纂')], [task('3', '编纂出版')])
  const added = change('ADDED', [], [task('2', '挖掘文化')])
  const loose = change('ADDED', [], [{ ...task('9', '其他'), section: null }])
  expect(groupsOf([changed, loose, added])).toEqual([
    { key: 'a/2', heading: area, changes: [changed, added] },
    { key: '', heading: undefined, changes: [loose] },
  ])
})

function article(number: number, text: string, heading: string): ComparedProvision {
  const evidence = [{ start: 4, end: 9, document: { id: 'document/law' } }]
  return {
    __typename: 'TextProvision',
    id: 'document/law#4-9',
    number: String(number),
    article: number,
    text,
    evidence,
    headings: [heading],
  }
}

test('an article of a text is called as the text writes it, stands under its chapter and leads to its place', () => {
  const kept = change('MODIFIED', [article(2, '旧', '第一章 总则')], [article(12, '新', '第一章 总则')])
  expect(provisionTitle(article(12, '新', ''), zh)).toBe('第十二条')
  expect(provisionTarget(article(12, '新', ''))).toEqual({
    name: 'document',
    id: 'document/law',
    range: { start: 4, end: 9 },
  })
  expect(groupsOf([kept]).map(({ heading }) => heading?.text)).toEqual(['第一章 总则'])
  const side = (name: string) => ({ id: name, kind: 'DOCUMENT' as const, name })
  const sides = { from: side('旧'), to: side('新'), caveat: null }
  expect(comparisonToHtml(sides, [kept], '对照', zh)).toContain('第十二条')
})

test('a part is headed by the older version even where a new row comes first', () => {
  const added = change('ADDED', [], [task('2', '挖掘文化')])
  const changed = change('MODIFIED', [clause('2.3', '编纂')], [task('3', '编纂出版')])
  expect(groupsOf([added, changed])).toEqual([{ key: 'a/2', heading: area, changes: [added, changed] }])
})

test('what is not attested is not shown as deleted', () => {
  const silent = change(
    'NOT_ATTESTED',
    [clause('2.4', '武装斗争志')],
    [],
    [{ op: 'DELETE', text: '武装斗争志' }],
  )
  expect(shownDiff(silent)).toEqual([{ op: 'EQUAL', text: '武装斗争志' }])
  expect(comparisonToCsv(sides, [silent], zh)).not.toContain('[-')
  expect(comparisonToHtml(sides, [silent], '对照', zh)).not.toContain('<del>')
})

test('a row is answered for by the offices of its tasks, each once', () => {
  expect(officesOf(change('SPLIT', [], [task('1', '', ['甲处', '乙处']), task('2', '', ['乙处'])]))).toEqual([
    '甲处',
    '乙处',
  ])
})

test.each([
  ['1', '一'],
  ['10', '十'],
  ['12', '十二'],
  ['20', '二十'],
  ['45', '四十五'],
  ['2.3', '2.3'],
])('part %s is written %s', (number, written) => {
  expect(partNumber(number, 'zh')).toBe(written)
})

const sides = {
  from: { id: 'a', kind: 'AGREEMENT_VERSION' as const, name: '旧版' },
  to: { id: 'b', kind: 'AGREEMENT_VERSION' as const, name: '新版' },
  caveat: '两边都不是协议正文',
}

test('the spreadsheet has one line a row, the changed words marked without colour, and the caveat', () => {
  const csv = comparisonToCsv(
    sides,
    [
      change(
        'MODIFIED',
        [clause('2.3', '探索联合编纂')],
        [task('3', '联合高质量编纂出版', ['省志处'])],
        diff,
      ),
    ],
    zh,
  )
  expect(csv).toContain(
    '修订,2.3,探索联合编纂,3,联合高质量编纂出版,省志处,[-探索-]联合{+高质量+}编纂{+出版+}\r\n',
  )
  expect(csv).toContain('两边都不是协议正文')
})

test('words of a document are never markup in the HTML file', () => {
  const html = comparisonToHtml(
    sides,
    [change('ADDED', [], [task('1', 'x')], [{ op: 'INSERT', text: '<img src=x onerror=alert(1)>&"' }])],
    '<b>',
    zh,
  )
  expect(html).toContain('<ins>&lt;img src=x onerror=alert(1)&gt;&amp;&quot;</ins>')
  expect(html).toContain('<h1>&lt;b&gt;</h1>')
  expect(html).not.toContain('<img')
})
