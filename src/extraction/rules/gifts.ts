import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import type { DateFact, FactValue } from '../../facts/model.js'
import { Calendar, opensWithDay, partsOf, TOLD_BEFORE } from '../event-days.js'
import { type Gift, giftOf, isYetToBeGiven } from '../gifts-told.js'
import { placeName } from '../places.js'
import { promisedFrom } from '../promises.js'
import { isProvisionUnit, type Sentence } from '../unit.js'
import { matchesOf } from '../../documents/matches.js'

/** No sentence without one of these tells of a gift. */
const OF_GIFTS = /[赠捐移换]|送[到至往给去上]|交给/
/** 据了解，2019年协议执行期间，两市互换志书: what years before brought. */
const LOOKS_BACK = /^(?:据了解|据悉|此前|多年来|[近\d]+年来|[一二三四五十]+年来)，/

/** Gifts: who gave what to whom, with counts in the words of the text. Each is an event of its own, at the meeting it was part of. */
export function gifts(context: Context): Proposals {
  const out = new Collector(context.id, 'gifts')
  const when = new Calendar(context.self)
  let last: Gift | undefined
  for (const unit of context.units) {
    when.read(unit)
    if (unit.block.role !== 'body' || unit.speech || context.ahead.has(unit)) continue
    // 二是互赠…: a point of what is agreed or to be done, unless it opens with its day.
    if (isProvisionUnit(unit) && !opensWithDay(unit)) continue
    const told = unit.sentences.filter(
      ({ said, text }) => !said && OF_GIFTS.test(text) && !LOOKS_BACK.test(text),
    )
    for (const sentence of told.flatMap(partsOf).flatMap(giving)) {
      if (isYetToBeGiven(sentence.text)) continue
      const gift = giftOf(context, sentence, last)
      if (gift === undefined || isPromised(sentence, gift)) continue
      last = gift
      tell(context, sentence, gift, when, out)
    }
  }
  return out
}

/** The event of one gift, with what it was, who gave it and who received it. */
function tell(context: Context, sentence: Sentence, gift: Gift, when: Calendar, out: Collector): void {
  const { unit } = sentence
  const main = context.events.get(unit.item)?.[0]
  const before = context.events
    .get(unit.item)
    ?.findLast(
      ({ sentence: told }) =>
        told.unit.block.start < unit.block.start || (told.unit === unit && told.start <= sentence.start),
    )
  const last = before?.sentence.unit === unit ? before : undefined
  const date =
    dayOf(sentence, gift, when, before?.date) ??
    (OVER_TIME.test(sentence.text) ? undefined : (last?.date ?? main?.date))
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date?.edtf ?? '')?.[0]
  const own = `event/${day ?? context.name}/${gift.phrase}`
  const evidence = [out.evidence(unit, gift.from, gift.to)]
  out.entity(
    {
      id: own,
      kind: 'EVENT',
      name: gift.phrase,
      properties: {
        eventKind: 'GIFT',
        object: gift.object,
        ...(date !== undefined && { date }),
      },
    },
    evidence,
    0.88,
  )
  const map = /^(?:(\d{4})年)?([^，。《》]{3,20}(?:区划图|地图|舆图|地图集))$/.exec(gift.object)
  if (map !== null) {
    const id = `publication/${map[2] ?? ''}`
    const properties: Record<string, FactValue> = { publicationKind: 'MAP', status: 'PUBLISHED' }
    if (map[1] !== undefined) properties.publishedOn = { edtf: map[1], literal: `${map[1]}年` }
    out.entity(
      { id, kind: 'PUBLICATION', name: map[2] ?? '', aliases: [gift.object], properties },
      evidence,
      0.85,
    )
    out.relation({ type: 'CONCERNS', from: own, to: id }, evidence, 0.85)
  }
  for (const giver of gift.givers) out.relation({ type: 'GAVE', from: giver, to: own }, evidence, 0.88)
  for (const receiver of gift.receivers)
    out.relation({ type: 'RECEIVED', from: receiver, to: own }, evidence, 0.88)
  if (main?.place !== undefined && main.kind !== 'GIFT') {
    const place = `place/${placeName(main.place.name).name}`
    out.relation({ type: 'HELD_IN', from: own, to: place, derived: true }, evidence, 0.85)
  }
}

/** 双方将互赠志书: what is promised is not given yet. */
function isPromised(sentence: Sentence, { to }: Gift): boolean {
  const promised = promisedFrom(sentence)
  return promised !== undefined && sentence.start + promised.at < to
}

/** What a sentence counts over a time has no day of its own. */
const OVER_TIME = /^[^，。]{0,20}(?:全年|年内|累计|[上下]半年)/

/** The day that the sentence of a gift tells, or else the month; `last` is that of the event told before it. */
function dayOf(
  { unit, start, text }: Sentence,
  { to }: Gift,
  when: Calendar,
  last: DateFact | undefined,
): DateFact | undefined {
  const before = unit.plain.slice(Math.max(0, start - TOLD_BEFORE), start)
  const dates = when.datesOf(text.slice(0, to - start), last, before).map(({ date }) => date)
  return dates.find(({ edtf }) => edtf.length >= 10) ?? dates.find(({ edtf }) => /^\d{4}-\d{2}$/.test(edtf))
}

/** Where a sentence goes on with a second gift. */
const SECOND_GIFT = /[，；](?=[^，。；《]{2,30}向[^，。；《]{2,40}(?:回赠|赠送|捐赠|赠))/g

/** A sentence that tells of two gifts (甲向乙赠送…，乙向甲赠送…) as two. */
function giving(sentence: Sentence): Sentence[] {
  const { start, end, text } = sentence
  if (!text.includes('赠')) return [sentence]
  const cuts = matchesOf(text, SECOND_GIFT)
    .map(({ index }) => index + 1)
    .filter((at) => /赠|捐/.test(text.slice(0, at)))
  return [0, ...cuts].map((from, i): Sentence => {
    const to = cuts[i] ?? text.length
    return {
      ...sentence,
      start: start + from,
      end: Math.min(start + to, end),
      text: text.slice(from, to),
    }
  })
}
