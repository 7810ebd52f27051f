import fc from 'fast-check'
import { validate, parse, type ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { buildSchema } from '../../src/query/schema.js'
import { StoreError } from '../../src/store/port.js'
import { everyEngine } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'
import { randomQuery, type Vocabulary } from './random-query.js'
import { runs } from '../support/runs.js'
import { runGraphService, type GraphService } from './support.js'

const WORDS = [
  '年鉴',
  '2.3',
  '3',
  '志',
  '主任',
  '重庆',
  '〔2025〕57号',
  'a',
  '',
  '𠮷',
  '雙城',
  '综合处',
  '%',
  "'",
]

async function vocabulary(): Promise<Vocabulary> {
  const { nodes } = await seedDataset()
  const ids = nodes.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id)
  return { ids, words: WORDS }
}

/**
 * What a client could tell two answers apart by: the data, and where which errors were. Where an error takes the whole
 * data with it, the others are not told of (GraphQL, 6.4.4), and which one came first is chance.
 */
function visible({ data, errors }: ExecutionResult): unknown {
  const told = (errors ?? []).map(({ path, extensions, originalError }) => ({
    path,
    code: extensions['code'] ?? (originalError instanceof StoreError ? originalError.code : 'INTERNAL'),
  }))
  if (told.some(({ code }) => code === 'INTERNAL'))
    throw new Error('a fault of the service', { cause: errors?.[0] })
  return data === null || data === undefined
    ? { data: null, refused: told.length > 0 }
    : { data, errors: told }
}

describe('random valid questions', () => {
  let graphs: readonly TestGraph[] = []
  let known: Vocabulary
  beforeAll(async () => {
    known = await vocabulary()
    const dataset = await seedDataset()
    const opened: TestGraph[] = []
    for (const engine of everyEngine) opened.push(await openGraph(engine, dataset))
    graphs = opened
  })
  afterAll(() => Promise.all(graphs.map((graph) => graph.close())))

  test(
    'have the same answer on every engine, and no fault of the service in it',
    { timeout: 1_800_000 },
    async () => {
      const [first, ...others] = graphs
      if (!first) throw new Error('no engine to test with')
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          const query = randomQuery(draw, first.schema, known)
          expect(validate(first.schema, parse(query))).toEqual([])
          const answer = visible((await first.ask(query)).result)
          for (const other of others) expect(visible((await other.ask(query)).result), query).toEqual(answer)
        }),
        runs(60, 2_000),
      )
    },
  )
})

describe('what is no question', () => {
  let service: GraphService & { close(): Promise<void> }
  let known: Vocabulary
  beforeAll(async () => {
    service = await runGraphService()
    known = await vocabulary()
  })
  afterAll(() => service.close())

  async function codesOf(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<string[]> {
    const answer = await service.service.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ query, variables }),
    })
    const { errors } = answer.json<{ errors?: { extensions: { code: string } }[] }>()
    return (errors ?? []).map(({ extensions }) => extensions.code)
  }

  const OTHER = [
    '',
    '{',
    '}',
    '(',
    ')',
    '"',
    '$x',
    '...',
    '@skip',
    '-1',
    '101',
    'null',
    'unknown',
    '1e400',
    '\\',
    '\u0000',
    '\ud800',
    '𠮷',
  ]

  test(
    'a valid question spoilt in any place has an error with a code, never INTERNAL, or is still valid',
    { timeout: 1_800_000 },
    async () => {
      const schema = buildSchema()
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          const tokens = randomQuery(draw, schema, known).split(/(?<=[\s(){}:,[\]])|(?=[\s(){}:,[\]])/)
          const at = draw(fc.integer, { min: 0, max: tokens.length - 1 })
          tokens[at] = OTHER[draw(fc.nat, { max: OTHER.length - 1 })] ?? ''
          const query = tokens.join('')
          const codes = await codesOf(query)
          expect(codes, query).not.toContain('INTERNAL')
          expect(
            codes.every((code) => typeof code === 'string'),
            query,
          ).toBe(true)
        }),
        runs(100, 5_000),
      )
    },
  )

  test(
    'any text is a search that is answered or refused, never INTERNAL',
    { timeout: 1_800_000 },
    async () => {
      const special = fc.constantFrom(
        ...[
          '"',
          '\\',
          '*',
          '?',
          '~',
          ':',
          '^',
          '[',
          '{',
          '(',
          ')',
          '&&',
          '||',
          ' AND ',
          ' NOT ',
          '/',
          '+',
          '-',
          '!',
        ],
        ...[
          "' RETURN 1 //",
          '$limit',
          '`',
          '\u0000',
          '\u202e',
          '\ud800',
          '𠮷',
          '志',
          '年鉴',
          '　',
          '１',
          '\n',
        ],
      )
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 50 }),
        fc.array(special, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.constantFrom('志'.repeat(10_000), '"'.repeat(999), '( '.repeat(400), '𠮷'.repeat(1_000)),
      )
      const query =
        'query ($q: String!) { search(query: $q, first: 3) { totalCount nodes { node { id } highlights { value start end } } } }'
      await fc.assert(
        fc.asyncProperty(text, async (q) => {
          const codes = await codesOf(query, { q })
          expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([])
        }),
        runs(100, 2_000),
      )
    },
  )
})
