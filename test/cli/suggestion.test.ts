import fc from 'fast-check'
import { expect, test } from 'vitest'

import { nearest } from '../../src/cli/suggestion.js'

const commands = ['serve', 'load', 'check', 'query', 'export', 'status']

test.each([
  ['sevre', 'serve'],
  ['Query', 'query'],
  ['exprot', 'export'],
  ['stat', 'status'],
  ['laod', 'load'],
])('%s was meant as %s', (word, meant) => {
  expect(nearest(word, commands)).toBe(meant)
})

test('a word like none of them has no suggestion', () => {
  expect(nearest('frobnicate', commands)).toBeUndefined()
})

test('a known word is nearest to itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...commands), (word) => nearest(word, commands) === word),
    { numRuns: 20 },
  )
})
