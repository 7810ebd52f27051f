import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeCursor, encodeCursor } from '../../src/query/cursor.js'

describe('a cursor', () => {
  it('gives back the keys it was made of, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), (keys) => {
        expect(decodeCursor(encodeCursor('Query.tasks', keys), 'Query.tasks', 'after')).toEqual(keys)
      }),
    )
  })

  it('is refused by another field, naming both', () => {
    const cursor = encodeCursor('Query.tasks', ['06|x'])
    expect(() => decodeCursor(cursor, 'Query.events', 'after')).toThrow(
      /after: .*Query\.tasks.*Query\.events/,
    )
  })

  it('is refused where it is no cursor, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => decodeCursor(text, 'Query.tasks', 'before')).toThrow(/^before: .* is not a cursor/)
      }),
    )
  })
})
