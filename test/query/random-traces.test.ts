import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { list, record, text } from '../../src/query/raw.js'
import type { Dataset } from '../../src/store/port.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'
import { runs } from '../support/runs.js'

const TRACE = `query ($from: ID!, $to: ID!, $types: [RelationType!], $maxLength: Int!) {
  trace(from: $from, to: $to, types: $types, maxLength: $maxLength, first: 20) { length nodes { id } relations { id } }
}`
const MOST = 20

interface Way {
  readonly things: readonly string[]
  readonly relations: readonly string[]
}

/** Every shortest way between two things, found by walking outwards step by step; undefined where it is too long. */
function shortestWays(
  { relations }: Dataset,
  from: string,
  to: string,
  types: readonly string[] | null,
  longest: number,
): Way[] {
  const allowed = relations.filter(({ type }) => types === null || types.includes(type))
  let ways: Way[] = [{ things: [from], relations: [] }]
  const seen = new Set([from])
  for (let length = 1; length <= longest && ways.length > 0; length++) {
    const next = ways.flatMap((way) =>
      allowed.flatMap((relation) => {
        const last = way.things.at(-1)
        const thing = relation.from === last ? relation.to : relation.to === last ? relation.from : undefined
        if (thing === undefined || seen.has(thing)) return []
        return {
          things: [...way.things, thing],
          relations: [...way.relations, text(relation.properties['id'])],
        }
      }),
    )
    const arrived = next.filter(({ things }) => things.at(-1) === to)
    if (arrived.length > 0) return arrived
    for (const { things } of next) seen.add(things.at(-1) ?? '')
    ways = next
  }
  return []
}

describe.each(engines)('trace on $name', (engine) => {
  let graph: TestGraph
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seedDataset()
    graph = await openGraph(engine, dataset)
  })
  afterAll(() => graph.close())

  test(
    'gives the shortest ways that walking outwards finds, along any types and of any length',
    { timeout: 600_000 },
    async () => {
      const things = dataset.nodes.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id)
      const types = [...new Set(dataset.relations.map(({ type }) => type))]
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.constantFrom(...things), { minLength: 2, maxLength: 2 }),
          fc.option(fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 })),
          fc.integer({ min: 1, max: 8 }),
          async ([from = '', to = ''], along, maxLength) => {
            const ways = shortestWays(dataset, from, to, along, maxLength)
            const data = await graph.data(TRACE, { from, to, types: along, maxLength })
            const found = list(data['trace']).map((path) => {
              const ids = (of: unknown) => list(of).map((one) => text(record(one)['id']))
              const { length, nodes, relations } = record(path)
              expect(length).toBe(list(relations).length)
              return { things: ids(nodes), relations: ids(relations) }
            })
            expect(found).toHaveLength(Math.min(ways.length, MOST))
            expect(new Set(found.map(({ relations }) => relations.join())).size).toBe(found.length)
            for (const way of found) expect(ways).toContainEqual(way)
          },
        ),
        runs(60, 1_000),
      )
    },
  )
})
