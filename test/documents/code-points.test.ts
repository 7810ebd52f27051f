import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints, countCodePoints, sliceCodePoints } from '../../src/documents/code-points.js'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('志', '𬭎', '\uD834', '\uDD1E', '\n', 'a'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
})

describe('code points', () => {
  it('counts a character outside the basic plane as one', () => {
    const points = new CodePoints('省𬭎志')
    expect(points.length).toBe(3)
    expect(points.slice(1, 2)).toBe('𬭎')
    expect(points.slice(2)).toBe('志')
    expect(points.toIndex(2)).toBe(3)
    expect(points.toCodePoint(3)).toBe(2)
  })

  it('gives the pair’s offset for an index inside a surrogate pair', () => {
    expect(new CodePoints('a𬭎b').toCodePoint(2)).toBe(1)
  })

  it('draws bounds outside the text in to it', () => {
    expect(new CodePoints('志鉴').slice(-3, 9)).toBe('志鉴')
  })

  it('cuts and counts as Array.from does, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const characters = Array.from(text)
        expect(new CodePoints(text).length).toBe(characters.length)
        expect(countCodePoints(text)).toBe(characters.length)
        expect(sliceCodePoints(text, Math.min(a, b), Math.max(a, b))).toBe(
          characters.slice(Math.min(a, b), Math.max(a, b)).join(''),
        )
      }),
    )
  })

  it('finds every offset again after going to UTF-16 and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points = new CodePoints(text)
        for (let offset = 0; offset <= points.length; offset += 1) {
          expect(points.toCodePoint(points.toIndex(offset))).toBe(offset)
        }
      }),
    )
  })
})
