import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { factsAt, firstMentions } from '../../src/explorer/source/facts-at.js'
import { paragraphsOf } from '../../src/explorer/source/paragraphs.js'
import { segmentsOf, type Mark } from '../../src/explorer/source/segments.js'
import type { Mention } from '../../src/explorer/data/queries/document.js'

describe('segments', () => {
  test('overlapping marks are cut where either begins or ends, the shorter nearest to the words', () => {
    const clause = { start: 2, end: 10 }
    const book = { start: 4, end: 7 }
    expect(segmentsOf([clause, book], 0, 12)).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: [{ mark: clause, line: 1 }] },
      {
        start: 4,
        end: 7,
        marks: [
          { mark: book, line: 0 },
          { mark: clause, line: 1 },
        ],
      },
      { start: 7, end: 10, marks: [{ mark: clause, line: 1 }] },
      { start: 10, end: 12, marks: [] },
    ])
  })

  test('a mark that goes on over a paragraph is cut at its ends', () => {
    const mark = { start: 0, end: 100 }
    expect(segmentsOf([mark], 10, 20)).toEqual([{ start: 10, end: 20, marks: [{ mark, line: 0 }] }])
  })

  const marks = fc.array(
    fc.tuple(fc.nat(60), fc.nat(15)).map(([start, length]): Mark => ({ start, end: start + length })),
    { maxLength: 12 },
  )

  test('segments are the whole text once, and marks on one line never overlap', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const segments = segmentsOf(list, 0, 70)
        expect(segments[0]?.start).toBe(0)
        expect(segments.at(-1)?.end).toBe(70)
        for (const [index, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start)
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
          const lines = segment.marks.map(({ line }) => line)
          expect(new Set(lines).size).toBe(lines.length)
          const over = list.filter(
            ({ start, end }) => start <= segment.start && end >= segment.end && end > start,
          )
          expect(new Set(segment.marks.map(({ mark }) => mark))).toEqual(new Set(over))
        }
      }),
    )
  })
})

describe('paragraphs', () => {
  const wrapped = [
    '志书编纂通报',
    '',
    '六月十九日，两地地方志办公室在山城召开座',
    '谈会，签署合作协议，就联合编纂年鉴、共建',
    '资料库、互派人员等事项达成一致，会议还就',
    '明年的工作交换了意见。',
    '会后，双方互赠志书，并商定每年轮流召开一',
    '次联席会议。',
  ].join('\n')

  test('lines that a printer broke are one paragraph; a heading of the outline stands alone', () => {
    const read = paragraphsOf(wrapped, [{ start: 0, title: '志书编纂通报' }])
    const characters = Array.from(wrapped)
    expect(
      read.map(({ start, end, heading }) => [
        characters.slice(start, end).join('').replaceAll('\n', ''),
        heading,
      ]),
    ).toEqual([
      ['志书编纂通报', true],
      [
        '六月十九日，两地地方志办公室在山城召开座谈会，签署合作协议，就联合编纂年鉴、共建资料库、互派人员等事项达成一致，会议还就明年的工作交换了意见。',
        false,
      ],
      ['会后，双方互赠志书，并商定每年轮流召开一次联席会议。', false],
    ])
  })

  test('a page number that reading leaves out is still shown: nothing of the source is missing', () => {
    const text = '第一段写完了。\n— 3 —\n第二段也写完了。'
    const shown = paragraphsOf(text, []).map(({ start, end }) => Array.from(text).slice(start, end).join(''))
    expect(shown.join('')).toBe(text)
    expect(shown.map((words) => words.trim())).toContain('— 3 —')
  })

  test.each(['newsletter-2020-06-23', 'notice-2025-57'])(
    'the paragraphs of %s are its whole text',
    async (name) => {
      const text = await readFile(`seed/documents/${name}.txt`, 'utf8')
      const characters = Array.from(text)
      const read = paragraphsOf(text, [])
      expect(read.map(({ start, end }) => characters.slice(start, end).join('')).join('')).toBe(text)
    },
  )
})

describe('facts at a place', () => {
  function mention(id: string, start: number, end: number): Mention {
    return { start, end, entity: { id, kind: 'OFFICE', name: id }, relation: null }
  }

  test('those come first whose words are most nearly the chosen ones, each once', () => {
    const mentions = [
      mention('whole', 0, 50),
      mention('exact', 10, 20),
      mention('part', 10, 12),
      mention('exact', 30, 40),
      mention('elsewhere', 60, 70),
    ]
    expect(factsAt(mentions, { start: 10, end: 20 }).map(({ entity }) => entity?.id)).toEqual([
      'exact',
      'whole',
      'part',
    ])
  })

  test('a thing is listed where it is first spoken of', () => {
    expect(
      firstMentions([mention('a', 5, 6), mention('b', 7, 8), mention('a', 9, 10)]).map(({ start }) => start),
    ).toEqual([5, 7])
  })
})
