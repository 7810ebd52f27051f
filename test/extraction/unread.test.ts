import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../../src/documents/code-points.js'
import { readingOf } from './reading.js'

/** What was not read of a text: the words, and why. */
function unread(text: string): [string, string][] {
  const { extraction } = readingOf(text)
  return extraction.unread.map(({ start, end, reason }) => [sliceCodePoints(text, start, end), reason])
}

describe('dates that contradict', () => {
  const notice = (sentence: string, signed = '2024年3月5日', masthead = signed): string =>
    `松原市史志办公室  ${masthead}\n松原市史志办公室关于做好工作的通知\n各科室：\n${sentence}\n松原市史志办公室\n${signed}`

  it.each([
    ['资料于2024年2月30日报送。', '2024年2月30日', '历法上没有2024年2月30日，未读作日期'],
    ['资料于13月5日报送。', '13月5日', '历法上没有13月5日，未读作日期'],
    ['6月24日至23日报送。', '6月24日至23日', '6月24日至23日的终止早于起始，未读作起止日期'],
    ['2021—2019年分三批报送。', '2021—2019年', '2021—2019年的终止早于起始，未读作起止年份'],
    [
      '2024年3月4日（星期五）报送。',
      '2024年3月4日（星期五',
      '所写星期五与历法不符（当日为星期一），日期按所写读取，星期未采用',
    ],
  ])('are told with their place: %s', (sentence, words, reason) => {
    expect(unread(notice(sentence)).filter(([own]) => own === words)).toEqual([[words, reason]])
  })

  it('of masthead and signature are told, and the date of signature is read', () => {
    const text = notice('请报送。', '2024年3月5日', '2024年3月8日')
    expect(unread(text)).toContainEqual([
      '2024年3月8日',
      '版头日期2024年3月8日与成文日期2024年3月5日矛盾，成文日期读作发文日期，此处未采用',
    ])
    const { extraction } = readingOf(text)
    const issued = extraction.entities.find(({ kind }) => kind === 'DOCUMENT')?.properties.issuedOn
    expect(issued).toMatchObject({ edtf: '2024-03-05' })
  })

  it('are none where they go together', () => {
    const text = notice('12月30日至1月2日放假。2024年2月29日（星期四）报送。1986—2005年资料一并报送。')
    expect(unread(text).filter(([, reason]) => /矛盾|历法|早于/.test(reason))).toEqual([])
  })

  it('give no event an end before its start', () => {
    const reading = readingOf('简讯\n2024年6月24日至23日，松原市档案馆在松原市举办史料展览。')
    const dates = reading.extraction.entities.flatMap(({ kind, properties: { date } }) =>
      kind === 'EVENT' && typeof date === 'object' ? [date.edtf] : [],
    )
    expect(dates.filter((edtf) => edtf.includes('/'))).toEqual([])
  })
})

describe('what was not read', () => {
  it('names the sentence and its sign, not the whole paragraph', () => {
    const text = '简讯\n天气晴朗，秋高气爽。2024年3月1日，大家在广场举办了一场游戏。'
    expect(unread(text)).toEqual([['2024年3月1日，大家在广场举办了一场游戏。', '有日期和“举办”，未读作事件']])
  })

  it('names a 《 without its 》', () => {
    const reasons = unread('简讯\n他翻开了《松原旧事，看了很久。').map(([, reason]) => reason)
    expect(reasons).toEqual(['“《”没有对应的“》”'])
  })

  it('names responsible units that stand under no task', () => {
    const text = '工作方案\n本方案总体要求如下。\n责任单位：市史志办'
    expect(unread(text)).toContainEqual(['责任单位：市史志办', '责任单位未归入任何任务'])
  })

  it('takes paragraphs side by side that say nothing for one part', () => {
    expect(unread('简讯\n天气晴朗。\n秋高气爽。\n桂花飘香。')).toEqual([
      ['天气晴朗。\n秋高气爽。\n桂花飘香。', '未识别出事实'],
    ])
  })

  it('names the row of a table that is no task', () => {
    const text = '序号\t任务\t责任单位\n1\t编纂市志\t市史志办\n2\t\t'
    expect(unread(text).map(([, reason]) => reason)).toEqual(['表格中的此行未读作任务'])
  })
})
