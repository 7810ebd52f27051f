import type { DateFact } from '../facts/model.js'
import { dayAfter, type FoundDate } from './dates.js'
import type { EventKind } from './event-kinds.js'
import { endOfNamed } from './regions.js'

/** A sight seen before or after what a text is about. */
export const ASIDE =
  /^(?:会后|会前|会议?结束后|签约(?:仪式)?[前后]|随后|期间|其间|仪式后|座谈会?后|最后)，|还(?:先后|实地|一同)?(?:参观|考察|走访)/
/** 9月26日，与会代表还参观了某馆: a day of its own. */
export const OWN_DAY = /^(?:20\d{2}年)?(?:\d{1,2}月)?\d{1,2}日/
/** What is not said as done. */
const NOT_DONE =
  /(?:拟|将于|即将|(?<![按照])计划|准备|预计|争取|力争|要求|应当|未(?!央)|没有|不再|暂不|无法|取消|推迟|延期|暂停|定于|希望|建议)[^，。]{0,16}(?:召开|举行|举办|签署|签订|揭牌|出版|开馆|揭幕|赴|前往|考察|调研|参观|开展|成立|开放)|将(?:在|于|继续|陆续|适时|组织|召开|举[办行]|开展|启动|通过|正式|全面|进一步)[^，。]{0,30}|(?:商定|约定|议定|届时|适时|择机|下一步|今后)[^。]{0,40}(?:召开|举行|举办|签署|签订)|(?:到|至)20\d\d年[底末前]?，|(?:^|，)(?:敬|恳)?请(?![示假教])[^。]{0,40}(?:召开|举行|举办|参加|出席|观看|参观)/
/** 要召开动员会, 读者可到某馆参观: what is asked for or possible. */
const ASKED =
  /(?:^|[，。；])[^，。；]{0,24}?(?:(?<![主重需紧首概摘纪简提只])要(?![求素点闻])|(?<![供适响反相对])应(?![邀用急]|[^，。；]{0,20}邀请)|必须|须|可(?=[到赴在以前]|$)|能够|负责|旨在)[^，。；]{0,12}$/

/** 待条件成熟后, 如: what depends on something. */
const DEPENDS = /^(?:待|等|若|如(?!今)|一旦|凡|只要)[^，。]{0,20}/

/** 力争某志、某鉴年内出版: what one strives for, however much stands between. */
const STRIVEN = /(?:力争|争取(?!了)|确保)[^。；]{0,80}$/
/** 8月31日前, 10月底前: until when something is to be done. */
const UNTIL = /^[底末]?(?:以|之)?前(?![后夕往])/

/** Whether the words before what a verb tells of say that it is striven for. */
export function isStrivenFor(before: string): boolean {
  return STRIVEN.test(before)
}

/** Whether a date is the end of a time, not the day of something: 修改稿于8月31日前报送. */
export function isDeadline(text: string, { to }: FoundDate): boolean {
  return UNTIL.test(text.slice(to, to + 4))
}

/** Whether the words before what is told (`before`) ask for it, or say that it can be done; 召开评审会，是… speaks of none (`after`). */
export function isAsked(before: string, after: string): boolean {
  return ASKED.test(before) || DEPENDS.test(before) || /^[^，。；]{0,60}，是/.test(after)
}

/** Whether a date is that of a day, or of lately, and not far before the document's own (`reference`). */
export function isOfLate(date: FoundDate | undefined, reference: string | undefined): boolean {
  if (date === undefined) return false
  const { edtf } = date.date
  if (edtf.startsWith('..')) return true
  return (
    edtf.length >= 10 &&
    (reference === undefined || Number(reference.slice(0, 4)) - Number(edtf.slice(0, 4)) <= 1)
  )
}

/** What is done again and again is no event of its own. */
const HABITUAL =
  /(?:每年|每季度|每月|每周|每逢|常年|长年|平时|定期|轮流|常态化|经常性?|多次|历年来?)[^，。；]{0,12}(?:召开|举办|举行|开展|出版|赴|前往)/
/** What looks back over more than one event. */
export const BACKGROUND = /(?:截至|截止|累计|至今|迄今|周年|此前|曾于|曾在|年起|去年|往年|历年|上届)/

/** 今年，某局促成…签订: what a year brought, told without its day. */
export const OF_THE_YEAR = /^(?:今年|[上下]半年|年初|年内)(?:以来)?，/

/** Whether a sentence tells of what is planned, denied, agreed upon or done as a habit. */
export function isNotDone(text: string): boolean {
  return NOT_DONE.test(text) || HABITUAL.test(text)
}

/** 为做好《…》出版发行工作，…: what an event was for is none itself. */
const PURPOSE = /^(?:为|根据|按照|依据|随着|自从?|继|围绕|针对)[^，。]{1,90}，/

/** A sentence with its purpose blanked out; all other words stay where they are. */
export function withoutPurpose(text: string): string {
  return text.replace(PURPOSE, (words) => '　'.repeat(words.length))
}

/** 总结2021年工作, 部署2022年任务: whether the date at `from` is that of what an event speaks of, not its own. */
export function isReviewed(text: string, from: number): boolean {
  return /(?:总结|回顾|盘点|部署|安排|谋划|通报|研究)(?:了|和部署|部署|好)?$/.test(text.slice(0, from))
}

/** 今天我们召开…: the day of the document, where the words before what is held say so; none is known without `reference`. */
export function dateOfToday(before: string, reference: string | undefined): FoundDate | undefined {
  const today = /(?:今天|今日)(?=[^的，。；][^，。；]{0,11}$|，[^，。；]{0,12}$|$)/.exec(before)
  if (today === null || reference === undefined) return undefined
  const [literal] = today
  const from = today.index
  return { from, to: from + literal.length, date: { edtf: reference, literal }, relative: true }
}

/** 次日, and the day that the text told of before: 当天. */
const FOLLOWS = /(?:次日|第二天|翌日)|(?:同日|当[日天晚]|是日|同一天)|^[上下]午，/

/** Whether a text gives its day by another: 次日, 当天, or 下午 at its beginning. */
export function follows(text: string): boolean {
  return FOLLOWS.test(text)
}

/** A day that is told by another, the last that the text gave (`before`). */
export function dateFrom(text: string, before: DateFact | undefined): FoundDate | undefined {
  const follows = FOLLOWS.exec(text)
  const day = /\d{4}-\d{2}-\d{2}$/.exec(before?.edtf ?? '')?.[0]
  if (follows === null || day === undefined || before?.edtf.startsWith('..') === true) return undefined
  const [literal] = follows
  const edtf = !/^[次第翌]/.test(literal) ? day : dayAfter(day, 1)
  const from = follows.index
  return { from, to: from + literal.length, date: { edtf, literal }, relative: true }
}

/** The year that a chronicle or a report on a year's work tells of: 2023年大事记, 2023年度工作情况. */
export function yearTold(title: string): string | undefined {
  if (!title.includes('20')) return undefined
  return (
    /(?<!\d)(20\d{2})年度?[^，。；《》]{0,16}(?:大事记|工作(?:情况|总结|回顾|综述|纪实|完成情况)|总结|十件大事|大事要览)/.exec(
      title,
    )?.[1] ?? /大事记（(20\d{2})年?）/.exec(title.replace('(', '（').replace(')', '）'))?.[1]
  )
}

/** What a visit goes to: a place, an institution, 我市. */
const GOAL =
  /[省市县区州盟旗镇乡村馆院校园社厂寺庙堂山]|故居|基地|中心|遗址|旧址|我们|部门|单位|政府|[局办室]/

/** Whether a visit's words name where it went. */
export function hasGoal(visit: string): boolean {
  return (
    /^(?:来|到访|莅|接待|迎来|登门|[与参]会)/.test(visit) ||
    GOAL.test(visit) ||
    Array.from(visit, (_, at) => endOfNamed(visit, at) > at).some(Boolean)
  )
}

/** How many years back a text may tell of what it reports; older ones are the history of what it reports on. */
const LONG_AGO = 20

/** 该馆于2015年开馆: what only a year is told of, and not the year of the document, is the past of something. */
export function isHistory(
  { date: { edtf } }: FoundDate,
  kind: EventKind,
  reference: string | undefined,
): boolean {
  const year = Number(/^(?:\.\.\/)?(\d{4})/.exec(edtf)?.[1])
  if (Number.isNaN(year)) return false
  const now = reference === undefined ? undefined : Number(reference.slice(0, 4))
  if (year < (now ?? 2000) - LONG_AGO) return true
  const onlyYear = /^\d{4}$/.test(edtf)
  return (
    onlyYear &&
    (kind === 'VISIT' ||
      kind === 'OPENING' ||
      (now !== undefined && kind !== 'PUBLICATION' && year < now - 1))
  )
}
