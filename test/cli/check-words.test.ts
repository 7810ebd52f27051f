import { describe, expect, test } from 'vitest'

import { checkWords, UsageError } from '../../src/cli/check-words.js'

const args = {
  file: { type: 'positional' },
  folder: { type: 'positional', required: false },
  variables: { type: 'string' },
  json: { type: 'boolean' },
} as const

function refusal(...words: string[]): string {
  try {
    checkWords(words, args, false)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'taken'
}

describe('words that fit', () => {
  test.each([
    ['a.graphql'],
    ['-'],
    ['a.graphql', 'folder', '--json'],
    ['--variables', '{"n": 1}', 'a.graphql'],
    ['a.graphql', '--variables={"n": 1}'],
    ['--', '--json'],
  ])('%s %s %s', (...words) => {
    expect(refusal(...words.filter((word) => word !== undefined))).toBe('taken')
  })
})

describe('words that do not fit', () => {
  test('a flag that is misspelt, with the one that was meant', () => {
    expect(refusal('a', '--variabels', '{}')).toContain('Did you mean --variables?')
  })
  test('a flag that is like none, without a guess', () => {
    expect(refusal('a', '--quux')).toMatch(/no flag --quux\.$/)
  })
  test('a flag without its value', () => {
    expect(refusal('a', '--variables')).toContain('--variables needs a value')
  })
  test('a switch with a value', () => {
    expect(refusal('a', '--json=yes')).toContain('--json takes no value')
  })
  test('a missing word', () => {
    expect(refusal('--json')).toContain('FILE is missing')
  })
  test('a word too many', () => {
    expect(refusal('a', 'b', 'c')).toContain('one word too many: c')
  })
})

test('further words are taken where the command asks for them', () => {
  expect(() => checkWords(['a', 'b', 'c'], args, true)).not.toThrow()
})
