import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { isRecord, list, record, text } from '../../src/query/raw.js'
import type { Dataset } from '../../src/store/port.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'

const SICHUAN = 'office/四川省地方志工作办公室'
const FIRST_VERSION = 'agreement/chuanyu/2020-06-19'
const SECOND_VERSION = 'agreement/chuanyu/2025-06-23'

/** The seeds, and an id that was merged into another. */
async function withMerged(): Promise<Dataset> {
  const seeds = await seedDataset()
  const merged = { id: 'person/陈主任', into: 'person/陈建春', hash: 'merged' }
  return { ...seeds, nodes: [...seeds.nodes, { id: merged.id, labels: ['Merged'], properties: merged }] }
}

/** The ids of a connection's nodes. */
function ids(connection: unknown): string[] {
  return list(record(connection)['nodes']).map((node) =>
    text(record(isRecord(node) ? (node['node'] ?? node) : node)['id']),
  )
}

describe.each(engines)('answers on $name', (engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph(engine, await withMerged())
  })
  afterAll(() => graph.close())

  describe('ids', () => {
    it('that were merged answer for the one that stays, in every root field', async () => {
      const data = await graph.data(
        '{ node(id: "person/陈主任") { id } nodes(ids: ["person/陈主任"]) { id } trace(from: "person/陈主任", to: "place/重庆") { nodes { id } } }',
      )
      expect(data['node']).toMatchObject({ id: 'person/陈建春' })
      expect(data['nodes']).toMatchObject([{ id: 'person/陈建春' }])
      expect(record(list(data['trace'])[0])['nodes']).toMatchObject([
        { id: 'person/陈建春' },
        {},
        { id: 'place/重庆' },
      ])
    })

    it('that name nothing are null, in their place', async () => {
      const data = await graph.data(
        '{ node(id: "x") { id } document(id: "person/陈建春") { id } nodes(ids: ["x", "place/重庆"]) { id } }',
      )
      expect(data).toMatchObject({ node: null, document: null, nodes: [null, { id: 'place/重庆' }] })
    })
  })

  describe('aliases', () => {
    it.each(['__typename', '__proto__', 'constructor', 'hasOwnProperty'])(
      'may be %s, in things, lists, edges, searches and ways',
      async (alias) => {
        const own = (value: unknown): unknown =>
          Object.entries(record(value)).find(([key]) => key === alias)?.[1]
        const first = (values: unknown): unknown => list(values)[0]
        const data = await graph.data(`{
          nodes(ids: ["place/重庆"]) { ${alias}: kind relations(first: 1) { edges { ${alias}: cursor } } }
          places(first: 1) { ${alias}: totalCount }
          search(query: "方志", first: 1) { edges { ${alias}: cursor } }
          trace(from: "person/陈建春", to: "place/重庆") { ${alias}: length }
        }`)
        expect(own(first(data['nodes']))).toBe('PLACE')
        expect(own(first(record(record(first(data['nodes']))['relations'])['edges']))).toEqual(
          expect.any(String),
        )
        expect(own(data['places'])).toEqual(expect.any(Number))
        expect(own(first(record(data['search'])['edges']))).toEqual(expect.any(String))
        expect(own(first(data['trace']))).toBe(2)
      },
    )
  })

  describe('lists', () => {
    it.each([
      ['tasks', 5],
      ['clauses', 7],
      ['publications', 4],
      ['entities', 31],
    ])('of %s walk through every item once, both ways', async (field, size) => {
      const walk = async (forward: boolean): Promise<string[]> => {
        const found: string[] = []
        for (let cursor: string | null = null; ;) {
          const page = forward ? `first: ${size}, after: $c` : `last: ${size}, before: $c`
          const query = `query ($c: String) { page: ${field}(${page}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
          const connection = record((await graph.data(query, { c: cursor }))['page'])
          const info = record(connection['pageInfo'])
          if (forward) found.push(...ids(connection))
          else found.unshift(...ids(connection))
          if (info[forward ? 'hasNextPage' : 'hasPreviousPage'] !== true) return found
          cursor = text(info[forward ? 'endCursor' : 'startCursor'])
        }
      }
      const forwards = await walk(true)
      expect(new Set(forwards).size).toBe(forwards.length)
      expect(await walk(false)).toEqual(forwards)
      expect(await graph.data(`{ ${field} { totalCount } }`)).toEqual({
        [field]: { totalCount: forwards.length },
      })
    })

    it('within a thing are walked by their own cursors', async () => {
      const query = `query ($a: String) { node(id: "office/团结出版社") { ... on Office { publications(first: 4, after: $a) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`
      const found: string[] = []
      for (let cursor: string | null = null; ;) {
        const connection = record(record((await graph.data(query, { a: cursor }))['node'])['publications'])
        found.push(...ids(connection))
        const info = record(connection['pageInfo'])
        if (info['hasNextPage'] !== true) break
        cursor = text(info['endCursor'])
      }
      expect(found).toHaveLength(9)
      expect(new Set(found).size).toBe(9)
    })

    it('of clauses give areas and their commitments in reading order', async () => {
      const data = await graph.data(
        `{ node(id: "${FIRST_VERSION}") { ... on AgreementVersion { clauses(depth: ALL, first: 9) { nodes { number } } } } }`,
      )
      const numbers = list(record(record(data['node'])['clauses'])['nodes']).map(
        (node) => record(node)['number'],
      )
      expect(numbers).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '2.3', '2.4'])
    })

    it('leave out an inexact date that need not lie in the range', async () => {
      const data = await graph.data(
        '{ within: publications(filter: { publishedOn: { lte: "2020-06-30" } }) { nodes { id } } since: publications(filter: { publishedOn: { gte: "2020-06-01" } }) { nodes { id } } }',
      )
      const vague = 'publication/送仙战疫77天'
      expect(ids(data['within'])).toContain(vague)
      expect(ids(data['since'])).not.toContain(vague)
    })
  })

  describe('search', () => {
    const search = async (query: string, rest = ''): Promise<string[]> =>
      ids(
        (
          await graph.data(
            `query ($q: String!) { search(query: $q, first: 100${rest}) { nodes { node { id } } } }`,
            { q: query },
          )
        )['search'],
      )

    it.each(['成渝地区双城经济圈建设年鉴', '成渝地區雙城經濟圈建設年鑑', '《成渝地区双城经济圈建设年鉴》'])(
      'puts the thing of that very name first: %s',
      async (query) => {
        expect((await search(query))[0]).toBe('publication/成渝地区双城经济圈建设年鉴')
      },
    )

    it('wants every word, wherever it stands', async () => {
      const found = await search('分馆 高校', ', kinds: [TASK]')
      expect(found.sort()).toEqual(['task/notice-2025-57/8', 'task/notice-2025-57/9'])
    })

    it('finds a document by words in the middle of its text, across a line break', async () => {
      expect(await search('川东红色武装斗争志', ', kinds: [DOCUMENT]')).toEqual([
        'document/newsletter-2020-06-23',
      ])
    })

    it('counts what it finds by kind', async () => {
      const data = await graph.data(
        '{ search(query: "团结出版社") { totalCount complete facets { kind count } } }',
      )
      const facets = list(record(data['search'])['facets']).map(record)
      expect(facets).toContainEqual({ kind: 'OFFICE', count: 1 })
      expect(facets.reduce((sum, facet) => sum + Number(facet['count']), 0)).toBe(
        record(data['search'])['totalCount'],
      )
      expect(record(data['search'])['complete']).toBe(true)
    })

    it.each([
      '"',
      '[2025]57号',
      '资政/参阅',
      'a AND OR NOT',
      '+-&&||!(){}[]^"~*?:\\/',
      "' OR 1=1 //",
      '\ud800',
      '𠮷',
      '‮',
      '   ',
      '',
    ])('takes %j as words, not as syntax', async (query) => {
      const { result } = await graph.ask(
        'query ($q: String!) { search(query: $q) { totalCount nodes { score } } }',
        { q: query },
      )
      expect(result.errors).toBeUndefined()
    })

    it('refuses a question of more than 200 characters', async () => {
      expect(
        await graph.codes('query ($q: String!) { search(query: $q) { totalCount } }', {
          q: '志'.repeat(201),
        }),
      ).toEqual(['BAD_USER_INPUT'])
    })
  })

  describe('trace', () => {
    it('goes only along the types that are allowed', async () => {
      const data = await graph.data(
        `{ direct: trace(from: "person/陈建春", to: "publication/成渝地区双城经济圈建设年鉴") { length } along: trace(from: "person/陈建春", to: "publication/成渝地区双城经济圈建设年鉴", types: [HOLDS_POST, TAKES_PART_IN, PRODUCES]) { length relations { type } } }`,
      )
      expect(record(list(data['direct'])[0])['length']).toBe(2)
      expect(data['along']).toEqual([
        { length: 3, relations: [{ type: 'HOLDS_POST' }, { type: 'TAKES_PART_IN' }, { type: 'PRODUCES' }] },
      ])
    })

    it('gives nothing where there is no way within the length', async () => {
      expect(
        await graph.data(
          `{ trace(from: "person/陈建春", to: "publication/成渝地区双城经济圈建设年鉴", maxLength: 1) { length } }`,
        ),
      ).toEqual({ trace: [] })
    })

    it.each([
      ['maxLength: 0', 'BAD_USER_INPUT'],
      ['maxLength: 9', 'BAD_USER_INPUT'],
      ['first: 21', 'BAD_USER_INPUT'],
    ])('refuses %s', async (argument, code) => {
      expect(
        await graph.codes(`{ trace(from: "${SICHUAN}", to: "place/重庆", ${argument}) { length } }`),
      ).toEqual([code])
    })

    it('refuses a way from a thing to itself', async () => {
      expect(await graph.codes(`{ trace(from: "${SICHUAN}", to: "${SICHUAN}") { length } }`)).toEqual([
        'BAD_USER_INPUT',
      ])
    })
  })

  describe('compare', () => {
    it('gives no row to an area as such', async () => {
      const data = await graph.data(
        `{ compare(from: "${FIRST_VERSION}", to: "${SECOND_VERSION}") { changes { totalCount nodes { from { number } } } } }`,
      )
      const changes = record(record(data['compare'])['changes'])
      expect(changes['totalCount']).toBe(25)
      const numbers = list(changes['nodes']).flatMap((row) =>
        list(record(row)['from']).map((one) => text(record(one)['number'])),
      )
      expect(numbers.filter((number) => !number.includes('.'))).toEqual([])
    })

    it('keeps to the rows of an office', async () => {
      const query = `{ compare(from: "${FIRST_VERSION}", to: "${SECOND_VERSION}") { changes(offices: ["${SICHUAN}/综合处"]) { totalCount nodes { to { number } } } } }`
      expect(await graph.data(query)).toEqual({
        compare: { changes: { totalCount: 1, nodes: [{ to: [{ number: '7' }] }] } },
      })
    })

    it('shows what the wording alone proposes: at most 3 rows otherwise than reviewed, and those in doubt', async () => {
      const rowsOf = async (proposed: boolean): Promise<Map<string, boolean>> => {
        const query = `{ compare(from: "${FIRST_VERSION}", to: "${SECOND_VERSION}", proposed: ${proposed}) { changes { nodes { kind doubtful from { id } to { id } } } } }`
        const changes = record(record((await graph.data(query))['compare'])['changes'])
        const named = (row: Readonly<Record<string, unknown>>): string =>
          [row['from'], row['to']].map((side) => list(side).map((one) => text(record(one)['id']))).join(' > ')
        return new Map(
          list(changes['nodes'])
            .map(record)
            .map((row) => [`${text(row['kind'])} ${named(row)}`, row['doubtful'] === true]),
        )
      }
      const [reviewed, proposed] = [await rowsOf(false), await rowsOf(true)]
      expect(reviewed.size).toBe(25)
      expect([...reviewed.keys()].filter((row) => !proposed.has(row)).length).toBeLessThanOrEqual(3)
      expect([...proposed].filter(([row, doubtful]) => !reviewed.has(row) && !doubtful)).toEqual([])
    })

    it('says that neither side is the agreement itself', async () => {
      const data = await graph.data(
        `{ compare(from: "${FIRST_VERSION}", to: "${SECOND_VERSION}") { caveat } }`,
      )
      expect(text(record(data['compare'])['caveat'])).toMatch(
        /两边都不是协议正文.*报道.*〔2025〕57号.*落实.*未见/,
      )
    })

    it.each([
      ['x', SECOND_VERSION, 'NOT_FOUND'],
      [FIRST_VERSION, 'person/陈建春', 'BAD_USER_INPUT'],
      [SECOND_VERSION, FIRST_VERSION, 'BAD_USER_INPUT'],
    ])('refuses %s against %s', async (from, to, code) => {
      expect(await graph.codes(`{ compare(from: "${from}", to: "${to}") { caveat } }`)).toEqual([code])
    })
  })

  describe('fulfilment', () => {
    it.each([
      ['2.3', 'ASSIGNED', '第 2.3 条由任务 3（责任处：省志工作处）落实。', ['FULFILLS', 'ASSIGNED_TO']],
      ['2.1', 'HEADING_ONLY', '第 2.1 条仅存于后一版本第 2 条的标题，其下没有任务落实它。', ['CONTINUES']],
      ['2.4', 'NOT_ATTESTED', '第 2.4 条在所持文献中再未见提及；这不表示它已废止。', []],
    ])('of clause %s is %s, with its reasons', async (number, status, explanation, types) => {
      const query = `{ clauses(filter: { number: { eq: "${number}" }, version: { id: { eq: "${FIRST_VERSION}" } } }) { nodes { fulfilment { status explanation because { type } } } } }`
      const because = types.map((type) => ({ type }))
      expect(await graph.data(query)).toEqual({
        clauses: { nodes: [{ fulfilment: { status, explanation, because } }] },
      })
    })
  })

  it('tells who kept the responsibility where both sides name who answers', async () => {
    const plan = 'document/notice-2025-57'
    const data = await graph.data(
      `{ compare(from: "${plan}", to: "${plan}") { changes(first: 1) { nodes { to { number } handover { stayed gaveUp tookOver } } } } }`,
    )
    expect(record(record(data['compare'])['changes'])['nodes']).toEqual([
      { to: [{ number: '1' }], handover: { stayed: ['四川年鉴社', '机关各处'], gaveUp: [], tookOver: [] } },
    ])
  })

  describe('versions that nobody has linked', () => {
    it('are aligned by their wording: a version against itself changes nothing', async () => {
      const data = await graph.data(
        `{ compare(from: "${FIRST_VERSION}", to: "${FIRST_VERSION}") { summary { kind count } changes(first: 1) { nodes { basis similarity methods doubtful handover { stayed } } } } }`,
      )
      expect(data['compare']).toEqual({
        summary: [{ kind: 'UNCHANGED', count: 35 }],
        changes: {
          nodes: [{ basis: 'DERIVED', similarity: 1, methods: ['similar'], doubtful: false, handover: null }],
        },
      })
    })
  })

  describe('lineage', () => {
    it('leads from the oldest provision to the newest, through the clause itself', async () => {
      const query = `{ node(id: "${SECOND_VERSION}/1") { ... on Clause { lineage { distance provision { id } relation { type } } } } }`
      const steps = list(record((await graph.data(query))['node'])['lineage']).map(record)
      expect(steps.map(({ distance, provision }) => [distance, record(provision)['id']])).toEqual([
        [-1, `${FIRST_VERSION}/1`],
        [-1, `${FIRST_VERSION}/1.2`],
        [0, `${SECOND_VERSION}/1`],
      ])
      expect(steps.map(({ relation }) => relation)).toEqual([
        { type: 'CONTINUES' },
        { type: 'CONTINUES' },
        null,
      ])
    })
  })

  it('answers under any alias, also one that is the name of another field', async () => {
    const data = await graph.data(
      `{ tasks(first: 1) { edges { c: cursor cursor: node { n: number } } } node(id: "person/陈建春") { evidence { place: start start: quote e: document { id: name } } } search(query: "陈建春", first: 1) { edges { c: cursor cursor: node { highlights: score h: highlights { s: start } } } } }`,
    )
    expect(data).toMatchObject({
      tasks: { edges: [{ c: expect.any(String), cursor: { n: '1' } }] },
      node: {
        evidence: [
          { place: 174, start: '陈\n\n建春' },
          { place: 204, start: '陈建春' },
        ],
      },
      search: { edges: [{ c: expect.any(String), cursor: { highlights: 1, h: [{ s: 0 }] } }] },
    })
  })

  it('cuts every quote from the text at its offsets', async () => {
    const data = await graph.data(
      '{ entities(first: 100) { nodes { evidence { start end quote document { text } } } } }',
    )
    const evidence = list(record(data['entities'])['nodes']).flatMap((node) =>
      list(record(node)['evidence']).map(record),
    )
    expect(evidence.length).toBeGreaterThan(100)
    for (const { start, end, quote, document } of evidence)
      expect(
        Array.from(text(record(document)['text']))
          .slice(Number(start), Number(end))
          .join(''),
      ).toBe(quote)
  })

  it('gives the mentions of a window only, in reading order', async () => {
    const data = await graph.data(
      '{ document(id: "document/notice-2025-57") { mentions(start: 768, end: 780) { nodes { start end } } } }',
    )
    const places = list(record(record(data['document'])['mentions'])['nodes']).map(record)
    expect(places.length).toBeGreaterThan(0)
    for (const { start, end } of places)
      expect([Number(start) < 780, Number(end) > 768]).toEqual([true, true])
    const starts = places.map(({ start }) => Number(start))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})
