import type { DateFact } from '../facts/model.js'
import type { Actors } from './actors.js'
import type { Agreement } from './agreements.js'
import { findDates } from './dates.js'
import type { SelfDescription } from './document-facts.js'
import { officeKindOf } from './office-names.js'
import { groupBy } from './group-by.js'
import type { OfficeMention } from './offices.js'
import { findTitles } from './titles.js'
import { isSaid, type Item, type Sentence, sentencesOf, type Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

export type EventKind =
  | 'MEETING'
  | 'SIGNING'
  | 'REVIEW'
  | 'PUBLICATION'
  | 'EXHIBITION'
  | 'OPENING'
  | 'VISIT'
  | 'TRAINING'
  | 'GIFT'
  | 'OTHER'

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
  /** More sentences that tell of the same event. */
  readonly also: readonly Sentence[]
}

const NOUN =
  '(?:座谈会|座谈交流会|交流会|交流座谈会|研讨会|联席会议|联席会|签约仪式|签字仪式|签署仪式|签订仪式|揭牌仪式|授牌仪式|挂牌仪式|开馆仪式|启动仪式|捐赠仪式|赠书仪式|赠送仪式|首发式|首发仪式|发布会|发布仪式|评审会|评审会议|审查会|审定会|审议会|验收会|终审会|复审会|初审会|评议会|论证会|论坛|年会|培训班|培训会|讲座|工作会|推进会|总结会|部署会|动员会|调度会|现场会|汇报会|协调会|报告会|茶话会|例会|会议|大会|仪式|展览|联展|展|活动|开幕式|学术会)'
const HELD = '(?:组织召开|联合召开|联合举办|召开|举行|举办|开幕|开班|启动|主办)'
/** 在 place 召开 phrase, and phrase 在 place 举行. */
const HELD_AT_ALL = new RegExp(HELD)
const HELD_SOMEWHERE = new RegExp(`在[^，。；]{1,36}${HELD}`)
const ACTIVE = new RegExp(`${HELD}了?([^，。；]{0,40}?${NOUN})(?=[，。；、！]|并|$|对|就)`)
const PASSIVE = new RegExp(
  `([^，。；：]{0,60}?${NOUN}(?:暨[^，。；]{2,20}${NOUN})?)(?:（[^（）]{1,20}）)?(?:于[^，。]{2,14}?)?在([^，。；]{1,30}?)(?:隆重|成功|顺利|正式)?${HELD}`,
)
/** 交流会举行, where no place is said. */
const PASSIVE_ALONE = new RegExp(
  `([^，。；：]{0,60}?${NOUN}(?:暨[^，。；]{2,20}${NOUN})?)(?:（[^（）]{1,20}）)?(?:隆重|成功|顺利|正式|圆满)?(?:召开|举行|举办|开幕|开班|落幕|闭幕)`,
)
const PLACE = new RegExp(`在([^，。；在]{1,24}?)(?:隆重|成功|顺利|正式)?${HELD}`)
const SIGN_PLACE = /在([^，。；在]{1,16}?)(?:共同|联合|正式|举行|召开)?(?:签署|签订|签约)/
const VISIT =
  /(?:赴|前往|到访|莅临|走访|(?<![年以])来(?=[^，。；]{1,20}(?:考察|调研|参观|访问))|到(?!会|位|底|场|了|达))([^，。；]{1,30}?)(?:考察|调研|参观|访问|学习|交流|走访|指导|拜访)(?:考察|调研|参观|访问|学习|交流|走访|指导|拜访|座谈|并|工作)*|到访[^，。；]{2,20}|来[^，。；]{1,4}，(?=考察|调研|参观|访问)(?:考察|调研|参观|访问)[^，。；]{2,20}|(?:一行|率队|带队)[^，。；]{0,30}?(?:考察调研|考察|调研|参观|访问|走访)了[^，。；]{2,20}/
const OPENED = /(?:正式)?(?:揭牌|开馆|挂牌|授牌|启用|落成|建成开放)(?!仪式后|仪式上|之?[后前]|以来)/
const PUBLISHED =
  /(?:公开)?(?:印刷|正式)?(?:出版发行|印刷出版|正式出版|出版|问世|面世|付梓|首发|发行)(?!社|物|工作|经费|理论|集团|中心|基地|任务)/
/** Words that tell of a publication as of something that took place. */
const CAME_OUT = /正式出版|公开出版|印刷出版|出版发行|问世|面世|首发|付梓|出版了/
/** 对《…》进行复审: a review that has no noun of its own. */
const REVIEWED = /对[^，。；]{2,60}进行(?:了)?(?:[^，。；]{0,6}?)(?:评审|复审|终审|初审|审查验收|验收|评议)/
/** A sight seen before or after what a text is about. */
const ASIDE =
  /^(?:会后|会前|会议?结束后|随后|期间|其间|仪式后|座谈会?后|最后)，|还(?:先后|实地|一同)?(?:参观|考察|走访)/
/** What is not said as done. */
const NOT_DONE =
  /(?:拟|将于|即将|计划|准备|预计|争取|力争|要求|应当|未|没有|不再|暂不|无法|取消|推迟|延期|暂停|定于)[^，。]{0,16}(?:召开|举行|举办|签署|签订|揭牌|出版|开馆|揭幕)/
const BACKGROUND = /(?:截至|截止|累计|至今|迄今|周年|此前|曾于|曾在|年起|去年|往年|历年|上届)/

/** The events of a document, by the item that tells of them: the main one first, then gifts excluded, others that stand for themselves. */
export function findEvents(
  units: readonly Unit[],
  actors: Actors,
  agreements: readonly Agreement[],
  self: SelfDescription,
): Map<Item, EventFound[]> {
  const events = new Map<Item, EventFound[]>()
  if (self.kind === 'REGULATION' || self.kind === 'AGREEMENT') return events
  const signed = groupBy(agreements, ({ signing }) => signing?.sentence.unit)
  for (const unit of units) {
    if (unit.block.role !== 'body' || unit.speech || unit.block.marker !== undefined || isPoint(unit))
      continue
    for (const sentence of sentencesOf(unit)) {
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
  if (isSaid(sentence) || NOT_DONE.test(text) || /^(?:根据|按照|为落实)[^，]{0,60}签署/.test(text))
    return undefined
  const signs = agreements.filter(
    ({ signing }) => signing?.sentence.start === start && signing.modality === 'STATED',
  )
  const held = HELD_AT_ALL.test(text)
  const active = held ? ACTIVE.exec(text) : null
  const placed = held && HELD_SOMEWHERE.test(text) ? PASSIVE.exec(text) : null
  const passive = placed ?? (held && active === null ? PASSIVE_ALONE.exec(text) : null)
  const visit = VISIT.exec(text)
  const kind = kindOf(text, signs, passive?.[1] ?? active?.[1] ?? '', visit !== null)
  if (kind === undefined) return undefined
  // 会后，一行还参观了某馆 is part of what the text tells before.
  if (kind === 'VISIT' && ASIDE.test(text)) return undefined
  const at =
    passive?.index ??
    active?.index ??
    text.search(/签署|签订|复审|终审|赴|到访|揭牌|开馆|挂牌|授牌|出版|发行|评审/)
  const found = findDates(text, reference ?? yearNamed(text))
  // 6月26日电: the day of the report counts only where the text says no other.
  const told = found.filter(({ to }) => !/^[电讯]/.test(text.slice(to)))
  const dates = told.length > 0 ? told : found
  const date = dates.filter(({ from }) => from <= Math.max(at, 0) + 40)[0]
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
    date: date?.date,
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
  }
}

/** Where a document has no date, the year that its sentence names holds for the days in it: 4月17日，2019年全省…会. */
function yearNamed(text: string): string | undefined {
  const year = /(?<!\d)(20\d{2})年(?![\d鉴])/.exec(text)?.[1]
  return year === undefined ? undefined : `${year}-12-31`
}

function phraseless(...held: readonly (RegExpExecArray | null)[]): boolean {
  return held.every((match) => match === null)
}

function kindOf(
  text: string,
  signs: readonly Agreement[],
  phrase: string,
  visit: boolean,
): EventKind | undefined {
  if (signs.length > 0 || /签约|签字|签署|签订/.test(phrase)) return 'SIGNING'
  if (/评审|审查|审定|验收|终审|复审|初审|评议|审议|论证/.test(phrase)) return 'REVIEW'
  if (/揭牌|授牌|挂牌|开馆|启动仪式|开幕式/.test(phrase)) return 'OPENING'
  if (/培训|讲座/.test(phrase)) return 'TRAINING'
  if (/赠|捐/.test(phrase)) return 'GIFT'
  if (/首发|发布/.test(phrase)) return 'PUBLICATION'
  if (/展$|展览|联展/.test(phrase)) return 'EXHIBITION'
  if (phrase !== '') return /活动$|仪式$/.test(phrase) ? 'OTHER' : 'MEETING'
  if (visit) return 'VISIT'
  if (REVIEWED.test(text)) return 'REVIEW'
  if (
    PUBLISHED.test(text) &&
    /《[^》]*》|志书|丛书|年鉴/.test(text) &&
    !/出版社向|推动|加强|轮流|出版(?:工作|周期|质量|任务|，对)/.test(text)
  )
    return 'PUBLICATION'
  return OPENED.test(text) && !/为[^，。]{1,10}揭牌/.test(text) ? 'OPENING' : undefined
}

/** A publication is named by its title; several by the words that sum them up. */
function publicationPhrase(text: string): string | undefined {
  const titles = findTitles(text).filter(
    ({ from, to }) =>
      text.charAt(from - 1) !== '称' && OUT_AFTER.test(text.slice(to).replace(/（[^（）]*）/, '')),
  )
  const [only] = titles
  return titles.length === 1 && only !== undefined ? `${text.slice(only.from, only.to)}出版` : undefined
}

const OUT_AFTER = /^[^。《]{0,60}(?:出版|发行|问世|面世|付梓)/

function phraseOf(
  noun: string | undefined,
  kind: EventKind,
  text: string,
  visit: string | undefined,
  after: number,
): string {
  if (noun !== undefined) {
    const bare = noun
      .replace(/^.*?(?:日|上午|下午|，)/, '')
      .replace(/^(?:了|由|第)(?=[^一二三四五六七八九十\d])/, '')
      .replace(/^[，、\s]+/, '')
    return bare === '' ? noun : bare
  }
  if (kind === 'SIGNING') return '签约'
  const published = kind === 'PUBLICATION' ? publicationPhrase(text) : undefined
  if (published !== undefined) return published
  if (visit !== undefined && kind === 'VISIT') return visit
  const clause = /^[^，。；]*/.exec(text.slice(after).replace(/^[，上下午]+/, ''))?.[0] ?? ''
  return clause.slice(0, 40)
}

function placeOf(text: string, start: number, passive: RegExpExecArray | null): EventFound['place'] {
  const match = passive === null ? (PLACE.exec(text) ?? SIGN_PLACE.exec(text)) : undefined
  const name = passive?.[2] ?? match?.[1]
  if (name === undefined || /中国特色|方面|过程|基础|同时|线上|会上|期间/.test(name)) return undefined
  const index = passive?.index ?? match?.index ?? 0
  const from = text.indexOf(name, text.indexOf('在', index) + 1)
  return from < 0 ? undefined : { name, from: start + from, to: start + from + name.length }
}

/** 由…主办. */
const HOSTED = /由([^，。；]{2,80}?)(?:联合|共同)?(?:主办|举办|承办|组织)/g

/** Who holds it: the offices before the verb; for …仪式在…举行 only those that 主办 or 承办 names. */
function organisersOf(
  actors: Actors,
  unit: Unit,
  from: number,
  to: number,
  text: string,
  passive: boolean,
  kind: EventKind,
  holds: boolean,
): OfficeMention[] {
  const hosts = matchesOf(text, HOSTED).flatMap((match) =>
    actors.in(unit, from + match.index, from + match.index + match[0].length),
  )
  if (hosts.length > 0) return distinct(hosts)
  if (kind === 'PUBLICATION')
    return distinct(
      actors.in(unit, from, from + text.length).filter(({ name }) => officeKindOf(name) === 'PUBLISHER'),
    )
  if (passive || kind === 'VISIT' || !holds) return []
  const subject = actors.in(unit, from, to).filter((office) => {
    const before = unit.plain.slice(Math.max(from, office.from - 2), office.from)
    return !/(?:在|对|赴|到|为|向|由|《|受)$/.test(before)
  })
  return distinct(subject)
}

function distinct(offices: readonly OfficeMention[]): OfficeMention[] {
  return offices.filter((office, i) => offices.findIndex(({ id }) => id === office.id) === i)
}

/** What kind an event is that is several at once: a signing at a meeting is a signing. */
const WEIGHT: readonly EventKind[] = [
  'OTHER',
  'MEETING',
  'EXHIBITION',
  'TRAINING',
  'GIFT',
  'VISIT',
  'PUBLICATION',
  'OPENING',
  'REVIEW',
  'SIGNING',
]

/** Sentences of one item tell of one event, unless they give another day or tell of a publication or a visit besides. */
function merge(events: Map<Item, EventFound[]>, item: Item, event: EventFound): void {
  const own = events.get(item) ?? []
  const same = own.findIndex((other) => isSame(other, event))
  const known = own[same]
  if (known === undefined) {
    if (own.length === 0 || isDated(event) || event.signs.length > 0) own.push(event)
  } else {
    const heavier =
      WEIGHT.indexOf(event.kind) > WEIGHT.indexOf(known.kind) &&
      (event.named || event.signs.length > 0 || !known.named)
    own[same] = {
      ...known,
      kind: heavier ? event.kind : known.kind,
      phrase: known.phrase,
      date: known.date ?? (isDated(event) ? event.date : undefined),
      place: known.place ?? event.place,
      organisers:
        event.signs.length > 0 && known.organisers.length === 0 ? event.organisers : known.organisers,
      signs: [...new Set([...known.signs, ...event.signs])],
      also: [...known.also, event.sentence],
    }
  }
  events.set(item, own)
}

function isDated({ date }: EventFound): boolean {
  return date !== undefined && date.edtf.length >= 7
}

function isSame(known: EventFound, event: EventFound): boolean {
  const day = known.date === undefined || event.date === undefined || known.date.edtf === event.date.edtf
  if (!day) return false
  const signings = [known.signs, event.signs].map((signs) => signs.map(({ id }) => id))
  const [before = [], now = []] = signings
  if (before.length > 0 && now.length > 0 && !now.some((id) => before.includes(id))) return false
  return event.kind !== 'PUBLICATION' || known.kind === 'PUBLICATION' || event.date === undefined
}
