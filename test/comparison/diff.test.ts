import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWording, type DiffSegment } from '../../src/comparison/diff.js'
import { normaliseText } from '../../src/documents/normalise.js'
import { reading } from '../../src/documents/reading.js'

/** A diff written in one line: [-deleted-], {+inserted+}. */
function marked(segments: readonly DiffSegment[]): string {
  const marks = { EQUAL: ['', ''], DELETE: ['[-', '-]'], INSERT: ['{+', '+}'] } as const
  return segments.map(({ op, text }) => marks[op][0] + text + marks[op][1]).join('')
}

function side(segments: readonly DiffSegment[], own: 'DELETE' | 'INSERT'): string {
  return segments
    .filter(({ op }) => op === 'EQUAL' || op === own)
    .map(({ text }) => text)
    .join('')
}

describe('diffWording', () => {
  it('replaces words, not letters', () => {
    expect(marked(diffWording('支持高校、科研机构开展研究', '支持高等院校、科研院所开展研究'))).toBe(
      '支持[-高校-]{+高等院校+}、[-科研机构-]{+科研院所+}开展研究',
    )
  })

  it.each([
    ['width of punctuation', '加强交流，建立机制；', '加强交流,建立机制;'],
    ['hard line breaks', '搭建资源共享\n\n平台', '搭建资源共享平台'],
    ['layout spaces', '6月 19日', '6月19日'],
    ['script', '地方志工作機構', '地方志工作机构'],
    ['both at once', '應當在 ３０ 日內', '应当在30日内'],
  ])('sees no change in %s', (_, from, to) => {
    expect(diffWording(from, to).map(({ op }) => op)).toEqual(['EQUAL'])
  })

  it('shows equal wording as the old text writes it, layout undone', () => {
    expect(diffWording('6月 19日，會議\n召開', '6月19日,会议召开')).toEqual([
      { op: 'EQUAL', text: '6月19日，會議召開' },
    ])
  })

  it.each([
    ['a title', '编纂《川渝年鉴》等', '编纂《巴渝年鉴》等', '编纂[-《川渝年鉴》-]{+《巴渝年鉴》+}等'],
    [
      'a title in a title',
      '落实《推进〈合作协议〉分工方案》',
      '落实《推进〈合作协议〉实施方案》',
      '落实[-《推进〈合作协议〉分工方案》-]{+《推进〈合作协议〉实施方案》+}',
    ],
    ['a number', '处1000元罚款', '处1500元罚款', '处[-1000-]{+1500+}元罚款'],
    ['a date', '自2020年6月1日起施行', '自2020年7月1日起施行', '自[-2020年6月1日-]{+2020年7月1日+}起施行'],
    ['a written number', '三十五日内办结', '三十日内办结', '[-三十五-]{+三十+}日内办结'],
    ['a reference', '依照第十二条处理', '依照第十三条处理', '依照[-第十二条-]{+第十三条+}处理'],
  ])('keeps %s whole', (_, from, to, expected) => {
    expect(marked(diffWording(from, to))).toBe(expected)
  })

  it('joins replaced phrases that a single character parts', () => {
    expect(marked(diffWording('市政府的办法有效', '县委员会的规章有效'))).toBe(
      '[-市政府的办法-]{+县委员会的规章+}有效',
    )
  })

  it.each([
    ['both empty', '', '', []],
    ['old one empty', '', '新增', [{ op: 'INSERT', text: '新增' }]],
    ['new one empty', '废止', '', [{ op: 'DELETE', text: '废止' }]],
  ])('takes wordings with %s', (_, from, to, expected) => {
    expect(diffWording(from, to)).toEqual(expected)
  })

  it('compares sentence by sentence where too many words differ', () => {
    const sentence = (seed: number): string => `${seed}号文件规定${seed * 7}个事项由${seed * 13}处办理。`
    const many = (from: number): string => Array.from({ length: 900 }, (_, i) => sentence(from + i)).join('')
    const shared = '本办法自公布之日起施行。'
    const segments = diffWording(many(1000) + shared, many(900000) + shared)
    expect(segments.at(-1)).toEqual({ op: 'EQUAL', text: expect.stringMatching(`${shared}$`) })
    expect(side(segments, 'INSERT')).toBe(many(900000) + shared)
  })

  const wording = fc
    .array(
      fc.constantFrom(
        ...[
          '地方志',
          '機構',
          '机构',
          '的',
          '，',
          ',',
          '。',
          ' ',
          '\n',
          '《重庆',
          '》',
          '〈',
          '第十条',
          '2020年',
          '6月',
        ],
        ...['三十', 'ABC', ' x', '１', '“', '"', '𬭎', '、', '和', '高等院校', '高校', '\u200B', '～', '-'],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))

  it('gives back the old wording as read, and the new one but for normalising', () => {
    fc.assert(
      fc.property(wording, wording, (from, to) => {
        const segments = diffWording(from, to)
        expect(side(segments, 'DELETE')).toBe(reading(from))
        expect(normaliseText(side(segments, 'INSERT')).replaceAll(' ', '')).toBe(
          normaliseText(to).replaceAll(' ', ''),
        )
      }),
    )
  })

  it('has no empty segment and no two of one kind in a row', () => {
    fc.assert(
      fc.property(wording, wording, (from, to) => {
        const segments = diffWording(from, to)
        expect(segments.every(({ text }) => text !== '')).toBe(true)
        expect(segments.every(({ op }, index) => op !== segments[index + 1]?.op)).toBe(true)
      }),
    )
  })
})
