import { matchesOf } from '../documents/matches.js'
import type { Draft } from './agreement-drafts.js'
import { type FoundDate, findDates } from './dates.js'
import type { ReferenceOf } from './signings.js'
import type { Sentence, Unit } from './unit.js'

/** 该协议首签于2019年3月: the day stands behind the verb. */
const SIGNED_ON =
  /(?:该|此|原|上述|上一轮|上一份|首[轮份个])(?:合作|框架|协作)*(?:协议书?|备忘录)[^，。；]{0,8}(?:首签|首次签[署订]|最初签[署订]|签[署订])于/
/** 2014年首次签订、2019年11月第一次续签之后: the day stands before the verb, and what was signed is not named again. */
const SIGNED_THEN = new RegExp(
  '^(?:[，就又曾还]|双方|两[地市县省家馆方]){0,3}(?:' +
    '(?:首次|首度|初次|最初|首轮|再次|再度|第[一二三四五][次轮])(?:签[订署定]|续签)(?!《)' +
    '|首签|续签(?=[、，。；之后以]|过|$)' +
    '|签[订署定]的(?:原|旧|首[份轮个]|上一[份轮个])(?:合作|协作|框架)*(?:协议书?|备忘录))',
)

/** Gives the agreement that was named last the versions that a sentence tells of without naming it again. */
export function addEarlierSignings(
  drafts: readonly Draft[],
  units: readonly Unit[],
  referenceOf: ReferenceOf,
): void {
  if (drafts.length === 0) return
  for (const unit of units) {
    if (unit.block.role !== 'body' || !/[首订署定续]签|签[订署定]/.test(unit.plain)) continue
    for (const sentence of unit.sentences) {
      if (sentence.said || !sentence.text.includes('签')) continue
      for (const date of earlierDates(sentence.text, referenceOf(unit))) add(drafts, sentence, date)
    }
  }
}

function earlierDates(text: string, reference: string | undefined): FoundDate[] {
  const dates = findDates(text, reference).filter(({ date: { edtf } }) => !edtf.startsWith('..'))
  const ends = matchesOf(text, new RegExp(SIGNED_ON, 'g')).map(({ index, 0: words }) => index + words.length)
  return dates.filter(
    ({ from, to }) =>
      ends.some((end) => from >= end && from <= end + 2) || SIGNED_THEN.test(text.slice(to, to + 40)),
  )
}

function add(drafts: readonly Draft[], sentence: Sentence, date: FoundDate): void {
  const { unit } = sentence
  const draft = drafts.findLast(({ mentions }) =>
    mentions.some(
      (mention) => mention.unit.item === unit.item && mention.unit.block.start <= unit.block.start,
    ),
  )
  if (draft?.signing === undefined) return
  const { signing, others } = draft
  const known = [signing, ...others].map((one) => one.date?.date.edtf)
  if (signing.date === undefined || known.includes(date.date.edtf)) return
  if (date.date.edtf > signing.date.date.edtf) return
  others.push({ sentence, edition: '', date, parties: signing.parties, modality: 'STATED' })
}
