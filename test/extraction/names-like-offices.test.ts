import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesLikeOffices, OFFICE_LIKE } from '../../src/extraction/names-like-offices.js'

const found = (text: string): [number, string][] =>
  namesLikeOffices(text).map(({ index, 0: name }) => [index, name])

describe('names that look like offices', () => {
  it.each([
    ['松原县方志馆、柏林县档案馆', ['松原县方志馆', '柏林县档案馆']],
    ['到甲方志馆', ['到甲方志馆']],
    ['甲方志馆', []],
    ['甲乙丙丁戊己庚辛壬癸子丑方志馆', ['丙丁戊己庚辛壬癸子丑方志馆']],
    ['松原市史志办公室', ['松原市史志办公室']],
  ])('are found in %s', (text, names) => {
    expect(found(text).map(([, name]) => name)).toEqual(names)
  })

  it('are those that the pattern finds from left to right, whatever stands between', () => {
    const piece = fc.constantFrom(
      ...[
        '甲',
        '乙丙',
        '〇',
        '、',
        'A',
        '\u{20000}',
        '\uDC00',
        '\uD840',
        '地方',
        '志',
        '办公室',
        '史志办',
        '方志馆',
        '档案馆',
        '研究院',
        '地方志办公室',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        expect(found(text)).toEqual(
          [...text.matchAll(new RegExp(OFFICE_LIKE))].map(({ index, 0: name }) => [index, name]),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
