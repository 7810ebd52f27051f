import { expect, test } from 'vitest'
import { graphToCsv, graphToJson } from '../../src/explorer/exports/graph-files.js'
import { toGraphml, type PicturedGraph } from '../../src/explorer/exports/graphml.js'
import { escapeMarkup } from '../../src/explorer/exports/markup.js'
import { toSvg } from '../../src/explorer/exports/svg.js'
import { toCsv } from '../../src/explorer/exports/table.js'
import { zh } from '../../src/explorer/texts/zh.js'

const graph: PicturedGraph = {
  nodes: [
    { id: 'office/省办', kind: 'OFFICE', name: '省办<1>&"', counts: [] },
    { id: 'task/通知/3', kind: 'TASK', name: '编纂', number: '3', counts: [] },
  ],
  edges: [
    {
      key: 'ASSIGNED_TO|task/通知/3|office/省办',
      type: 'ASSIGNED_TO',
      from: 'task/通知/3',
      to: 'office/省办',
      basis: 'CURATED',
    },
  ],
  positions: new Map([
    ['office/省办', { x: 10, y: 20 }],
    ['task/通知/3', { x: 200, y: 100 }],
  ]),
}

test('CSV quotes what must be quoted and ends lines as RFC 4180 asks', () => {
  expect(toCsv([['a,b', 'say "x"', '两\n行', '好']])).toBe('\uFEFF"a,b","say ""x""","两\n行",好\r\n')
})

test.each(['=1+1', '+x', '-x', '@SUM(A1)'])(
  '%s from a document is words to a spreadsheet, not a formula',
  (words) => {
    expect(toCsv([[words]])).toContain(`'${words}`)
  },
)

test('characters that XML forbids are left out, the five special ones escaped', () => {
  expect(escapeMarkup('a\u0000\u000B<b> & "c" \'d\' 𠮷\n')).toBe(
    'ab'.slice(0, 1) + '&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; 𠮷\n',
  )
})

test('GraphML has each thing and relation with its fields, and names as text', () => {
  const text = toGraphml(graph)
  expect(text).toContain('<data key="node-name">省办&lt;1&gt;&amp;&quot;</data>')
  expect(text).toContain(
    '<edge id="ASSIGNED_TO|task/通知/3|office/省办" source="task/通知/3" target="office/省办">',
  )
  expect(text.match(/<node /g)).toHaveLength(2)
  expect(text.match(/<data key="node-number">3<\/data>/g)).toHaveLength(1)
})

test('the drawing has a shape for each thing, its whole name as a title, and a dashed line for what no text states', () => {
  const text = toSvg(graph, zh)
  expect(text).toContain('<title>省办&lt;1&gt;&amp;&quot;</title>')
  expect(text).toContain('fill="#2f5d8a"')
  expect(text).toContain('>任务 3</text>')
  expect(text).toMatch(/<line [^>]*stroke-dasharray="6 4"/)
  expect(text).toContain('>责任</text>')
})

test('the table of relations names both ends and how each is known', () => {
  expect(graphToCsv(graph, zh)).toContain(
    '编纂,task/通知/3,责任,ASSIGNED_TO,"省办<1>&""",office/省办,人工判定',
  )
})

test('the JSON holds places and relations by id', () => {
  expect(JSON.parse(graphToJson(graph))).toMatchObject({
    nodes: [{ id: 'office/省办', position: { x: 10, y: 20 } }, { number: '3' }],
    relations: [{ type: 'ASSIGNED_TO', from: 'task/通知/3', to: 'office/省办', basis: 'CURATED' }],
  })
})
