import { execute, parse, type ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createContext } from '../../src/query/context.js'
import { DocumentTexts } from '../../src/query/document-texts.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'

/** Questions with values for their variables, each set of them asked of one parsed document, one after another. */
const ASKED: readonly (readonly [string, readonly Record<string, unknown>[]])[] = [
  [
    'query ($id: ID!) { node(id: $id) { id name } }',
    [{ id: 'place/重庆' }, { id: 'person/陈建春' }, { id: 'nobody' }, { id: 'place/重庆' }],
  ],
  [
    'query ($a: ID!, $b: ID!) { one: node(id: $a) { id } other: node(id: $b) { name } }',
    [
      { a: 'place/重庆', b: 'person/陈建春' },
      { a: 'person/陈建春', b: 'place/重庆' },
    ],
  ],
  [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    [{ ids: ['place/重庆'] }, { ids: ['person/陈建春', 'nobody', 'place/重庆'] }, { ids: [] }],
  ],
  [
    'query ($n: Int, $t: String) { tasks(first: $n, filter: { text: { contains: $t } }) { totalCount nodes { number } } }',
    [{ n: 2, t: '年鉴' }, { n: 3, t: '年鉴' }, { n: 3, t: '方志馆' }, { n: 3, t: null }, { n: 3 }],
  ],
  [
    'query ($in: [String!], $one: String!) { tasks(filter: { number: { in: $in }, or: [{ number: { in: ["1", $one] } }, { text: { contains: "年鉴" } }] }) { nodes { number } } }',
    [
      { in: ['1', '2', '3'], one: '3' },
      { in: ['1', '2', '3'], one: '2' },
      { in: ['3'], one: '2' },
    ],
  ],
  [
    'query ($filter: TaskFilter, $more: Boolean!) { tasks(filter: $filter, first: 2) { nodes { number text @include(if: $more) } } }',
    [
      { filter: { number: { eq: '1' } }, more: true },
      { filter: { number: { eq: '2' } }, more: true },
      { filter: { text: { contains: '年鉴' } }, more: false },
    ],
  ],
  [
    'query ($from: ID!, $types: [RelationType!]) { trace(from: $from, to: "place/重庆", types: $types, first: 1) { length } }',
    [{ from: 'person/陈建春' }, { from: 'person/陈建春', types: ['ATTENDED', 'HELD_IN'] }],
  ],
  [
    'query ($words: String!) { search(query: $words, first: 2) { totalCount nodes { node { id } highlights { start } } } }',
    [{ words: '高校' }, { words: '高校 分馆' }, { words: '年鉴' }],
  ],
]

describe.each(engines)('plans kept for a document on $name', (engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph(engine, await seedDataset())
  })
  afterAll(() => graph.close())

  it.each(ASKED)('answer %s as if it came for the first time', async (source, values) => {
    const document = parse(source)
    const ask = async (variableValues: Record<string, unknown>): Promise<ExecutionResult> => {
      const contextValue = createContext(graph.store, new DocumentTexts())
      return execute({ schema: graph.schema, document, variableValues, contextValue })
    }
    for (const variables of values) {
      const kept = await ask(variables)
      expect(kept.errors).toBeUndefined()
      expect(kept).toEqual((await graph.ask(source, variables)).result)
    }
  })

  it('are not mixed up by operations of one document that share a field', async () => {
    const document = parse(
      'query A { ...F } query B { ...F node(id: "place/重庆") { name } } fragment F on Query { node(id: "place/重庆") { id } }',
    )
    const ask = (operationName: string): unknown =>
      execute({
        schema: graph.schema,
        document,
        operationName,
        contextValue: createContext(graph.store, new DocumentTexts()),
      })
    await expect(ask('A')).resolves.toEqual({ data: { node: { id: 'place/重庆' } } })
    await expect(ask('B')).resolves.toEqual({ data: { node: { id: 'place/重庆', name: '重庆' } } })
  })

  it('refuse what makes no sense each time', async () => {
    const document = parse('query ($n: Int) { tasks(first: $n) { nodes { id } } }')
    for (const n of [1000, 1, 1000]) {
      const contextValue = createContext(graph.store, new DocumentTexts())
      const { errors } = await execute({
        schema: graph.schema,
        document,
        variableValues: { n },
        contextValue,
      })
      expect(errors?.[0]?.extensions['code']).toBe(n === 1 ? undefined : 'BAD_USER_INPUT')
    }
  })
})
