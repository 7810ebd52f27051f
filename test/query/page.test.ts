import { describe, expect, it } from 'vitest'

import { encodeCursor } from '../../src/query/cursor.js'
import { readPage, type PageArguments } from '../../src/query/page.js'

const cursor = encodeCursor('Query.tasks', ['k'])

/** `first` comes with its default of 25 even where the client wrote only `last`. */
function page(written: PageArguments): unknown {
  return readPage('Query.tasks', { first: 25, ...written }, new Set(Object.keys(written)))
}

describe('the page that arguments ask for', () => {
  it.each<[string, PageArguments, unknown]>([
    ['the first 25 without arguments', {}, { size: 25, backward: false }],
    ['the last ones with last alone', { last: 3 }, { size: 3, backward: true }],
    ['those after a cursor', { first: 2, after: cursor }, { size: 2, backward: false, from: ['k'] }],
    ['those before a cursor', { last: 2, before: cursor }, { size: 2, backward: true, from: ['k'] }],
    ['25 before a cursor without last', { before: cursor }, { size: 25, backward: true, from: ['k'] }],
    ['the default where null is written', { first: null, last: null }, { size: 25, backward: false }],
    ['nothing but counts with 0', { first: 0 }, { size: 0, backward: false }],
  ])('is %s', (_, written, expected) => {
    expect(page(written)).toEqual(expected)
  })

  it.each<[PageArguments, RegExp]>([
    [{ first: 101 }, /first: at most 100, got 101/],
    [{ last: 101 }, /last: at most 100, got 101/],
    [{ first: -1 }, /first: must not be negative/],
    [{ first: 5, last: 5 }, /either first or last/],
    [{ after: cursor, before: cursor }, /either after or before/],
    [{ last: 5, after: cursor }, /goes with first/],
    [{ first: 5, before: cursor }, /goes with last/],
    [{ first: 5, after: 'nonsense' }, /"nonsense" is not a cursor/],
  ])('is refused for %o', (written, message) => {
    expect(() => page(written)).toThrow(message)
  })
})
