import { matchesOf } from '../documents/matches.js'
import type { Actors } from './actors.js'
import { type FoundDate, findDates } from './dates.js'
import { distinctOffices, type OfficeMention } from './offices.js'
import { goesOn } from './signing-context.js'
import { findTitles } from './titles.js'
import type { Sentence, Unit } from './unit.js'

/** What dates without a year are read from in a unit: an ISO date. */
export type ReferenceOf = (unit: Unit) => string | undefined

/** The signing of one version of an agreement. */
export interface Signing {
  readonly sentence: Sentence
  /** The version's own words, such as 修订版; empty for the first. */
  readonly edition: string
  readonly date: FoundDate | undefined
  readonly parties: readonly OfficeMention[]
  readonly modality: 'STATED' | 'PLANNED'
}

export const VERB = '(?:续签|首签|签署|签订|签定|共签|签约|签字|签下|缔结|达成)'
/** 签过一份《…》 as well. */
const EVERY_SIGNED = new RegExp(`${VERB}|签[过了](?:[一这]?[份项个])?$`, 'g')
/** 《…》签约仪式, 在《…》上签字: the verb behind the title; 《…》签订以来 tells of no signing. */
const SIGNED_AFTER = new RegExp(`^[^，。；]{0,60}?${VERB}(?!以来|.{0,6}周年|之?前)`)
const NOT_SIGNED = new RegExp(
  `(?:未|没有|没能|不再|拒绝|暂缓|取消|终止)(?:能)?(?:[与和同就][^，。；]{0,30}|任何[^，。；]{0,4})?${VERB}`,
)
const TO_BE_SIGNED = new RegExp(
  `(?:拟|将(?!军)|即将|计划|打算|准备|争取|推动|商讨|洽谈|力争|筹划|谋划|筹备|有望|考虑|同意|批准|授权|委托(?!书)|希望|建议|倡议|支持(?![下和])|适时|择机|尽快|预计|(?:探索|提出|要|可)(?=[与和同]|${VERB}))[^，。；]{0,40}${VERB}$`,
)

/** Whether the words up to and with a verb of signing say that it is done, wished for, or denied. */
export function modalityOf(untilVerb: string): 'STATED' | 'PLANNED' | 'DENIED' {
  const clause = untilVerb.slice(
    Math.max(...['，', '。', '；'].map((mark) => untilVerb.lastIndexOf(mark))) + 1,
  )
  if (NOT_SIGNED.test(clause)) return 'DENIED'
  return TO_BE_SIGNED.test(clause) ? 'PLANNED' : 'STATED'
}

/** What a sentence tells of the signing of the agreement that it names at `at` (UTF-16 of the sentence), up to `to`. */
export function signingOf(
  sentence: Sentence,
  { at, to, edition }: { readonly at: number; readonly to: number; readonly edition: string },
  actors: Actors,
  reference: string | undefined,
): Signing | undefined {
  const { text } = sentence
  const before = text.slice(0, at)
  const last = lastSigned(before)
  const after = last === undefined ? SIGNED_AFTER.exec(text.slice(to).replace(/《[^》]*》/g, '')) : null
  if (last === undefined && after === null) return undefined
  // 根据…签署的《…》 tells of the signing as well; 根据《…》 does not.
  const referred = /(?:自(?![治贡然])|根据|按照|依据|依照|落实|商谈|提出)[^，。；]{0,8}$|依$/.test(before)
  if (referred && !/签[署订]的?$/.test(before)) return undefined
  const verb = last ?? at
  const modality = modalityOf(last === undefined ? before + (after?.[0] ?? '') : verbEnd(text, last))
  if (modality === 'DENIED') return undefined
  const parties = partiesOf(actors, sentence, at, verb)
  return { sentence, edition, date: dateOf(sentence, before, reference), parties, modality }
}

function verbEnd(text: string, verb: number): string {
  return text.slice(0, verb + 2)
}

function lastSigned(before: string): number | undefined {
  const match = matchesOf(before, EVERY_SIGNED).at(-1)
  if (match === undefined || before.length - match.index > 90) return undefined
  return /[。；]/.test(before.slice(match.index)) ? undefined : match.index
}

/** What the sentence before the one of a signing tells where both speak of one day. */
const CEREMONY =
  /(?:签约|签字|签署|签订|座谈|交流|研讨)(?:活动|仪式|会议?)|(?:会议|论坛|大会|座谈会|活动)[^，。；]{0,12}(?:举行|召开|举办)/

function opensWithCeremony(last: string, before: string): boolean {
  return CEREMONY.test(last) && !/此前|曾[于经与]|早在|[去上前]年/.test(before)
}

/** The day that the sentence gives before the agreement, else the one that its paragraph gave before, where it goes on with it. */
export function dateOf(
  { unit, start, text }: Sentence,
  before: string,
  reference: string | undefined,
): FoundDate | undefined {
  const own = findDates(before, reference).filter(({ date: { edtf } }) => !edtf.startsWith('..'))
  if (own.length > 0) return own.at(-1)
  const last = unit.sentences.findLast((sentence) => sentence.end <= start)
  if (last === undefined || (!goesOn(text) && !opensWithCeremony(last.text, before))) return undefined
  return findDates(unit.plain.slice(0, start), reference).findLast(
    ({ date: { edtf } }) => edtf.length >= 10 && !edtf.startsWith('..'),
  )
}

/** Who signs: the offices and those whom people sign for, before the verb; where they stand in the title, those. */
function partiesOf(actors: Actors, sentence: Sentence, at: number, verb: number): OfficeMention[] {
  const { text, start } = sentence
  const subjects = signersBefore(actors, sentence, 0, verb)
  // 甲与乙签订《…》，与丙签订《…》: what stands before the title named before is the first one's.
  const previous = findTitles(text)
    .filter(({ to }) => to <= at)
    .at(-1)
  const own =
    previous === undefined || previous.to > verb
      ? subjects
      : signersBefore(actors, sentence, previous.to, verb)
  if (own.length !== subjects.length && own.length > 0) {
    const joined = WITH_ANOTHER.test(text.slice(previous?.to ?? 0))
    const first = subjects[0]
    return joined && first !== undefined ? distinctOffices([first, ...own]) : own
  }
  // 续签与某学院的《…》: the other side stands behind the verb.
  const behind = BEHIND_VERB.test(text.slice(verb, at))
    ? actors.in(sentence.unit, start + verb, start + at)
    : []
  if (behind.length > 0) return distinctOffices([...subjects, ...behind])
  // …，与某中心签订《…》, whose name is not known: the parties of the title before are not all its own.
  if (previous !== undefined && previous.to <= verb && WITH_ANOTHER.test(text.slice(previous.to, verb)))
    return subjects.slice(0, 1)
  if (subjects.length > 1) return subjects
  const titled = partiesInTitle(actors, sentence, at).filter(({ from }) => from >= start)
  return titled.length > 0 ? titled : subjects
}

/** 签订与甲、乙的《…》. */
const BEHIND_VERB = new RegExp(`^${VERB}了?[与和同]`)

/** 与另一家签订: a party of its own for what is signed next. */
const WITH_ANOTHER = /^[，、；并还又同时也再]*[与和同]/

/** What those do who look on while others sign. */
const LOOKS_ON = /^[^，。；]{0,16}(?:的?见证|陪同|出席|主持|共同见证)/

/** The offices, and those of the people, that a sentence names in [from, verb) as those who sign. */
export function signersBefore(
  actors: Actors,
  { unit, start, text }: Sentence,
  from: number,
  verb: number,
): OfficeMention[] {
  const named = actors.in(unit, start + from, start + verb)
  const titles = named.length === 0 ? [] : findTitles(text)
  const stands = (mention: OfficeMention): boolean =>
    !/[在于对经]$/.test(text.slice(0, mention.from - start)) &&
    !LOOKS_ON.test(text.slice(mention.to - start, verb)) &&
    !titles.some((title) => mention.from >= start + title.from && mention.to <= start + title.to)
  const people = actors
    .peopleIn(unit, start + from, start + verb)
    .filter(({ to }) => !LOOKS_ON.test(text.slice(to - start, verb)))
    .flatMap(({ posts }) => posts.flatMap(({ office }) => (office === undefined ? [] : [office])).slice(0, 1))
  return distinctOffices([...named.filter(stands), ...people].sort((a, b) => a.from - b.from))
}

/** Parties that only the title names, at its start: 《成都市人民政府眉山市人民政府关于…协议》, 《甲馆与乙馆…协议》. */
function partiesInTitle(actors: Actors, { unit, start, text }: Sentence, at: number): OfficeMention[] {
  const parties: OfficeMention[] = []
  let next = start + at + (text.charAt(at) === '《' ? 1 : 0)
  for (const office of actors.in(unit, next)) {
    if (!/^[\s、与和及]{0,3}$/.test(unit.plain.slice(next, office.from))) break
    parties.push(office)
    next = office.to
  }
  return parties.length >= 2 ? parties : []
}
