import { Buffer } from 'node:buffer'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { compareCodePoints } from '../../src/query/code-point-order.js'

it('orders strings as their UTF-8 bytes do, also beyond U+FFFF', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
  expect(compareCodePoints('𠮷', '﨑')).toBeGreaterThan(0)
})
