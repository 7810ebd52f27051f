import { describe, expect, it } from 'vitest'
import { readingOf } from './reading.js'

const eventsOf = (text: string): string[] =>
  readingOf(text).extraction.entities.flatMap(({ kind, properties: { eventKind, date } }) =>
    kind === 'EVENT' ? [`${String(eventKind)} ${typeof date === 'object' ? date.edtf : ''}`.trim()] : [],
  )
const told = '松原市地方志办公室召开年鉴评审会。'

describe('the year of a day without one', () => {
  it.each([
    ['the issue of a newsletter', `松原方志\n2018年第7期\n3月6日，${told}`, 'REVIEW 2018-03-06'],
    ['a first issue, for December', `松原方志\n2018年第1期\n12月6日，${told}`, 'REVIEW 2017-12-06'],
    ['the title', `松原市志办2018年第四季度动态\n3月6日，${told}`, 'REVIEW 2018-03-06'],
    ['the opening of the text', `史志工作\n1994年是收获的一年。3月6日，${told}`, 'REVIEW 1994-03-06'],
  ])('is that of %s', (_, text, event) => {
    expect(eventsOf(text)).toEqual([event])
  })

  it('gives 近日 nothing to be counted from', () => {
    expect(eventsOf('石桥镇志\n2018年启动编纂的《石桥镇志》近日出版发行。')).toEqual(['PUBLICATION'])
  })
})

describe('what the document itself says lies ahead', () => {
  it('is no event, though the text tells it as one', () => {
    expect(
      eventsOf('史志动态\n来源：松原市志办 发布时间：2024-03-01\n3月6日，松原市地方志办公室召开年鉴评审会。'),
    ).toEqual([])
  })
})

describe('numbered points', () => {
  const list = (points: string): string =>
    `松原市方志馆受赠文献公告\n共接受捐赠77种。\n${points}\n松原市方志馆\n2024年1月4日`

  it('tell of what took place where they open with its day', () => {
    expect(
      eventsOf(
        list('1.10月9日，松原市档案馆寄赠《松原年鉴》等12种24册。\n2.12月13日，柏林县志办移交资料长编91册。'),
      ),
    ).toEqual(['GIFT 2023-10-09', 'GIFT 2023-12-13'])
  })

  it('tell of nothing done where they do not', () => {
    expect(eventsOf(list('1.松原市地方志办公室召开年鉴评审会。'))).toEqual([])
  })
})

describe('a gift', () => {
  it('counted over a year has no day', () => {
    const text = `工作情况\n来源：松原市志办 发布时间：2024-12-30\n3月6日，${told}松原市地方志办公室全年向松原市图书馆赠送志书180册。`
    expect(eventsOf(text)).toContain('GIFT')
  })
})
