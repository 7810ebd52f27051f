import type { Actors } from './actors.js'
import type { Draft } from './agreement-drafts.js'
import type { FoundDate } from './dates.js'
import { groupBy } from './group-by.js'
import type { OfficeMention } from './offices.js'
import { filledIn, type ListedSigners, listedSigners } from './signing-context.js'
import { dateOf, modalityOf, type ReferenceOf, signersBefore, VERB } from './signings.js'
import type { Item, Sentence, Unit } from './unit.js'

/** 甲主任某某、乙主任某某分别代表双方签字. */
const BY_PEOPLE = new RegExp(
  `(?:分别)?代表(?!处|团|性)[^，。；]{0,30}?${VERB}|在[^，。；]{0,30}上(?:签字|签名|落笔)|${VERB}并交换文本`,
)

/** 甲与乙举行签约仪式: between whom it is held. */
const CEREMONY_HELD = /(?:举行|举办)[^，。；]{0,24}(?:签约|签字|签署|签订)仪式/

/** What the sentences of an item say of who signed for whom, besides the one that names the agreement. */
interface Ceremony {
  readonly sentence: Sentence
  readonly parties: readonly OfficeMention[]
  readonly date: FoundDate | undefined
}

/** The first sentence of an item that tells of people signing for their offices. */
function ceremonyIn(units: readonly Unit[], actors: Actors, referenceOf: ReferenceOf): Ceremony | undefined {
  for (const unit of units) {
    if (unit.block.role !== 'body' || unit.speech) continue
    for (const sentence of unit.sentences) {
      const match = BY_PEOPLE.exec(sentence.text) ?? CEREMONY_HELD.exec(sentence.text)
      if (match === null || sentence.said) continue
      const until = sentence.text.slice(0, match.index + match[0].length)
      if (modalityOf(until) !== 'STATED') continue
      const parties = signersBefore(actors, sentence, 0, match.index)
      if (parties.length < 2) continue
      return { sentence, parties, date: dateOf(sentence, until, referenceOf(unit)) }
    }
  }
  return undefined
}

/** What an item tells of the people who sign gives the one agreement in it its signing, its parties and its day. */
export function addCeremonies(
  drafts: readonly Draft[],
  units: readonly Unit[],
  actors: Actors,
  referenceOf: ReferenceOf,
): void {
  const named = new Map<Item, Set<Draft>>()
  for (const draft of drafts.filter(({ held }) => !held)) {
    for (const { unit } of draft.mentions)
      named.set(unit.item, (named.get(unit.item) ?? new Set()).add(draft))
  }
  for (const [item, own] of groupBy(units, (unit) => unit.item)) {
    const signed = [...(named.get(item) ?? [])]
    const [only, another] = signed
    if (only !== undefined && another === undefined) addCeremony(only, ceremonyIn(own, actors, referenceOf))
    if (only !== undefined) addListed(signed, listedSigners(own, actors))
    for (const one of signed) {
      if (one.signing?.sentence.unit.item === item)
        one.signing = filledIn(one.signing, own, actors, referenceOf(one.signing.sentence.unit))
    }
  }
}

function addCeremony(draft: Draft, ceremony: Ceremony | undefined): void {
  if (ceremony === undefined) return
  const { sentence, parties, date } = ceremony
  const { signing } = draft
  draft.signing =
    signing === undefined
      ? { sentence, edition: '', date, parties, modality: 'STATED' }
      : {
          ...signing,
          parties: signing.parties.length >= 2 ? signing.parties : parties,
          date: signing.date ?? date,
        }
}

/** A list of those that sign names them all, where the sentence of the signing before it names fewer. */
function addListed(drafts: readonly Draft[], listed: ListedSigners | undefined): void {
  if (listed === undefined) return
  const { unit, start } = listed.sentence
  const draft = drafts.findLast(
    ({ signing }) =>
      signing !== undefined &&
      (signing.sentence.unit.index < unit.index ||
        (signing.sentence.unit === unit && signing.sentence.start <= start)),
  )
  if (draft?.signing !== undefined && listed.parties.length > draft.signing.parties.length)
    draft.signing = { ...draft.signing, parties: listed.parties }
}
