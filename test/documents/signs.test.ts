import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Signs } from '../../src/documents/signs.js'

describe('signs by their code', () => {
  it('hold those given and no others', () => {
    const sign = fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(sign), sign, (given, asked) => {
        expect(new Signs(given).has(asked.charCodeAt(0))).toBe(given.includes(asked))
      }),
    )
  })

  it('hold the first sign of a word, and nothing behind the end of a text', () => {
    const signs = new Signs(['和平', ''])
    expect(['和', '平'].map((sign) => signs.has(sign.charCodeAt(0)))).toEqual([true, false])
    expect(signs.has('和'.charCodeAt(1))).toBe(false)
  })
})
