import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, normaliseText } from '../../src/documents/normalise.js'

describe('normalise', () => {
  it.each([
    ['年鑒、年鑑、地方誌', '年鉴、年鉴、地方志'],
    ['（２０２４）', '(2024)'],
    ['〔2025〕57号', '[2025]57号'],
    ['［2025］57号', '[2025]57号'],
    ['1911—2001', '1911-2001'],
    ['1911–2001', '1911-2001'],
    [
      '《深化川渝地方志工作合作 推动成渝地区\n双城经济圈》',
      '《深化川渝地方志工作合作推动成渝地区双城经济圈》',
    ],
    ['〈工作条例〉', '《工作条例》'],
    ['“七进”', '"七进"'],
    ['「七進」', '"七进"'],
    ['GDP  Report', 'gdp report'],
    ['二○二五年', '二〇二五年'],
  ])('makes %j into %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('points each character back at the code points it came from', () => {
    const { text, starts, ends } = normalise('㎏ 志\n館e\u0301')
    expect(text).toBe('kg志馆é')
    expect(starts).toEqual([0, 0, 2, 4, 5])
    expect(ends).toEqual([1, 1, 3, 5, 7])
  })

  it('gives offsets that ascend and lie in the source, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        const { text, starts, ends } = normalise(source)
        const length = Array.from(source).length
        expect(starts.length).toBe(Array.from(text).length)
        starts.forEach((start, i) => {
          expect(start).toBeLessThan(ends[i] ?? 0)
          expect(ends[i]).toBeLessThanOrEqual(length)
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
        })
      }),
    )
  })

  it('changes nothing in a text that is normalised already', () => {
    const unit = fc.constantFrom(
      '志',
      '誌',
      '館',
      '，',
      '—',
      '“',
      ' ',
      '\n',
      'Ａ',
      '２',
      '〔',
      '𬭎',
      '《',
      '〈',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (source) => {
        const once = normaliseText(source)
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })
})
