import { readdirSync, readFileSync } from 'node:fs'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { runGraphService, type GraphService } from '../../trust/support.js'

let service: GraphService & { close(): Promise<void> }
beforeAll(async () => {
  service = await runGraphService()
})
afterAll(() => service.close())

const repeat = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ')

async function refusal(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { status, body } = await service.query(query, variables)
  expect(status).toBe(400)
  expect(body.data).toBeUndefined()
  expect(body.errors).toHaveLength(1)
  return body.errors?.[0]?.extensions
}

const places = (levels: number) =>
  `{ node(id: "place/重庆") { ... on Place { ${'partOf { '.repeat(levels - 1)}name${' }'.repeat(levels - 1)} } } }`

describe('what the service is for passes the limits as they come', () => {
  test.each(readdirSync('seed/questions').filter((file) => file.endsWith('.graphql')))('%s', async (file) => {
    const text = (name: string) => readFileSync(`seed/questions/${name}`, 'utf8')
    const { body } = await service.query(text(file), JSON.parse(text(file.replace('.graphql', '.json'))))
    expect(body.errors).toBeUndefined()
    expect(body.extensions?.cost?.maximum).toBe(10_000)
  })

  test('the introspection query of clients, with all its options', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    })
    expect((await service.query(query)).body.errors).toBeUndefined()
  })

  test('three levels of pages of the default size', async () => {
    const { body } = await service.query(
      '{ agreements { nodes { versions { nodes { clauses { nodes { number text } } } } } } }',
    )
    expect(body.errors).toBeUndefined()
  })

  test('twelve levels, thirty aliases, twenty root fields', async () => {
    const aliases = repeat(20, (i) => `a${i}: dataset { version }`)
    expect((await service.query(places(12))).body.errors).toBeUndefined()
    expect((await service.query(`{ ${aliases} }`)).body.errors).toBeUndefined()
  })
})

describe('a request over a limit is told which, what it asked and what is allowed', () => {
  test('text of more than 20,000 characters, counted as code points', async () => {
    const comment = (length: number) => `{ dataset { version } } #${'𠮷'.repeat(length - 25)}`
    expect((await service.query(comment(20_000))).body.errors).toBeUndefined()
    expect(await refusal(comment(20_001))).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      limit: 'characters',
      requested: 20_001,
      maximum: 20_000,
    })
  })

  test('more than 2,000 tokens', async () => {
    const query = `{ dataset { ${repeat(1996, () => 'version')} } }`
    expect(await refusal(query)).toMatchObject({ limit: 'tokens', requested: 2001, maximum: 2000 })
  })

  test('more than 12 levels', async () => {
    expect(await refusal(places(13))).toMatchObject({ limit: 'depth', requested: 13, maximum: 12 })
  })

  test('levels hidden in fragments', async () => {
    const query = `{ node(id: "place/重庆") { ...P0 } } ${repeat(
      13,
      (i) => `fragment P${i} on Place { name partOf { ${i < 12 ? `...P${i + 1}` : 'name'} } }`,
    )}`
    expect(await refusal(query)).toMatchObject({ limit: 'depth', requested: 14 })
  })

  test('more than 30 aliases, fragments opened', async () => {
    const query = `{ a: node(id: "x") { ...F } b: node(id: "y") { ...F } } fragment F on Entity { ${repeat(15, (i) => `n${i}: name`)} }`
    expect(await refusal(query)).toMatchObject({ limit: 'aliases', requested: 32, maximum: 30 })
  })

  test('more than 20 root fields', async () => {
    const query = `{ ${repeat(21, (i) => `a${i}: dataset { version }`)} }`
    expect(await refusal(query)).toMatchObject({ limit: 'rootFields', requested: 21, maximum: 20 })
  })

  test('more than 20 directives', async () => {
    const query = `{ dataset { ${repeat(21, () => 'version @include(if: true)')} } }`
    expect(await refusal(query)).toMatchObject({ limit: 'directives', requested: 21, maximum: 20 })
  })

  test('fragments that open into a flood of fields', async () => {
    const chain = repeat(
      12,
      (i) =>
        `fragment F${i} on Entity { ${repeat(4, () => `... on Entity { ${i < 11 ? `...F${i + 1}` : 'name'} }`)} }`,
    )
    expect(await refusal(`{ node(id: "x") { ...F0 } } ${chain}`)).toMatchObject({
      limit: 'fields',
      requested: 4 ** 12 + 1,
    })
  })

  test('a list of queries in one request', async () => {
    const body = JSON.stringify([{ query: '{ dataset { version } }' }])
    const answer = await service.ask('', { body })
    expect(answer.status).toBe(400)
    expect((await answer.json()).errors[0].extensions.code).toBe('BAD_REQUEST')
  })

  test('introspection in place of the standard query', async () => {
    const types = '__schema { types { fields { args { type { ofType { name } } } } } }'
    expect(await refusal(`{ ${repeat(100, () => types)} }`)).toMatchObject({ limit: 'rootFields' })
    const wide = repeat(20, () => `__type(name: "Query") { ${repeat(30, () => 'name')} }`)
    expect(await refusal(`{ ${wide} }`)).toMatchObject({ limit: 'introspectionFields', maximum: 500 })
  })
})

describe('cost', () => {
  test('lets a question five lists deep through that leaves all page sizes to their defaults', async () => {
    const query = `{ agreements { nodes { versions { nodes { clauses { nodes { fulfilledBy { edges { task {
      assignedTo { nodes { name } } } } } } } } } } } }`
    expect((await service.query(query)).body.errors).toBeUndefined()
  })

  const three = `query ($n: Int) {
    tasks(first: $n) { nodes { fulfills(first: $n) { edges { clause { fulfilledBy(first: $n) { edges { task { number } } } } } } } } }`

  test('multiplies page sizes down the levels, through variables too', async () => {
    const asked = await refusal(three, { n: 100 })
    expect(asked).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost', maximum: 10_000 })
    expect(asked).toHaveProperty(
      'requested',
      expect.toSatisfy((cost: number) => cost > 100_000),
    )
    expect((await service.query(three, { n: 10 })).body.errors).toBeUndefined()
  })

  test('takes a variable that is not given at its default', async () => {
    const query = three.replace('$n: Int', '$n: Int = 100')
    expect(await refusal(query)).toMatchObject({ limit: 'cost' })
    expect(await refusal(query.replace('first: $n)', 'last: $n)'))).toMatchObject({ limit: 'cost' })
  })

  test('stands in the answer of what is refused, and of what is not', async () => {
    const dear = await service.query(three, { n: 100 })
    expect(dear.body.extensions?.cost).toEqual({
      requested: dear.body.errors?.[0]?.extensions['requested'],
      maximum: 10_000,
    })
    const cheap = await service.query('{ tasks(first: 100) { nodes { number } } }')
    expect(cheap.body.extensions?.cost).toEqual({ requested: 11, maximum: 10_000 })
  })

  test('counts what an interface may turn out to be by the dearest of its types, not by all', async () => {
    const part = (types: string[]) =>
      `{ nodes(ids: ["a"]) { ${types
        .map((type) => `... on ${type} { publications(first: 100) { nodes { name } } }`)
        .join(' ')} } }`
    const one = await service.query(part(['Clause']))
    const several = await service.query(part(['Clause', 'Task', 'Project']))
    expect(several.body.extensions?.cost).toEqual(one.body.extensions?.cost)
  })

  test('counts fields left out by @skip or @include for nothing', async () => {
    const query =
      'query ($all: Boolean!) { tasks(first: 100) { nodes { number relations(first: 100) @include(if: $all) { nodes { id } } } } }'
    const whole = await service.query(query, { all: true })
    const less = await service.query(query, { all: false })
    expect(whole.body.extensions?.cost?.requested).toBeGreaterThan(1_000)
    expect(less.body.extensions?.cost?.requested).toBe(11)
  })

  test('of variables that do not fit is not told; the misfit is', async () => {
    const { body } = await service.query(three, { n: 'many' })
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
  })

  test('filters are bounded in conditions and nesting, however they come', async () => {
    const query = 'query ($f: TaskFilter) { tasks(filter: $f) { totalCount } }'
    const condition = { text: { contains: '志' } }
    expect(await refusal(query, { f: { or: Array.from({ length: 101 }, () => condition) } })).toMatchObject({
      limit: 'conditions',
      requested: 101,
      maximum: 100,
    })
    let deep: Record<string, unknown> = condition
    for (let i = 0; i < 12; i++) deep = { not: deep }
    expect(await refusal(query, { f: deep })).toMatchObject({ limit: 'filterDepth', maximum: 12 })
  })
})

test('a client of application/json gets a refusal with status 200, as the standard asks for errors of a request', async () => {
  const answer = await service.ask('', {
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: `{ dataset { ${repeat(2000, () => 'version')} } }` }),
  })
  expect(answer.status).toBe(200)
  expect((await answer.json()).errors[0].extensions.limit).toBe('tokens')
})
