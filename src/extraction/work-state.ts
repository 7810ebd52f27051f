import type { Agreement } from './agreements.js'
import type { Context } from './context.js'
import { findDates } from './dates.js'
import { isPlanned } from './modality.js'
import { promisedFrom } from './promises.js'
import { type PublicationKind, publicationKindOf } from './titles.js'
import type { Sentence, Unit } from './unit.js'
import type { DateFact } from '../facts/model.js'

/** What makes a work. */
export const MADE = /合编|合著|合撰|编纂|编写|编辑|主编|编著|编撰|编印|编修|编制|撰写|组编|纂修/
/** What brings it out. */
export const OUT = /出版|印刷|发行|问世|面世|付梓|首发/

/** How far a work is, as its sentence tells. */
export interface Told {
  readonly publicationKind: PublicationKind
  readonly status: 'PLANNED' | 'PUBLISHED' | 'ONGOING'
  readonly publishedOn?: DateFact
  /** Whether the text says how far the work is. */
  readonly sure: boolean
}

/** 《…县志》终审会, 《…市志》完成初稿: a work that is still being written. */
const IN_WORK =
  /^(?:（[^（）]{1,20}）)?[^，。；《》]{0,8}?(?:终审|初审|复审|评审|审定会|审查|验收|篇目|初稿|志稿|送审稿|征求意见稿|编纂(?:工作|启动|方案|进展|推进))/

/** Reads how far the work is that stands at [from, to) of a sentence, in UTF-16 of its text. */
export function stateOf(context: Context, sentence: Sentence, title: string, from: number, to: number): Told {
  const { unit, text } = sentence
  const publicationKind = publicationKindOf(title, text.slice(to))
  if (publicationKind === 'BRIEFING' || publicationKind === 'PERIODICAL')
    return { publicationKind, status: 'ONGOING', sure: true }
  const planned = isPlanned(sentence, from) || isProvision(context, sentence)
  const made = promisedFrom(sentence) === undefined ? text : clauseAt(text, from)
  if (planned && (MADE.test(made) || OUT.test(made)))
    return { publicationKind, status: 'PLANNED', sure: true }
  const out = OUT.test(text.replace(/出版社|出版物/g, ''))
  const behind = /^[^，；。《]*/.exec(text.slice(to))?.[0] ?? ''
  if (IN_WORK.test(behind) && !OUT.test(behind)) return { publicationKind, status: 'PLANNED', sure: true }
  const listed = imprintOf(text, to)
  const event =
    listed !== undefined
      ? findDates(listed, context.self.reference)[0]
      : out && !unit.speech
        ? findDates(text, context.self.reference)[0]
        : undefined
  if (
    !out &&
    MADE.test(text) &&
    /(?:正在|启动|推进|开展|抓好|加快|轮流|初稿|工作|评审|审查|送审)/.test(text)
  ) {
    const status = /轮流|每年|连续/.test(text) ? 'ONGOING' : 'PLANNED'
    return { publicationKind, status, sure: true }
  }
  return {
    publicationKind,
    status: 'PUBLISHED',
    sure: out || listed !== undefined,
    ...(event !== undefined && { publishedOn: event.date }),
  }
}

/** The clause of a sentence that `at` stands in. */
function clauseAt(text: string, at: number): string {
  const before = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark, at - 1)))
  return /^[^，；。]*/.exec(text.slice(before + 1))?.[0] ?? ''
}

/** 一是… behind the signing of an agreement tells what it provides; elsewhere what was done. */
function isBehindSigning(agreements: readonly Agreement[], { item, block }: Unit): boolean {
  return agreements.some(({ signing }) => {
    const unit = signing?.sentence.unit
    return unit !== undefined && unit.item === item && unit.block.start < block.start
  })
}

/** Part of a provision: what it names is to be done. */
export function isProvision({ self, ahead, agreements }: Context, { unit }: Sentence): boolean {
  return (
    ahead.has(unit) ||
    (unit.block.marker !== undefined &&
      (self.kind === 'NOTICE' || self.kind === 'PLAN' || self.kind === 'AGREEMENT')) ||
    /^[一二三四五六七八九十]{1,2}要/.test(unit.plain) ||
    (/^[一二三四五六七八九十]{1,2}是/.test(unit.plain) && isBehindSigning(agreements, unit))
  )
}

/** 《某县志》，某出版社，2023年3月: publisher and time of a work in a list. */
const IMPRINT =
  /^\s?(?:[（(][^（()）]{1,24}[）)])?[，、：\s]{0,2}由?(?!近日|日前|由|将|已|在)(\p{Script=Han}{2,12}(?:出版社|书局|书社|书店|印书馆|出版公司|出版集团))[，、\s]{0,2}(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)?(?:正式|公开)?(?:出版|版|第1版|印刷)?(?=[，。；、\s]|$)/u

/** The words right behind the title that ends at `to` that say which house brought the work out, and when. */
export function imprintOf(text: string, to: number): string | undefined {
  return IMPRINT.exec(text.slice(to, to + 80))?.[0]
}
