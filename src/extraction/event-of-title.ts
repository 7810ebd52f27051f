import type { SelfDescription } from './document-facts.js'
import { kindOf } from './event-kinds.js'
import type { EventFound } from './events.js'
import type { Unit } from './unit.js'

/** 某某评审会会议纪要, 某某工作会议纪要 */
const MINUTES = /^(.{2,60}?(?:会议|会))(?:会议)?纪要(?:[（(][^（()）]{1,20}[）)])?$/
/** 在某某会议上的讲话（摘要） */
const SPEECH =
  /^[^《》，。]{0,30}?在(.{3,50}?(?:会议|会|仪式|论坛|班))上的(?:讲话|发言|致辞|报告|总结|总结讲话|工作报告)(?:[（(][^（()）]{1,20}[）)])?$/

/**
 * The meeting that a document's title names as what its minutes (会议纪要) record or its speech was held at. Its day is that
 * of the minutes or the speech, where the document itself gives one; the date of a web page is none.
 */
export function eventOfTitle(units: readonly Unit[], self: SelfDescription): EventFound | undefined {
  const unit = units.find(({ block }) => block === self.nameBlock)
  const sentence = unit?.sentences[0]
  if (unit === undefined || sentence === undefined) return undefined
  const phrase = (MINUTES.exec(unit.plain) ?? SPEECH.exec(unit.plain))?.[1]
  if (phrase === undefined) return undefined
  return {
    kind: kindOf(phrase),
    phrase,
    sentence,
    date: isOwnDay(units, self) ? self.issued?.date : undefined,
    place: undefined,
    organisers: [],
    signs: [],
    named: true,
    apart: false,
    also: [],
  }
}

function isOwnDay(units: readonly Unit[], { issued }: SelfDescription): boolean {
  if (issued === undefined) return false
  return units.some(
    ({ block, plain }) =>
      block.start <= issued.span.start &&
      issued.span.end <= block.end &&
      (block.role === 'date' || /^(?:会议)?时间：/.test(plain)),
  )
}
