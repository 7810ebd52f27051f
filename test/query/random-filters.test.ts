import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { list, record, text } from '../../src/query/raw.js'
import type { Dataset } from '../../src/store/port.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'
import { runs } from '../support/runs.js'
import { CONDITIONS, FilterOracle, type Condition, type Filter } from './filter-oracle.js'

const LISTS: Readonly<Record<string, string>> = {
  Document: 'documents',
  Office: 'offices',
  Person: 'people',
  Agreement: 'agreements',
  AgreementVersion: 'versions',
  Clause: 'clauses',
  Task: 'tasks',
  Project: 'projects',
  Publication: 'publications',
  Event: 'events',
  Place: 'places',
}
const DEEPEST = 3

describe.each(engines)('filters on $name', (engine) => {
  let graph: TestGraph
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await seedDataset()
    graph = await openGraph(engine, dataset)
  })
  afterAll(() => graph.close())

  async function idsFor(type: string, filter: Filter): Promise<string[]> {
    const field = LISTS[type] ?? ''
    const query = `query ($filter: ${type}Filter) { ${field}(filter: $filter, first: 100) { totalCount nodes { id } } }`
    const connection = record((await graph.data(query, { filter }))[field])
    const ids = list(connection['nodes']).map((node) => text(record(node)['id']))
    expect(connection['totalCount'], `the total of ${JSON.stringify(filter)}`).toBe(ids.length)
    return ids.sort()
  }

  test('of any make choose what looking at each thing chooses', { timeout: 600_000 }, async () => {
    const oracle = new FilterOracle(dataset)
    const words = wordsOf(dataset)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(LISTS)), fc.gen(), async (type, draw) => {
        const filter = randomFilter(draw, words, type, 0)
        expect(await idsFor(type, filter), `${type} ${JSON.stringify(filter)}`).toEqual(
          oracle.idsOf(type, filter),
        )
      }),
      runs(150, 2_000),
    )
  })

  test('turned round choose all the others, also those that lack what is asked for', async () => {
    const without = await idsFor('Document', { not: { number: { startsWith: '〔2025〕' } } })
    expect(without).toEqual([
      'document/newsletter-2020-06-23',
      'document/四川省地方志工作办公室关于实施地方志工作质量提升行动的意见',
    ])
    expect(await idsFor('Publication', { not: { publishedOn: { gte: '2021-01-01' } } })).toEqual(
      await idsFor('Publication', {}),
    )
  })
})

/** The texts, days and values that properties have, by the property's name. */
function wordsOf({ nodes, relations }: Dataset): ReadonlyMap<string, readonly unknown[]> {
  const words = new Map<string, unknown[]>()
  for (const { properties } of [...nodes, ...relations]) {
    for (const [property, value] of Object.entries(properties)) {
      const known = words.get(property) ?? []
      if (!known.includes(value)) words.set(property, [...known, value])
    }
  }
  return words
}

function randomFilter(
  draw: fc.GeneratorValue,
  words: ReadonlyMap<string, readonly unknown[]>,
  type: string,
  depth: number,
): Filter {
  const number = (min: number, max: number) => draw(fc.integer, { min, max })
  const pick = <T>(of: readonly T[]): T => draw(() => fc.constantFrom(...of))
  const inner = (of: string) => randomFilter(draw, words, of, depth + 1)
  const conditions = CONDITIONS[type] ?? {}
  const own = Object.keys(conditions)
  const leaves = own.filter((name) =>
    ['text', 'value', 'date', 'relation'].includes(conditions[name]?.by ?? ''),
  )
  const names = depth < DEEPEST ? [...own, 'and', 'or', 'not'] : leaves
  return Object.fromEntries(
    Array.from({ length: number(depth === 0 ? 1 : 0, 2) }, () => pick(names)).map((name) => {
      if (name === 'and' || name === 'or')
        return [name, Array.from({ length: number(0, 2) }, () => inner(type))]
      const condition = conditions[name]
      return [name, condition === undefined ? inner(type) : operand(condition)]
    }),
  )

  function operand(condition: Condition): unknown {
    switch (condition.by) {
      case 'value':
        return pick(words.get(condition.property) ?? [])
      case 'text':
      case 'relation': {
        const whole = String(pick(words.get(condition.property) ?? []))
        const part = whole.slice(number(0, 3), number(3, 6))
        return pick([
          { eq: whole },
          { in: [whole, '无'] },
          { contains: part },
          { startsWith: whole.slice(0, 2) },
          {},
        ])
      }
      case 'date': {
        const day = String(pick([...(words.get(`${condition.property}Earliest`) ?? []), '2022-02-02']))
        return pick([
          { eq: day },
          { gte: day },
          { gt: day },
          { lte: day },
          { lt: day },
          { gte: day, lte: day },
        ])
      }
      case 'one':
        return inner(condition.to)
      case 'some':
        return pick([
          { some: inner(condition.to) },
          { none: inner(condition.to) },
          { some: inner(condition.to), none: inner(condition.to) },
        ])
    }
  }
}
