import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildDataset } from '../../src/facts/dataset.js'
import type { EntityFact, Facts, RelationFact } from '../../src/facts/model.js'
import { list, record } from '../../src/query/raw.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'

const OLD =
  '渡口管理办法\n\n第一章 总则\n\n第一条 为了规范渡口管理，制定本办法。\n\n第二条 渡口由乡镇人民政府设置。\n\n第二章 渡运\n\n第三条 渡船应当每年检验一次。\n\n第四条 本办法自2001年1月1日起施行。\n'
const NEW =
  '渡口管理办法\n\n第一章 总则\n\n第一条 为了规范渡口管理，制定本办法。\n\n第二条 鼓励以桥代渡。\n\n第三条 渡口由乡镇人民政府设置。\n\n第二章 渡运\n\n第四条 渡船应当每半年检验一次。\n\n第五条 本办法自2021年5月1日起施行。\n'
const PROSE = '　　渡船载客不得超过定额。\n　　大风天气停航。\n'

const texts = new Map([
  ['document/ferry-2001', OLD],
  ['document/ferry-2021', NEW],
  ['document/prose', PROSE],
])

function document(id: string, held = true): EntityFact {
  const evidence = held ? [{ document: id, start: 0, end: 2, quote: '' }] : []
  return {
    id,
    kind: 'DOCUMENT',
    name: id,
    aliases: [],
    properties: { documentKind: 'REGULATION', held },
    evidence,
  }
}

const agreement: EntityFact = {
  id: 'agreement/ferry',
  kind: 'AGREEMENT',
  name: '渡口协议',
  aliases: [],
  properties: {},
  evidence: [],
}
const version = (day: string): EntityFact => ({
  ...agreement,
  id: `agreement/ferry/${day}`,
  kind: 'AGREEMENT_VERSION',
  name: `渡口协议（${day}）`,
  properties: { signedOn: { edtf: day, literal: day } },
})
const relation = (
  type: RelationFact['type'],
  from: string,
  to: string,
  properties: RelationFact['properties'] = {},
): RelationFact => ({ type, from, to, properties, basis: 'STATED', modality: 'STATED', evidence: [] })

const facts: Facts = {
  entities: [
    ...[...texts.keys()].map((id) => document(id)),
    document('document/cited', false),
    agreement,
    version('2001-01-01'),
    version('2021-05-01'),
  ],
  relations: [
    relation('VERSION_OF', 'agreement/ferry/2001-01-01', 'agreement/ferry'),
    relation('VERSION_OF', 'agreement/ferry/2021-05-01', 'agreement/ferry'),
    relation('ATTESTS', 'document/ferry-2001', 'agreement/ferry/2001-01-01', { attestation: 'FULL_TEXT' }),
    relation('ATTESTS', 'document/ferry-2021', 'agreement/ferry/2021-05-01', { attestation: 'FULL_TEXT' }),
  ],
  merges: [],
}

const ROWS = `changes { totalCount nodes { kind similarity basis methods doubtful from { number } to { number text } } }`

describe.each(engines)('comparing texts whose provisions are no things of the graph, on $name', (engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph(engine, buildDataset(facts, texts))
  })
  afterAll(() => graph.close())

  async function compare(from: string, to: string, selection: string) {
    return record((await graph.data(`{ compare(from: "${from}", to: "${to}") { ${selection} } }`))['compare'])
  }

  async function rows(from: string, to: string): Promise<unknown[]> {
    const { changes } = await compare(from, to, 'changes { nodes { kind from { number } to { number } } }')
    const numbers = (side: unknown): string[] => list(side).map((one) => String(record(one)['number']))
    return list(record(changes)['nodes'])
      .map(record)
      .map((row) => [row['kind'], numbers(row['from']), numbers(row['to'])])
  }

  const EXPECTED = [
    ['UNCHANGED', ['1'], ['1']],
    ['ADDED', [], ['2']],
    ['RENUMBERED', ['2'], ['3']],
    ['MODIFIED', ['3'], ['4']],
    ['MODIFIED', ['4'], ['5']],
  ]

  it('holds two regulations against each other, article by article', async () => {
    expect(await rows('document/ferry-2001', 'document/ferry-2021')).toEqual(EXPECTED)
  })

  it('takes a version without clauses by the document that holds its full text', async () => {
    expect(await rows('agreement/ferry/2001-01-01', 'agreement/ferry/2021-05-01')).toEqual(EXPECTED)
  })

  it('shows where in its text each article stands, under which headings, and what changed in it', async () => {
    const selection = `changes(kinds: [MODIFIED], first: 1) { nodes { methods doubtful basis diff { op text }
      from { __typename id ...Text }
      to { ... on TextProvision { place: evidence { quote start document { id documentKind } } } } } }`
    const query = `{ compare(from: "document/ferry-2001", to: "document/ferry-2021") { ${selection} } }
      fragment Text on Provision { number ... on TextProvision { headings } ... on Task { plan { id } } }`
    const article = '第三条 渡船应当每年检验一次。'
    const start = OLD.indexOf(article)
    const changed = '第四条 渡船应当每半年检验一次。'
    const { changes } = record((await graph.data(query))['compare'])
    const [row] = list(record(changes)['nodes']).map(record)
    expect(row).toMatchObject({
      methods: ['similar'],
      basis: 'DERIVED',
      from: [
        {
          __typename: 'TextProvision',
          id: `document/ferry-2001#${start}-${start + article.length}`,
          number: '3',
          headings: ['第二章 渡运'],
        },
      ],
      to: [
        {
          place: [
            {
              quote: changed,
              start: NEW.indexOf(changed),
              document: { id: 'document/ferry-2021', documentKind: 'REGULATION' },
            },
          ],
        },
      ],
    })
    expect(row?.['diff']).toContainEqual({ op: 'INSERT', text: '每半年' })
  })

  it('cuts the rows into pages', async () => {
    const first = await compare(
      'document/ferry-2001',
      'document/ferry-2021',
      'changes(first: 4) { totalCount pageInfo { endCursor hasNextPage } }',
    )
    expect(first['changes']).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } })
  })

  it.each([
    ['document/ferry-2001', 'document/ferry-2001', /两份文本字句相同/],
    [
      'document/ferry-2001',
      'document/prose',
      /没有找到相对应的条款.*“document\/prose”没有编号的条款，按自然段比较/,
    ],
    ['document/ferry-2001', 'document/cited', /“document\/cited”中没有可比较的条文/],
    ['document/ferry-2001', 'document/ferry-2021', /^对应关系由字句推断，未经人工核定。$/],
  ])('says plainly what comes of %s against %s', async (from, to, said) => {
    expect((await compare(from, to, `caveat ${ROWS}`))['caveat']).toMatch(said)
  })
})
