import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Passage } from '../../src/documents/passage.js'

describe('a place of the source in a passage', () => {
  const source = fc
    .array(fc.constantFrom('松', '原县', ' ', '\n', '6月 19日', '\u{20000}', 'a b', '，'), { maxLength: 20 })
    .map((pieces) => pieces.join(''))

  it('is the first index that stands at or after it, and the first that reaches beyond it', () => {
    fc.assert(
      fc.property(source, fc.nat(20), fc.nat(60), (words, offset, place) => {
        const passage = Passage.of(words, offset)
        const spans = Array.from({ length: passage.text.length }, (_, i) => passage.span(i, i + 1))
        const first = spans.findIndex(({ start }) => start >= place)
        const beyond = spans.findIndex(({ end }) => end > place)
        expect(passage.indexFrom(place)).toBe(first < 0 ? spans.length : first)
        expect(passage.indexBeyond(place)).toBe(beyond < 0 ? spans.length : beyond)
      }),
    )
  })
})
