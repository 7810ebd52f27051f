import type { DateFact } from '../facts/model.js'
import type { Actors } from './actors.js'
import type { Agreement } from './agreements.js'
import { type FoundDate, findDates } from './dates.js'
import type { SelfDescription } from './document-facts.js'
import { organisersOf, placeOf } from './event-circumstances.js'
import { type EventKind, kindOf } from './event-kinds.js'
import { phraseOf } from './event-phrases.js'
import { ACTIVE, CAME_OUT, HELD_AT_ALL, mayBePassive, PASSIVE, PASSIVE_ALONE, VISIT } from './event-words.js'
import {
  ASIDE,
  BACKGROUND,
  dateOfToday,
  hasGoal,
  isHistory,
  isNotDone,
  isReviewed,
  OF_THE_YEAR,
  withoutPurpose,
} from './event-told.js'
import { groupBy } from './group-by.js'
import { merge } from './merge-events.js'
import type { OfficeMention } from './offices.js'
import { promisedFrom } from './promises.js'
import type { Item, Sentence, Unit } from './unit.js'

/** What took place; indices are UTF-16 of the sentence's unit. */
export interface EventFound {
  readonly kind: EventKind
  /** The words of the text for it: 座谈会, 签约仪式. */
  readonly phrase: string
  readonly sentence: Sentence
  readonly date: DateFact | undefined
  readonly place: { readonly name: string; readonly from: number; readonly to: number } | undefined
  readonly organisers: readonly OfficeMention[]
  readonly signs: readonly Agreement[]
  /** Whether the text has a word of its own for it (评审会, 签约仪式), not only a verb. */
  readonly named: boolean
  /** Whether the text tells it from what it told before: 同日，某市举行…会. */
  readonly apart: boolean
  /** More sentences that tell of the same event. */
  readonly also: Sentence[]
}

/** The events of a document, by the item that tells of them: the main one first, then gifts excluded, others that stand for themselves. */
export function findEvents(
  units: readonly Unit[],
  actors: Actors,
  agreements: readonly Agreement[],
  self: SelfDescription,
  ahead: ReadonlySet<Unit>,
): Map<Item, EventFound[]> {
  const events = new Map<Item, EventFound[]>()
  if (self.kind === 'REGULATION' || self.kind === 'AGREEMENT') return events
  const signed = groupBy(agreements, ({ signing }) => signing?.sentence.unit)
  for (const unit of units) {
    if (unit.block.role !== 'body' || unit.speech || unit.block.marker !== undefined || isPoint(unit))
      continue
    if (ahead.has(unit)) continue
    for (const sentence of unit.sentences) {
      const event = eventOf(sentence, actors, signed.get(unit) ?? [], self.reference)
      if (event !== undefined) merge(events, unit.item, event)
    }
  }
  return events
}

function isPoint(unit: Unit): boolean {
  return /^[一二三四五六七八九十]{1,2}[是要]/.test(unit.plain)
}

function eventOf(
  sentence: Sentence,
  actors: Actors,
  agreements: readonly Agreement[],
  reference: string | undefined,
): EventFound | undefined {
  const { unit, start, text } = sentence
  if (sentence.said || /^(?:根据|按照|为落实)[^，]{0,60}签署/.test(text)) return undefined
  const signs = agreements.filter(
    ({ signing }) => signing?.sentence.start === start && signing.modality === 'STATED',
  )
  const main = withoutPurpose(text)
  const held = HELD_AT_ALL.test(main)
  const active = held ? ACTIVE.exec(main) : null
  const placed = held && mayBePassive(main) ? PASSIVE.exec(main) : null
  const passively = placed ?? (held && active === null ? PASSIVE_ALONE.exec(main) : null)
  // 某某出席论坛并宣布开幕 tells who came, not of another event.
  const passive = passively !== null && /出席|参加|列席/.test(passively[1] ?? '') ? null : passively
  const visited = VISIT.exec(main)
  const visit = visited !== null && hasGoal(visited[0]) ? visited : null
  const kind = kindOf(main, signs, passive?.[1] ?? active?.[1] ?? '', visit !== null)
  if (kind === undefined) return undefined
  // 会后，一行还参观了某馆 is part of what the text tells before.
  if (kind === 'VISIT' && ASIDE.test(text)) return undefined
  const at =
    passive?.index ??
    active?.index ??
    (kind === 'VISIT' ? visit?.index : undefined) ??
    text.search(/签署|签订|复审|终审|赴|到访|揭牌|开馆|挂牌|授牌|出版|发行|评审/)
  // 召开办公会，拟于7月签署…: what comes behind the event is not said of it.
  const told = /^[^，；。]*/.exec(text.slice(Math.max(at, 0)))?.[0].length ?? 0
  if (isNotDone(text.slice(0, Math.max(at, 0) + told))) return undefined
  const promised = promisedFrom(sentence)
  if (promised !== undefined && signs.length === 0 && at >= promised.at) return undefined
  const found = findDates(text, reference ?? yearNamed(text)).filter(({ from }) => !isReviewed(text, from))
  // 6月26日电: the day of the report counts only where the text says no other.
  const own = found.filter(({ to }) => !/^[电讯]/.test(text.slice(to)))
  const near = (own.length > 0 ? own : found).filter(({ from }) => from <= Math.max(at, 0) + 40)
  const date =
    dateOf(near, kind, visit === null ? text.length : visit.index + visit[0].length) ??
    dateOfToday(text.slice(0, Math.max(at, 0)), reference)
  if (date === undefined && OF_THE_YEAR.test(text)) return undefined
  if (date !== undefined && isHistory(date, kind, reference)) return undefined
  if (
    date === undefined &&
    passive === null &&
    active === null &&
    signs.length === 0 &&
    kind !== 'VISIT' &&
    kind !== 'PUBLICATION' &&
    kind !== 'OPENING'
  )
    return undefined
  if (kind === 'PUBLICATION' && phraseless(passive, active) && date === undefined && !CAME_OUT.test(text))
    return undefined
  if (BACKGROUND.test(text.slice(0, Math.max(at, 0))) && date !== undefined && date.date.edtf.length < 10)
    return undefined
  const place = placeOf(text, start, passive)
  const subjectEnd = start + (passive !== null ? passive.index + passive[0].length : Math.max(at, 0))
  return {
    kind,
    phrase: phraseOf(passive?.[1] ?? active?.[1], kind, text, visit?.[0], date?.to ?? 0),
    sentence,
    date: dayOf(date?.date, signs),
    place,
    organisers: organisersOf(
      actors,
      unit,
      start,
      subjectEnd,
      text,
      passive !== null,
      kind,
      active !== null || signs.length > 0,
    ),
    signs,
    named: passive !== null || active !== null,
    also: [],
    apart: (active !== null || passive !== null) && /^(?:同日|当日|当天|次日)/.test(text),
  }
}

/** 近日 gives way to the day of signing, where another sentence tells it. */
function dayOf(date: DateFact | undefined, [agreement]: readonly Agreement[]): DateFact | undefined {
  const signed = agreement?.signing?.date?.date
  return date === undefined || date.edtf.startsWith('..') ? (signed ?? date) : date
}

/** The day of it, though a year may stand before in the name of something; what came out did so on the last date before the verb. */
function dateOf(dates: readonly FoundDate[], kind: EventKind, end: number): FoundDate | undefined {
  const days = dates.filter(({ date }) => date.edtf.length >= 10)
  if (kind === 'PUBLICATION') return days.at(-1) ?? dates.at(-1)
  return [...days, ...dates].find(({ from }) => kind !== 'VISIT' || from < end)
}

/** Where a document has no date, the year that its sentence names holds for the days in it: 4月17日，2019年全省…会. */
function yearNamed(text: string): string | undefined {
  const year = /(?<!\d)(20\d{2})年(?![\d鉴])/.exec(text)?.[1]
  return year === undefined ? undefined : `${year}-12-31`
}

function phraseless(...held: readonly (RegExpExecArray | null)[]): boolean {
  return held.every((match) => match === null)
}
