import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityKey, padNumbers, relationKey } from '../../src/facts/keys.js'
import { entity } from './sample.js'

const clause = (version: string, number: string) =>
  entity('CLAUSE', `${version}/${number}`, { properties: { number } })
const inOrder = (...things: Parameters<typeof entityKey>[0][]) => {
  const keys = things.map(entityKey)
  expect([...keys].sort()).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
}

describe('the key of a thing', () => {
  it('puts a clause before what stands in it, and ten after nine', () => {
    inOrder(
      ...['1', '1.1', '1.2', '2', '2.9', '2.10', '10', '10.1'].map((number) =>
        clause('agreement/a/2020', number),
      ),
    )
  })

  it('keeps the clauses of one version together', () => {
    inOrder(clause('agreement/a/2020', '1'), clause('agreement/a/2020', '2'), clause('agreement/a/2025', '1'))
  })

  it('puts documents and events by date, an undated one last, an open one by its end', () => {
    const event = (name: string, edtf?: string) =>
      entity('EVENT', `event/x/${name}`, {
        properties: edtf === undefined ? {} : { date: { edtf, literal: '' } },
      })
    inOrder(event('乙', '2019'), event('丙', '../2020-06-18'), event('甲', '2020-06-19'), event('丁'))
  })

  it('puts a name before the longer one that opens with it', () => {
    inOrder(
      entity('OFFICE', 'office/志办'),
      entity('OFFICE', 'office/志办9'),
      entity('OFFICE', 'office/志办10'),
    )
  })

  it('opens with the kind', () => {
    expect(entityKey(entity('PLACE', 'place/重庆'))).toBe('10|重庆 |place/重庆')
  })

  it('differs for any two ids', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (name, a, b) => {
        fc.pre(a !== b)
        expect(entityKey(entity('PLACE', a, { name }))).not.toBe(entityKey(entity('PLACE', b, { name })))
      }),
    )
  })
})

describe('numbers in a key', () => {
  it('sort as numbers do', () => {
    const number = fc.integer({ min: 0, max: 999_999 })
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [padNumbers(`第${a}号`), padNumbers(`第${b}号`)]
        expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(a - b))
      }),
    )
  })

  it('of clauses sort as paths of numbers do', () => {
    const path = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(path, path, (a, b) => {
        fc.pre(a.join('.') !== b.join('.'))
        const [x, y] = [a, b].map((numbers) => entityKey(clause('agreement/a/2020', numbers.join('.'))))
        expect(String(x) < String(y)).toBe(precedes(a, b))
      }),
    )
  })

  function precedes(a: readonly number[], b: readonly number[]): boolean {
    const index = a.findIndex((number, at) => number !== b[at])
    if (index < 0) return true
    const other = b[index]
    return other !== undefined && (a[index] ?? 0) < other
  }
})

describe('the key of a relation', () => {
  it('goes by type first, then by the key of its source', () => {
    const keys = [
      relationKey('PART_OF', '01|z', '01|a', 'x'),
      relationKey('ASSIGNED_TO', '06|a', '01|z', 'x'),
      relationKey('ASSIGNED_TO', '06|b', '01|a', 'x'),
    ]
    expect([...keys].sort()).toEqual(keys)
  })
})
