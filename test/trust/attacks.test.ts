import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { runGraphService, type GraphService } from './support.js'

// The attacks of the OWASP GraphQL Cheat Sheet and the probes of graphql-cop, one by one.
// https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html · https://github.com/dolevf/graphql-cop

let service: GraphService & { close(): Promise<void> }
beforeAll(async () => {
  service = await runGraphService()
})
afterAll(() => service.close())

const repeat = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ')

async function limitHit(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { status, body } = await service.query(query, variables)
  expect(status).toBe(400)
  expect(body.data).toBeUndefined()
  expect(body.errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX')
  return body.errors?.[0]?.extensions['limit']
}

async function codesOf(query: string): Promise<unknown[]> {
  const { body } = await service.query(query)
  expect(body.data ?? null).toBeNull()
  return (body.errors ?? []).map(({ extensions }) => extensions['code'])
}

describe('graphql-cop', () => {
  test('alias overload: 101 aliases', async () => {
    expect(await limitHit(`query cop { ${repeat(101, (i) => `alias${i}: __typename`)} }`)).toBe('aliases')
  })

  test('array-based batching: 10 queries', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })))
    const answer = await service.ask('', { body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).not.toBeInstanceOf(Array)
  })

  test('directive overload: a directive many times on one field', async () => {
    expect(await codesOf(`query cop { __typename ${'@aa'.repeat(10)} }`)).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    )
    expect(await limitHit(`query cop { __typename ${'@aa'.repeat(500)} }`)).toBe('directives')
  })

  test('field duplication: 500 times the same', async () => {
    expect(await limitHit(`query cop { ${repeat(500, () => '__typename')} }`)).toBe('rootFields')
    expect(await limitHit(`{ dataset { ${repeat(500, () => 'version')} } }`)).toBe('fields')
    const { body } = await service.query(`{ dataset { ${repeat(200, () => 'version')} } }`)
    expect(Object.keys(body.data?.['dataset'] ?? {})).toEqual(['version'])
  })

  test('circular query by introspection: fields of types of fields of types', async () => {
    const circular = 'fields { type { fields { type { fields { type { fields { type { name } } } } } } } }'
    expect(await codesOf(`query cop { __schema { types { ${circular} } } }`)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ])
    expect(await codesOf(`query cop { __type(name: "Query") { ${circular} } }`)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ])
  })

  test('field suggestions are given on purpose: the schema is public, and they tell nothing that it does not', async () => {
    const { body } = await service.query('{ taskz { totalCount } }')
    expect(body.errors?.[0]?.message).toContain('Did you mean "tasks"')
  })

  test.each(['mutation cop { __typename }', 'mutation { load(path: "x") }'])(
    'mutation by GET: %s',
    async (query) => {
      const answer = await fetch(`${service.url}?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': 'true' },
      })
      expect([400, 405]).toContain(answer.status === 200 ? 400 : answer.status)
      expect((await answer.json()).data ?? null).toBeNull()
    },
  )

  test('query by GET without a header that another site cannot send', async () => {
    const answer = await fetch(`${service.url}?query=query%20cop%20%7B__typename%7D`)
    expect(answer.status).toBe(400)
    expect((await answer.json()).data).toBeUndefined()
  })

  test('query in an urlencoded body', async () => {
    const answer = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=query+cop+%7B__typename%7D',
    })
    expect(answer.status).toBe(415)
    expect((await answer.json()).data).toBeUndefined()
  })

  test('tracing and stack traces are in no answer', async () => {
    const { body } = await service.query('query cop { __typename }')
    expect(Object.keys(body.extensions ?? {})).toEqual(['cost'])
    for (const query of ['qwerty cop { abc }', '{ tasks(after: "x") { totalCount } }', '{ nothing }']) {
      const text = await (await service.ask(query)).text()
      expect(text).not.toMatch(/stack|exception|node_modules|\.[jt]s:\d/)
    }
  })
})

describe('OWASP', () => {
  test('circular fragments, direct and by way of others', async () => {
    expect(await codesOf('{ ...A } fragment A on Query { ...A }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    const ring = repeat(30, (i) => `fragment F${i} on Entity { name ...F${(i + 1) % 30} }`)
    expect(await codesOf(`{ node(id: "x") { ...F0 } } ${ring}`)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  test('deep recursion, in fields, in fragments, in lists and objects of an argument', async () => {
    const deep = `${'partOf { '.repeat(500)}id${' }'.repeat(500)}`
    expect(await limitHit(`{ node(id: "place/重庆") { ... on Place { ${deep} } } }`)).toBe('depth')
    const spread = `${'... on Entity { '.repeat(600)}id${' }'.repeat(600)}`
    const { body } = await service.query(`{ node(id: "place/重庆") { ${spread} } }`)
    expect(body.data ?? body.errors?.[0]?.extensions['code']).toBeDefined()
    expect(JSON.stringify(body)).not.toContain('INTERNAL')
    const list = `{ nodes(ids: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`
    expect(await codesOf(list)).not.toContain('INTERNAL')
    const filter = `{ tasks(filter: ${'{ not: '.repeat(300)}{}${' }'.repeat(300)}) { totalCount } }`
    expect(await limitHit(filter)).toBe('filterDepth')
  })

  test('amounts: a page past the maximum, below none, or past what a number holds', async () => {
    const first = (size: string) => codesOf(`{ tasks(first: ${size}) { totalCount } }`)
    expect(await first('101')).toEqual(['BAD_USER_INPUT'])
    expect(await first('-1')).toEqual(['BAD_USER_INPUT'])
    expect(await first('99999999999')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  test('amounts by variables: what looks cheap in the text', async () => {
    const query = `query ($n: Int!) { offices(first: $n) { nodes { tasks(first: $n) { nodes { assignedTo(first: $n) {
      nodes { name } } } } } } }`
    expect(await limitHit(query, { n: 100 })).toBe('cost')
    expect((await service.query(query, { n: 5 })).body.errors).toBeUndefined()
  })

  test('many things by id, by aliases or by a list', async () => {
    expect(await limitHit(`{ ${repeat(25, (i) => `a${i}: node(id: "person/${i}") { id }`)} }`)).toBe(
      'rootFields',
    )
    const ids = Array.from({ length: 101 }, (_, i) => `person/${i}`)
    const { body } = await service.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })

  test('text and numbers are values, never Cypher', async () => {
    const before = await service.query('{ entities { totalCount } dataset { version relationCount } }')
    const payloads = [
      "'}) DETACH DELETE n //",
      '"}) MATCH (m) DETACH DELETE m RETURN "',
      '`',
      '$id',
      '\\',
      '}) RETURN 1 AS item UNION MATCH (n',
    ]
    for (const payload of payloads) {
      const { body } = await service.query(
        `query ($v: String!, $id: ID!) {
          node(id: $id) { id } search(query: $v) { totalCount }
          tasks(filter: { text: { contains: $v }, number: { in: [$v] } }) { totalCount }
          trace(from: $id, to: $id) { length }
        }`,
        { v: payload, id: payload },
      )
      expect(JSON.stringify(body)).not.toContain('INTERNAL')
    }
    const after = await service.query('{ entities { totalCount } dataset { version relationCount } }')
    expect(after.body.data).toEqual(before.body.data)
  })

  test('keys of objects that JavaScript treats as its own', async () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const answer = await service.ask('', {
        body: `{"query":"query ($f: TaskFilter) { tasks(filter: $f) { totalCount } }","variables":{"f":{"${key}":{"eq":"x"}},"${key}":{"first":1000}}}`,
      })
      expect(await answer.text()).not.toContain('INTERNAL')
    }
    expect(await codesOf('{ constructor }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })
})
