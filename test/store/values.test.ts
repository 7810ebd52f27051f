import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/port.js'
import { everyEngine } from '../support/engines.js'

const text = fc.string({ unit: 'binary' })
const whole = fc.maxSafeInteger()
// -0 is stored as the integer 0, which is equal to it.
const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const property = fc.oneof(text, whole, float, fc.boolean(), fc.array(text))

describe.each(everyEngine)('values in $name', ({ open }) => {
  let store: GraphStore
  beforeAll(async () => void (store = await open()))
  afterAll(() => store.close())

  test('come back from a parameter as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(property, async (value) => {
        const rows = await store.read({ text: 'RETURN $value AS value', parameters: { value } })
        expect(rows).toEqual([{ value }])
      }),
      { numRuns: 100 },
    )
  })

  test('come back from a property as they were stored, over all of Unicode', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(property, { minLength: 1, maxLength: 20 }), async (values) => {
        const rows = values.map((value, index) => ({ id: `value/${index}`, value }))
        await store.write(async (transaction) => {
          await transaction.run({ text: 'MATCH (n:Entity) DELETE n', parameters: {} })
          const create = 'UNWIND $rows AS row CREATE (n:Entity) SET n = row'
          await transaction.run({ text: create, parameters: { rows } })
        })
        const stored = await store.read({
          text: 'MATCH (n:Entity) RETURN n.id AS id, n.value AS value',
          parameters: {},
        })
        expect(new Map(stored.map(({ id, value }) => [id, value]))).toEqual(
          new Map(rows.map(({ id, value }) => [id, value])),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('a nested answer has plain maps, lists, numbers and nulls', async () => {
    const text =
      "RETURN {name: '志', tasks: [{number: 1, share: 0.5, none: null}], count: 9007199254740991} AS answer"
    expect(await store.read({ text, parameters: {} })).toEqual([
      { answer: { name: '志', tasks: [{ number: 1, share: 0.5, none: null }], count: 9007199254740991 } },
    ])
  })

  test('a whole number can stand after LIMIT', async () => {
    const text = 'UNWIND [1, 2, 3] AS n RETURN n ORDER BY n LIMIT $limit'
    expect(await store.read({ text, parameters: { limit: 2 } })).toEqual([{ n: 1 }, { n: 2 }])
  })
})
