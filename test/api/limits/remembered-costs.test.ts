import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'

import { askedBy } from '../../../src/api/limits/cost.js'
import { RememberedCosts } from '../../../src/api/limits/remembered-costs.js'
import { buildSchema } from '../../../src/query/schema.js'

const schema = buildSchema()

describe('remembered costs', () => {
  it.each([
    [
      'query ($n: Int) { tasks(first: $n) { nodes { id } } }',
      [{ n: 1 }, { n: 100 }, { n: 'many' }, {}, { n: 1 }],
    ],
    [
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      [{ ids: ['a'] }, { ids: ['b', 'c', 'd'] }, { ids: ['e'] }, { ids: 'f' }, { ids: null }],
    ],
    [
      'query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount } }',
      [
        { filter: { number: { eq: '1' } } },
        { filter: { and: [{ number: { eq: '1' } }, { not: { text: { contains: '年鉴' } } }] } },
        { filter: { number: { eq: '2' } } },
      ],
    ],
    [
      'query A($x: ID!) { node(id: $x) { id } } query B($x: Int) { tasks(first: $x) { nodes { id } } }',
      [{ x: '1' }, { x: '2' }, { x: 50 }],
    ],
  ])('of %s are those that are worked out anew', (source, values) => {
    const document = parse(source)
    const names = document.definitions.map((one) => ('name' in one ? one.name?.value : undefined))
    const costs = new RememberedCosts()
    for (const variables of [...values, ...values])
      for (const name of names)
        expect(costs.of(schema, document, name, variables)).toEqual(
          askedBy(schema, document, name, variables),
        )
  })
})
