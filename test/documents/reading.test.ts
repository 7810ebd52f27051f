import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappedReading, reading } from '../../src/documents/reading.js'

const layoutText = fc.string({
  unit: fc.constantFrom(
    '志',
    '鉴',
    '，',
    '《',
    '》',
    ' ',
    '\u3000',
    '\n',
    '\f',
    '\u200B',
    '2',
    'a',
    '.',
    '—',
    '-',
    '𬭎',
  ),
  maxLength: 40,
})

describe('reading', () => {
  it.each([
    ['6月 19日', '6月19日'],
    ['《送仙战疫 77天》', '《送仙战疫77天》'],
    ['团结出\n\n版社', '团结出版社'],
    ['参加会议。 （省地方志办）', '参加会议。（省地方志办）'],
    ['湛 江 市', '湛江市'],
    ['附\u3000件', '附件'],
    ['责任领导 周 斐、', '责任领导 周斐、'],
    ['（1911\n\n—2012）', '（1911—2012）'],
    ['（1911-\n2012）', '（1911-2012）'],
    ['open  data\nportal', 'open data portal'],
    ['  两端  ', '两端'],
    ['建设好\n— 3 —\n地方志', '建设好地方志'],
    ['地方\u200B志', '地方志'],
  ])('reads %j as %j', (text, expected) => {
    expect(reading(text)).toBe(expected)
  })

  it('keeps the one space that parts the halves of a title', () => {
    expect(reading('签署深化川渝地方志工作合作 推动成渝地区\n\n双城经济圈建设合作协议')).toBe(
      '签署深化川渝地方志工作合作 推动成渝地区双城经济圈建设合作协议',
    )
  })

  it('leaves a dash and number inside a line alone', () => {
    expect(reading('各选择 1—2所')).toBe('各选择1—2所')
  })

  it('never holds a line break nor two white-space characters in a row', () => {
    fc.assert(
      fc.property(layoutText, (text) => {
        expect(reading(text)).not.toMatch(/\s{2}|[\n\f]|^\s|\s$/)
      }),
    )
  })

  it('drops nothing but layout, and tells where each character stood', () => {
    fc.assert(
      fc.property(layoutText, (text) => {
        const { text: read, starts, ends } = mappedReading(text)
        const source = Array.from(text)
        Array.from(read).forEach((character, i) => {
          const from = source.slice(starts[i], ends[i]).join('')
          if (character === ' ') expect(from).toMatch(/\s/)
          else expect(from).toBe(character)
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1] ?? 0)
        })
        expect(starts.length).toBe(Array.from(read).length)
      }),
    )
  })
})
