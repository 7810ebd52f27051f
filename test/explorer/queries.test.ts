import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import type { Query } from '../../src/explorer/data/client.js'
import * as compare from '../../src/explorer/data/queries/compare.js'
import * as dataset from '../../src/explorer/data/queries/dataset.js'
import * as documents from '../../src/explorer/data/queries/document.js'
import * as fulfilment from '../../src/explorer/data/queries/fulfilment.js'
import * as graph from '../../src/explorer/data/queries/graph.js'
import * as hubs from '../../src/explorer/data/queries/hubs.js'
import * as names from '../../src/explorer/data/queries/names.js'
import * as search from '../../src/explorer/data/queries/search.js'
import * as thing from '../../src/explorer/data/queries/thing.js'
import * as things from '../../src/explorer/data/queries/things.js'
import * as timeline from '../../src/explorer/data/queries/timeline.js'
import { en } from '../../src/explorer/texts/en.js'
import { zh } from '../../src/explorer/texts/zh.js'
import { buildSchema } from '../../src/query/schema.js'

const modules = {
  compare,
  dataset,
  documents,
  fulfilment,
  graph,
  hubs,
  names,
  search,
  thing,
  things,
  timeline,
}
const queries = Object.values(modules).flatMap((module) =>
  Object.values<Pick<Query<unknown, object>, 'name' | 'text'>>(module),
)

test.each(queries.map((query) => [query.name, query] as const))(
  '%s is a question that the schema answers',
  (_, { text }) => {
    expect(validate(buildSchema(), parse(text)).map(({ message }) => message)).toEqual([])
  },
)

test('no two questions have the same name', () => {
  expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length)
})

test('every enum value that a reader may see has a word in both languages', () => {
  const schema = buildSchema()
  for (const name of ['DocumentKind', 'OfficeKind', 'PublicationKind', 'PublicationStatus', 'EventKind']) {
    const type = schema.getType(name)
    const values = type && 'getValues' in type ? type.getValues().map((value) => value.name) : []
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) expect([zh.values[value], en.values[value]]).not.toContain(undefined)
  }
})
