import { describe, expect, it } from 'vitest'
import { readingOf } from './reading.js'

const events = (text: string): string[] =>
  readingOf(text).extraction.entities.flatMap(({ kind, name, properties: { eventKind, date } }) =>
    kind === 'EVENT' ? [`${String(eventKind)} ${typeof date === 'object' ? date.edtf : ''} ${name}`] : [],
  )

describe('the meeting that a title names', () => {
  it('is what minutes record, on the day under 时间', () => {
    expect(
      events('《松原县志》终审会会议纪要\n时间：2024年3月5日\n地点：松原宾馆\n会议听取了汇报。'),
    ).toEqual(['REVIEW 2024-03-05 《松原县志》终审会'])
  })

  it('is what a speech was held at, on the day of the speech', () => {
    const speech =
      '在全市史志工作会议上的讲话\n松原市史志办公室主任 王立新\n（2024年3月5日）\n同志们：\n今天的会议很重要。'
    expect(events(speech)).toEqual(['MEETING 2024-03-05 全市史志工作会议'])
  })

  it('has no day from the date of a web page', () => {
    const page =
      '在全市史志工作会议上的讲话\n来源：松原市史志办公室 发布时间：2024-03-09\n同志们：\n会议很重要。'
    expect(events(page)).toEqual(['MEETING  全市史志工作会议'])
  })

  it('is none in other titles', () => {
    expect(events('关于召开全市史志工作会议的通知\n各县史志办：\n会议于3月5日召开。\n2024年3月1日')).toEqual(
      [],
    )
  })
})
