import { expect, test } from 'vitest'

import { differences } from './differ.js'
import { violations } from './invariants.js'

test('a list in another order is the same; a list with more is so only for includes', () => {
  expect(differences([{ n: 1 }, { n: 2 }], [{ n: 2 }, { n: 1 }], 'exact')).toEqual([])
  expect(differences([{ n: 1 }], [{ n: 2 }, { n: 1 }], 'includes')).toEqual([])
  expect(differences([{ n: 1 }], [{ n: 2 }, { n: 1 }], 'exact')).toEqual(['data: unexpected {"n":2}'])
})

test('each expected item needs one of its own, however they are paired first', () => {
  const expected = [{ a: 'x|y' }, { a: 'x' }]
  expect(differences(expected, [{ a: 'x' }, { a: 'y' }], 'exact')).toEqual([])
  expect(differences(expected, [{ a: 'x' }, { a: 'z' }], 'includes')).toHaveLength(1)
})

test('a wrong value, a missing list and a null are named with their place', () => {
  expect(differences({ a: { b: 1 } }, { a: { b: 2 } }, 'exact')).toEqual(['data.a.b: expected 1, got 2'])
  expect(differences({ a: [] }, { a: null }, 'includes')).toEqual(['data.a: expected a list, got null'])
})

test('a quote that slipped by one is a violation, in code points', () => {
  const evidence = { start: 1, end: 3, document: { text: '𠀀地方志' } }
  expect(violations({ ...evidence, quote: '地方' })).toEqual([])
  expect(violations({ ...evidence, quote: '方志' })).toEqual(['data: the quote is not text[1, 3)'])
})

test('a stated fact without evidence, and a path whose steps do not join, are violations', () => {
  expect(violations({ basis: 'STATED', evidence: [] })).toEqual(['data: there is no evidence'])
  expect(violations({ basis: 'CURATED', evidence: [] })).toEqual([])
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id }))
  expect(violations({ length: 1, nodes: [a, b], relations: [{ from: b, to: a }] })).toEqual([])
  expect(violations({ length: 1, nodes: [a, b], relations: [{ from: a, to: c }] })).toHaveLength(1)
})
