import type { DateFact } from '../facts/model.js'
import type { Actors } from './actors.js'
import type { Agreement } from './agreements.js'
import type { FoundDate } from './dates.js'
import type { SelfDescription } from './document-facts.js'
import { hostsIn, organisersOf, placeOf } from './event-circumstances.js'
import { Calendar, opensWithDay, partsOf, TOLD_BEFORE } from './event-days.js'
import { deedOf, type EventKind, kindOf } from './event-kinds.js'
import { eventOfTitle } from './event-of-title.js'
import { phraseOf } from './event-phrases.js'
import {
  ACTIVE,
  ACTS_OF_MEETINGS,
  CAME_OUT,
  CARRIED_OUT,
  CONVENED,
  HELD_AT_ALL,
  mayBePassive,
  PASSIVE,
  PASSIVE_ALONE,
  SHOWN,
  VISIT,
} from './event-words.js'
import {
  ASIDE,
  BACKGROUND,
  dateOfToday,
  hasGoal,
  isAsked,
  isHistory,
  isNotDone,
  isDeadline,
  isOfLate,
  isReviewed,
  isStrivenFor,
  OF_THE_YEAR,
  OWN_DAY,
  withoutPurpose,
} from './event-told.js'
import { groupBy } from './group-by.js'
import { addHosts, merge } from './merge-events.js'
import { titlesThatTell } from './event-titles.js'
import type { OfficeMention } from './offices.js'
import { promisedFrom } from './promises.js'
import { isProvisionUnit, type Item, type Sentence, type Unit } from './unit.js'

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
  const titled = eventOfTitle(units, self)
  if (titled !== undefined) events.set(titled.sentence.unit.item, [titled])
  const signed = groupBy(agreements, ({ signing }) => signing?.sentence.unit)
  const when = new Calendar(self)
  for (const unit of units) {
    when.read(unit)
    if (unit.block.role !== 'body' || unit.speech || ahead.has(unit)) continue
    if (isProvisionUnit(unit) && !opensWithDay(unit)) continue
    for (const sentence of unit.sentences) {
      for (const part of partsOf(sentence)) {
        const signs = signedIn(part, sentence, signed.get(unit) ?? [])
        const last = events.get(unit.item)?.at(-1)?.date
        const event = eventOf(part, actors, signs, when, last)
        if (event !== undefined) merge(events, unit.item, event)
        else if (TELLS_OF_HOSTS.test(part.text))
          addHosts(events, unit.item, part, hostsIn(actors, unit, part.start, part.text))
      }
    }
  }
  for (const told of titlesThatTell(units, self, events)) {
    const when = new Calendar(self)
    when.read(told.title.unit)
    const event = eventOf(told.title, actors, [], when, undefined, told.body)
    // A gift is told by the rule of gifts from the text itself.
    if (event !== undefined && event.kind !== 'GIFT') events.set(told.title.unit.item, [event])
  }
  return events
}

/** 本次论坛由某办主办: what is told of the event before. */
const TELLS_OF_HOSTS =
  /^(?:本[次届期]|此次|这次|该|会议|论坛|活动|培训|展览|仪式|座谈会|大会|年会|研讨会)[^。]{0,40}?(?:主办|承办|举办)/

/** The agreements whose signing a sentence tells of, where `part` is all of it or the part that tells of it. */
function signedIn(part: Sentence, whole: Sentence, agreements: readonly Agreement[]): Agreement[] {
  return agreements.filter(
    ({ name, signing }) =>
      signing?.sentence.start === whole.start &&
      signing.modality === 'STATED' &&
      (part === whole || (/签|缔结|达成/.test(part.text) && part.text.includes(name))),
  )
}

/** How a sentence tells of an event: by a name of it and what was done with that, by a visit, or by a verb alone. */
interface Telling {
  readonly kind: EventKind
  /** Where it is told, UTF-16 of the sentence. */
  readonly at: number
  /** The text's own name for it. */
  readonly noun: string | undefined
  readonly passive: RegExpExecArray | null
  readonly active: RegExpExecArray | null
  readonly visit: string | undefined
  /** Whether it is an event only where the text gives its day. */
  readonly dated: boolean
}

/** `main` is a sentence without its purpose. */
function tellingOf(main: string, signs: readonly Agreement[]): Telling | undefined {
  const held = HELD_AT_ALL.test(main)
  const active = held ? ACTIVE.exec(main) : null
  const placed = held && mayBePassive(main) ? PASSIVE.exec(main) : null
  const alone = placed ?? (held && active === null ? PASSIVE_ALONE.exec(main) : null)
  const shown = alone === null && active === null ? shownIn(main) : null
  const passively = alone ?? shown
  const passive = passively === null || isNoName(passively[1] ?? '', active !== null) ? null : passively
  const visited = VISIT.exec(main)
  const visit = visited !== null && hasGoal(visited[0]) ? visited : null
  const loose = passive === null && active === null ? (convenedIn(main) ?? carriedOutIn(main)) : null
  const noun = passive?.[1] ?? active?.[1] ?? loose?.[1]
  const words = { passive, active, noun, visit: visit?.[0], dated: (loose ?? shown) !== null }
  if (signs.length > 0)
    return {
      ...words,
      kind: 'SIGNING',
      at: (passive ?? active)?.index ?? main.search(/签署|签订/),
      dated: false,
    }
  const named = passive ?? active
  if (named !== null && !(visit !== null && isPartOf(visit, named, noun ?? '')))
    return { ...words, kind: kindOf(noun ?? ''), at: named.index }
  if (visit !== null)
    return {
      ...words,
      passive: null,
      active: null,
      noun: undefined,
      kind: 'VISIT',
      at: visit.index,
      dated: false,
    }
  if (loose !== null) return { ...words, kind: kindOf(noun ?? ''), at: loose.index }
  const deed = deedOf(main)
  return deed === undefined ? undefined : { ...words, ...deed }
}

/** 赴某市考察，并召开座谈会: a meeting with no name of its own is part of the visit that the sentence tells of before. */
function isPartOf(visit: RegExpExecArray, held: RegExpExecArray, noun: string): boolean {
  return (
    visit.index < held.index &&
    /^(?:了|工作|业务|现场|专题)*(?:座谈|会商|会谈|(?:座谈|交流|汇报|工作)*会议?)$/.test(noun)
  )
}

function shownIn(text: string): RegExpExecArray | null {
  return /展|走进/.test(text) ? SHOWN.exec(text) : null
}

function convenedIn(text: string): RegExpExecArray | null {
  return ACTS_OF_MEETINGS.test(text) ? CONVENED.exec(text) : null
}

function carriedOutIn(text: string): RegExpExecArray | null {
  return text.includes('开展') ? CARRIED_OUT.exec(text) : null
}

/** 某某出席论坛并宣布开幕 tells who came, not of another event; 理事会在某地召开座谈会 who held it. */
function isNoName(words: string, hasOther: boolean): boolean {
  return (
    /出席|参加|列席/.test(words) || (hasOther && /(?:理事|常委|[编组党支执管]委|董事|监事)会$/.test(words))
  )
}

/** What a sentence tells of, with the agreements that are signed there; `body` dates a title by the text below it. */
function eventOf(
  sentence: Sentence,
  actors: Actors,
  signs: readonly Agreement[],
  when: Calendar,
  last: DateFact | undefined,
  body = '',
): EventFound | undefined {
  const { unit, start, text } = sentence
  if (sentence.said || /^(?:根据|按照|为落实)[^，]{0,60}签署/.test(text)) return undefined
  const telling = tellingOf(withoutPurpose(text), signs)
  if (telling === undefined) return undefined
  const { kind, at, noun, passive, active, visit } = telling
  // 会后，一行还参观了某馆 is part of what the text tells before.
  if (kind === 'VISIT' && ASIDE.test(text) && !OWN_DAY.test(text)) return undefined
  // 召开办公会，拟于7月签署…: what comes behind the event is not said of it.
  const told = /^[^，；。]*/.exec(text.slice(Math.max(at, 0)))?.[0].length ?? 0
  if (isNotDone(text.slice(0, Math.max(at, 0) + told))) return undefined
  if (noun === undefined && isStrivenFor(text.slice(0, Math.max(at, 0)))) return undefined
  const promised = promisedFrom(sentence)
  if (promised !== undefined && signs.length === 0 && at >= promised.at) return undefined
  const { reference } = when
  const read = when.datesOf(text, last, unit.plain.slice(Math.max(0, start - TOLD_BEFORE), start))
  const found = read.filter((one) => !isReviewed(text, one.from) && !isDeadline(text, one))
  // 修改稿于8月31日前报送，年底付梓: a verb with a deadline tells of what is still to be done.
  if (noun === undefined && found.length === 0 && read.some((one) => isDeadline(text, one))) return undefined
  // 6月26日电: the day of the report counts only where the text says no other.
  const own = found.filter(({ to }) => !/^[电讯]/.test(text.slice(to)))
  const near = (own.length > 0 ? own : found).filter(({ from }) => from <= Math.max(at, 0) + 40)
  const date =
    dateOf(near, kind, visit === undefined ? text.length : text.indexOf(visit) + visit.length) ??
    dateOfToday(text.slice(0, Math.max(at, 0)), reference) ??
    dateAbove(when.datesOf(body, undefined))
  if (date === undefined && OF_THE_YEAR.test(text)) return undefined
  if (date !== undefined && (isHistory(date, kind, reference) || when.isAhead(date))) return undefined
  // 某馆于2016年6月1日开馆, told below another event, is the past of what that is about.
  const past =
    date !== undefined && /于$/.test(text.slice(0, date.from)) && /^\d{4}年/.test(date.date.literal)
  if (past && last !== undefined && noun === undefined && kind === 'OPENING') return undefined
  if (telling.dated && !isOfLate(date, reference) && !isUnsettled(date, text, at, reference)) return undefined
  if (
    date === undefined &&
    noun === undefined &&
    NEEDS_DATE.has(kind) &&
    !isUnsettled(date, text, at, reference)
  )
    return undefined
  if (
    date === undefined &&
    signs.length === 0 &&
    (when.plans || isAsked(text.slice(0, Math.max(at, 0)), text.slice(Math.max(at, 0))))
  )
    return undefined
  if (kind === 'PUBLICATION' && noun === undefined && date === undefined && !CAME_OUT.test(text))
    return undefined
  if (BACKGROUND.test(text.slice(0, Math.max(at, 0))) && date !== undefined && date.date.edtf.length < 10)
    return undefined
  const place = placeOf(text, start, passive)
  const subjectEnd = start + (passive !== null ? passive.index + passive[0].length : Math.max(at, 0))
  return {
    kind,
    phrase: phraseOf(noun, kind, text, visit, date?.to ?? 0),
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
      noun !== undefined || signs.length > 0,
    ),
    signs,
    named: passive !== null || active !== null,
    also: [],
    apart:
      /^(?:同日|当日|当天|是日|次日|翌日)/.test(text) &&
      (active !== null ||
        passive !== null ||
        (kind === 'MEETING' && /^当[日天][上下]午/.test(text)) ||
        (kind === 'VISIT' && namesSomebody(actors, sentence, at))),
  }
}

/** The first day of a text, for a title above it. */
function dateAbove(found: readonly FoundDate[]): FoundDate | undefined {
  const day = found.find(({ date }) => date.edtf.length >= 10)
  return day === undefined ? undefined : { ...day, from: 0, to: 0 }
}

/** Whether the words up to `at` name an office, or a person by their post. */
function namesSomebody(actors: Actors, { unit, start }: Sentence, at: number): boolean {
  return (
    actors.in(unit, start, start + at).length > 0 ||
    actors.peopleIn(unit, start, start + at).some(({ bare }) => !bare)
  )
}

/** 6月18日 in a text that gives no year: the event has a day, but which one is not known. */
function isUnsettled(
  date: FoundDate | undefined,
  text: string,
  at: number,
  reference: string | undefined,
): boolean {
  return (
    date === undefined &&
    reference === undefined &&
    /\d{1,2}月\d{1,2}日/.test(text.slice(0, Math.max(at, 0) + 40))
  )
}

/** Kinds that a verb alone tells of only where the text gives a date. */
const NEEDS_DATE: ReadonlySet<EventKind> = new Set<EventKind>([
  'REVIEW',
  'MEETING',
  'TRAINING',
  'EXHIBITION',
  'OTHER',
])

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
