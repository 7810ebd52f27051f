import type { Actors } from './actors.js'
import { type FoundDate, findDates } from './dates.js'
import { distinctOffices, type OfficeMention } from './offices.js'
import type { Signing } from './signings.js'
import { findTitles } from './titles.js'
import type { Sentence, Unit } from './unit.js'

/**
 * A signing with what the sentences before it in its item tell: the day, where its sentence goes on with them, and the sides
 * that 双方 stands for. `own` are the units of its item in order.
 */
export function filledIn(
  signing: Signing,
  own: readonly Unit[],
  actors: Actors,
  reference: string | undefined,
): Signing {
  const { sentence, date, parties } = signing
  return {
    ...signing,
    date: date ?? dayBefore(sentence, own, reference),
    parties: parties.length > 0 ? parties : sidesMeant(sentence, own, actors),
  }
}

/** 会上, 双方: a sentence that goes on with what the ones before it tell. */
const GOES_ON =
  /^(?:会[上后]|会议|座谈会上?|交流会上?|仪式[上后]?|活动|期间|其间|随后|最后|当天|当日|同日|[双两三四各]方|[两三四][地市县省区州家馆校院]|[^，。；]{1,10}(?:期间|结束[后时]|会上|仪式上)，|[^，。；]{0,40}代表)/
/** 此前双方曾签订…: what lies further back. */
const FURTHER_BACK = /曾(?=[于经与和在就签]|先后)|此前|早在|已(?:经|于|签|与)|[去前]年|[多近]年来|历来/

/** Whether a sentence goes on with what stands before it, so that the day told there is its own. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text) && !FURTHER_BACK.test(text)
}

/** How many paragraphs back a day is looked for. */
const PARAGRAPHS_BACK = 3

function dayBefore(
  { unit, text }: Sentence,
  own: readonly Unit[],
  reference: string | undefined,
): FoundDate | undefined {
  if (!goesOn(text)) return undefined
  const at = own.indexOf(unit)
  for (const before of own.slice(Math.max(0, at - PARAGRAPHS_BACK), at).toReversed()) {
    if (before.block.role !== 'body' || before.speech) continue
    const [day] = daysOf(before.sentences, reference)
    if (day !== undefined) return day
  }
  return undefined
}

function daysOf(sentences: readonly Sentence[], reference: string | undefined): FoundDate[] {
  return sentences
    .filter(({ said, text }) => !said && !FURTHER_BACK.test(text))
    .flatMap(({ text }) => findDates(text, reference))
    .filter(({ date: { edtf } }) => edtf.length >= 10 && !edtf.startsWith('..'))
}

/** 双方, 两馆, 三地 …: how many sides a sentence speaks of without naming them. */
const SIDES = /(?<two>双方|两[地市县省区州家馆校院方])|三[地市县省区州家馆校院方]/
/** How many sentences back the sides are looked for. */
const SENTENCES_BACK = 8

/** The offices that 双方 stands for: those that the nearest sentences before name, if they are as many. */
function sidesMeant(sentence: Sentence, own: readonly Unit[], actors: Actors): OfficeMention[] {
  const meant = SIDES.exec(sentence.text)
  if (meant === null) return []
  const count = meant.groups?.two === undefined ? 3 : 2
  const before = own
    .slice(Math.max(0, own.indexOf(sentence.unit) - SENTENCES_BACK), own.indexOf(sentence.unit) + 1)
    .filter(({ block, speech }) => block.role === 'body' && !speech)
    .flatMap(({ sentences }) => sentences)
    .filter(({ unit, start, said }) => !said && (unit !== sentence.unit || start < sentence.start))
  let sides: OfficeMention[] = []
  for (const one of before.slice(-SENTENCES_BACK).toReversed()) {
    sides = distinctOffices([...actingIn(one, actors), ...sides])
    if (sides.length > count) return []
    if (sides.length === count) return sides
  }
  return []
}

/** The offices that act in a sentence, those of its people with them; not those inside titles. */
function actingIn({ unit, start, end }: Sentence, actors: Actors): OfficeMention[] {
  const titles = findTitles(unit.plain)
  const named = actors
    .in(unit, start, end)
    .filter(({ from, to }) => !titles.some((title) => title.from < from && to < title.to))
  const people = actors
    .peopleIn(unit, start, end)
    .flatMap(({ posts }) => posts.flatMap(({ office }) => office ?? []).slice(0, 1))
  return distinctOffices([...named, ...people].sort((a, b) => a.from - b.from))
}

/** 签约三方分别是…, 成员单位包括…: what opens a list of those that sign. */
const LIST =
  /(?:签约的?(?:[双两三四五六七八九十各]+[方家])?(?:单位|机构)?|(?:会员|成员|共建|发起)单位|参[与加]签约的?[^，。；：]{0,4}(?:单位|机构)|(?:缔约|协议)[双两三四五六七八九十各]+方|协议签[署订约]方)(?:共[^，。；]{1,4}[家个]，)?(?:分别)?(?:是|为|有|包括|：)/
/** 协作区由甲、乙、丙组成. */
const MADE_UP = /(?:协作[区组体]|联盟|联合体|共同体|协作网)由[^。；]{4,200}?(?:组成|构成)/

/** Those that an item lists as the ones that sign, and where it does. */
export interface ListedSigners {
  readonly sentence: Sentence
  readonly parties: readonly OfficeMention[]
}

/** The first list in an item of those that sign. */
export function listedSigners(own: readonly Unit[], actors: Actors): ListedSigners | undefined {
  for (const unit of own) {
    if (unit.block.role !== 'body' || unit.speech) continue
    for (const sentence of unit.sentences) {
      const { start, end, text, said } = sentence
      if (said) continue
      const list = LIST.exec(text)
      const whole = list === null ? MADE_UP.exec(text) : null
      const from = list === null ? whole?.index : list.index + list[0].length
      if (from === undefined) continue
      const to = whole === null ? end : start + from + whole[0].length
      const parties = distinctOffices(actors.in(unit, start + from, to))
      if (parties.length >= 2) return { sentence, parties }
    }
  }
  return undefined
}
