import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildSchema } from '../../src/query/schema.js'
import { load } from '../../src/store/load.js'
import type { Dataset } from '../../src/store/port.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node?: unknown }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: number
}

/** A field that gives a connection, and the question that leads to it. */
interface Connection {
  readonly name: string
  readonly owner: string
  readonly field: GraphQLField<unknown, unknown>
}

const PAGE = 'edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount'

/** Arguments that a connection does not answer without. */
const NEEDED: Readonly<Record<string, string>> = { 'Query.search': 'query: "年鉴"' }

/** Every field of the schema that has cursors. */
function connections(schema: GraphQLSchema): Connection[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => field.args.some(({ name }) => name === 'after'))
        .map((field) => ({ name: `${type.name}.${field.name}`, owner: type.name, field })),
    )
}

const has = ({ field }: Connection, argument: string) => field.args.some(({ name }) => name === argument)

describe.each(engines)('cursors on $name', (engine) => {
  let graph: TestGraph
  const richest = new Map<string, string>()
  beforeAll(async () => {
    graph = await openGraph(engine, await seedDataset())
  })
  afterAll(() => graph.close())

  /** A page of a connection: of the root, of a comparison, or of the thing of its type that has most in it. */
  async function page(connection: Connection, values: string): Promise<Page> {
    const all = [NEEDED[connection.name], values].filter(Boolean).join(', ')
    const asked = `page: ${connection.field.name}(${all}) { ${PAGE} }`
    const found = await graph.data(await around(connection, asked))
    return JSON.parse(JSON.stringify(found['page'] ?? Object(found['owner'])['page']))
  }

  async function around(connection: Connection, asked: string): Promise<string> {
    if (connection.owner === 'Query') return `{ ${asked} }`
    if (connection.owner === 'Comparison')
      return `{ owner: compare(from: "agreement/chuanyu/2020-06-19", to: "agreement/chuanyu/2025-06-23") { ${asked} } }`
    return `{ owner: node(id: ${JSON.stringify(await richestOf(connection))}) { ... on ${connection.owner} { ${asked} } } }`
  }

  async function richestOf({ name, owner, field }: Connection): Promise<string> {
    const known = richest.get(name)
    if (known !== undefined) return known
    const kind = owner.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase()
    const { entities } = await graph.data(
      `{ entities(kinds: [${kind}], first: 100) { nodes { id ... on ${owner} { counted: ${field.name} { totalCount } } } } }`,
    )
    const things: { id: string; counted: { totalCount: number } }[] = JSON.parse(
      JSON.stringify(entities),
    ).nodes
    const [most] = things.sort((a, b) => b.counted.totalCount - a.counted.totalCount)
    if (!most) throw new Error(`the seeds have no ${owner}`)
    richest.set(name, most.id)
    return most.id
  }

  /** All cursors, a page of `size` after the other, in the order of the list whichever end the walk starts from. */
  async function walk(
    connection: Connection,
    size: number,
    backwards: boolean,
    filter = '',
  ): Promise<string[]> {
    const [count, from] = backwards ? ['last', 'before'] : ['first', 'after']
    const seen: string[] = []
    let cursor: string | null = null
    for (let more = true; more;) {
      const place: string = cursor === null ? '' : `, ${from}: ${JSON.stringify(cursor)}`
      const { edges, pageInfo }: Page = await page(connection, `${count}: ${size}${place}${filter}`)
      const cursors = edges.map((edge) => edge.cursor)
      expect(cursors.length).toBeLessThanOrEqual(size)
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null])
      expect(backwards ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null)
      if (backwards) seen.unshift(...cursors)
      else seen.push(...cursors)
      more = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage
      cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor
    }
    return seen
  }

  const all = connections(buildSchema())

  it('the schema has connections at its root, at things and at comparisons', () => {
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Query.tasks', 'Task.fulfills', 'Document.mentions', 'Comparison.changes']),
    )
  })

  it.each(all)('$name: pages give every item once, in order', async (connection) => {
    const whole = await page(connection, 'first: 100')
    const expected = whole.edges.map(({ cursor }) => cursor)
    expect(expected).toHaveLength(Math.min(whole.totalCount, 100))
    expect(new Set(expected).size).toBe(expected.length)
    expect(whole.pageInfo.hasPreviousPage).toBe(false)
    const size = Math.max(1, Math.ceil(expected.length / 4))
    expect((await walk(connection, size, false)).slice(0, 100)).toEqual(expected)
  })

  it.each(all.filter((one) => has(one, 'last')))('$name: the same backwards', async (connection) => {
    const { totalCount } = await page(connection, 'first: 0')
    const size = Math.min(100, Math.max(1, Math.ceil(totalCount / 4)))
    expect(await walk(connection, size, true)).toEqual(await walk(connection, size, false))
  })

  it.each(all.filter((one) => has(one, 'filter')))('$name: the same with a filter', async (connection) => {
    const filter =
      ', filter: { or: [{ name: { contains: "年" } }, { name: { contains: "川" } }, { id: { contains: "1" } }] }'
    const { totalCount, edges } = await page(connection, `first: 100${filter}`)
    const walked = await walk(connection, Math.max(1, Math.ceil(totalCount / 3)), false, filter)
    expect(walked.slice(0, 100)).toEqual(edges.map(({ cursor }) => cursor))
    expect(walked).toHaveLength(totalCount)
  })

  it.each(all)('$name: a cursor of another list is refused by its name', async (connection) => {
    const other = connection.name === 'Query.tasks' ? 'Query.offices' : 'Query.tasks'
    const cursor = Buffer.from(JSON.stringify([other, 'key'])).toString('base64url')
    const values = [NEEDED[connection.name], `after: "${cursor}"`].filter(Boolean).join(', ')
    const query = await around(
      connection,
      `${connection.field.name}(${values}) { totalCount edges { cursor } }`,
    )
    expect(await graph.codes(query)).toEqual(['BAD_USER_INPUT'])
  })

  describe('while data changes between pages', () => {
    const ids = async (values: string): Promise<{ ids: string[]; end: string }> => {
      const { publications } = await graph.data(
        `{ publications(${values}) { nodes { id } pageInfo { startCursor endCursor } } }`,
      )
      const found: { nodes: { id: string }[]; pageInfo: { endCursor: string } } = JSON.parse(
        JSON.stringify(publications),
      )
      return { ids: found.nodes.map(({ id }) => id), end: found.pageInfo.endCursor }
    }

    it('what stays comes once, what came or went before the cursor changes nothing after it', async () => {
      const whole = await seedDataset()
      const before = (await ids('first: 100')).ids
      const [gone, left] = [before.slice(2, 4), before.slice(0, 2)]
      await load(graph.store, without(whole, left))
      const first = await ids('first: 3')
      expect(first.ids).toEqual(before.slice(2, 5))
      // The first two come back, two that were seen go, and so does the one that the cursor stands at.
      await load(graph.store, without(whole, [...gone, ...before.slice(4, 5)]))
      const rest = await ids(`first: 100, after: ${JSON.stringify(first.end)}`)
      expect(rest.ids).toEqual(before.slice(5))
      await load(graph.store, whole)
    })
  })
})

/** A dataset without some things and all that hangs on them. */
function without(dataset: Dataset, ids: readonly string[]): Dataset {
  const gone = new Set(ids)
  return {
    nodes: dataset.nodes.filter(({ id }) => !gone.has(id)),
    relations: dataset.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  }
}
