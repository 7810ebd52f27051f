import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { engines } from '../support/engines.js'
import { differences } from './differ.js'
import { FURTHER_QUESTIONS } from './further-questions.js'
import { violations } from './invariants.js'
import { serviceOn, type Ask } from './service.js'

const page = z.object({
  totalCount: z.number(),
  nodes: z.array(z.object({ id: z.string() })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
})

/** Every id of a list, page by page; backwards the pages are put before one another. */
async function walk(ask: Ask, field: string, size: number, forward: boolean) {
  const args = forward ? 'first: $size, after: $cursor' : 'last: $size, before: $cursor'
  const query = `query ($size: Int!, $cursor: String) { ${field}(${args}) { totalCount nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  let ids: string[] = []
  let cursor: string | null = null
  for (;;) {
    const { data, errors } = await ask(query, { size, cursor })
    expect(errors).toBeUndefined()
    const { nodes, pageInfo, totalCount } = page.parse(data?.[field])
    const found = nodes.map(({ id }) => id)
    ids = forward ? [...ids, ...found] : [...found, ...ids]
    if (!(forward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return { ids, totalCount }
    cursor = forward ? pageInfo.endCursor : pageInfo.startCursor
  }
}

const V2020 = 'agreement/chuanyu/2020-06-19'

const REFUSALS: readonly (readonly [what: string, query: string, code: string])[] = [
  [
    'compare: an id that names nothing',
    `{ compare(from: "${V2020}", to: "agreement/none") { caveat } }`,
    'NOT_FOUND',
  ],
  ['compare: a person', `{ compare(from: "${V2020}", to: "person/陈建春") { caveat } }`, 'BAD_USER_INPUT'],
  [
    'trace: an id that names nothing',
    '{ trace(from: "person/陈建春", to: "person/nobody") { length } }',
    'NOT_FOUND',
  ],
  [
    'trace: no length',
    '{ trace(from: "person/陈建春", to: "person/赵行", maxLength: 0) { length } }',
    'BAD_USER_INPUT',
  ],
  [
    'trace: too long',
    '{ trace(from: "person/陈建春", to: "person/赵行", maxLength: 1000) { length } }',
    'BAD_USER_INPUT',
  ],
  [
    'a page inside that is too long',
    '{ agreements { nodes { versions(first: 101) { totalCount } } } }',
    'BAD_USER_INPUT',
  ],
  ['search: too many', '{ search(query: "志", first: 101) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'mentions: an end before the start',
    '{ document(id: "document/notice-2025-57") { mentions(start: 9, end: 3) { totalCount } } }',
    'BAD_USER_INPUT',
  ],
]

describe.each(engines)('on $name', (engine) => {
  const ask = serviceOn(engine)

  test.each(FURTHER_QUESTIONS)('$asks', async ({ query, variables, mode, data }) => {
    const answer = await ask(query, variables)
    expect(answer.errors).toBeUndefined()
    expect(differences(data, answer.data, mode)).toEqual([])
    expect(violations(answer.data)).toEqual([])
  })

  test.each([
    ['entities', 17],
    ['clauses', 7],
    ['publications', 1],
  ] as const)('pages of %s by %i hold every item once, in the same order both ways', async (field, size) => {
    const there = await walk(ask, field, size, true)
    const back = await walk(ask, field, size, false)
    expect(new Set(there.ids).size).toBe(there.ids.length)
    expect(there.ids).toHaveLength(there.totalCount)
    expect(back.ids).toEqual(there.ids)
  })

  test.each(REFUSALS)('%s is refused', async (_what, query, code) => {
    const { errors } = await ask(query)
    expect(errors?.[0]?.extensions.code).toBe(code)
    expect(errors?.[0]?.message).not.toBe('')
  })

  test('a cursor of another list is refused', async () => {
    const { data } = await ask('{ tasks(first: 1) { pageInfo { endCursor } } }')
    const cursor = z.object({ pageInfo: z.object({ endCursor: z.string() }) }).parse(data?.['tasks'])
      .pageInfo.endCursor
    const { errors } = await ask('query ($c: String!) { offices(first: 1, after: $c) { totalCount } }', {
      c: cursor,
    })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})
