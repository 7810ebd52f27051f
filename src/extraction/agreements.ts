import type { DateFact } from '../facts/model.js'
import { type FoundDate, findDates } from './dates.js'
import { groupBy } from './group-by.js'
import { lexicon } from './lexicon.js'
import type { Actors } from './actors.js'
import type { OfficeMention } from './offices.js'
import { findTitles, sortOfTitle, titleKey } from './titles.js'
import { isSaid, type Sentence, sentencesOf, type Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

/** An agreement where a text names it; indices are UTF-16 of the unit. */
export interface AgreementMention {
  readonly unit: Unit
  readonly from: number
  readonly to: number
}

/** An agreement that a document speaks of. */
export interface Agreement {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly AgreementMention[]
  /** The version that this document says was signed. */
  readonly signing: Signing | undefined
}

/** The signing of one version. */
export interface Signing {
  readonly sentence: Sentence
  /** The version's own words, such as 修订版; empty for the first. */
  readonly edition: string
  readonly date: FoundDate | undefined
  readonly parties: readonly OfficeMention[]
  readonly modality: 'STATED' | 'PLANNED'
}

const SIGNED = /签署|签订|签定|共签|签约|缔结|达成/
const EVERY_SIGNED = new RegExp(SIGNED, 'g')
const NOT_SIGNED = /(?:未|没有|尚未|暂未|不再)(?:能)?(?:签署|签订|达成)/
const TO_BE_SIGNED = /(?:拟|将|计划|准备|争取|推动|商讨|洽谈|力争)[^，。]{0,12}(?:签署|签订)/
/** 签订八市区县史志工作合作框架协议 without 《》. */
const UNMARKED =
  /(?:签署|签订|签定)了?(?!《)([^，。；：《》（）了]{4,44}?(?:协议书|协议|备忘录|协定))(?!书?(?:的|后|是|签))/g

/** The agreements of a document in order of mention, each with its signing if the document tells of one. */
export function findAgreements(
  units: readonly Unit[],
  actors: Actors,
  reference: string | undefined,
): Agreement[] {
  const found = new Drafts()
  for (const unit of units) {
    if (unit.block.role === 'imprint') continue
    for (const sentence of sentencesOf(unit)) readSentence(sentence, actors, reference, found)
  }
  const drafts = found.all()
  const titles = units.flatMap((unit) => findTitles(unit.plain).map((title) => ({ unit, ...title })))
  const byTitle = groupBy(titles, ({ title }) => title)
  const byKey = groupBy([...byTitle.keys()], titleKey)
  for (const draft of drafts) addUses(draft, byTitle, byKey)
  return drafts
}

interface Draft {
  id: string
  name: string
  aliases: string[]
  mentions: AgreementMention[]
  signing: Signing | undefined
}

function readSentence(
  sentence: Sentence,
  actors: Actors,
  reference: string | undefined,
  found: Drafts,
): void {
  const { unit, start, text } = sentence
  const titles = findTitles(text)
    .filter(({ title }) => sortOfTitle(title) === 'agreement' || isSignedPlan(text, title))
    .map(({ from, to, title }) => ({
      from,
      to,
      title: unit.block.text.slice(start + from + 1, start + to - 1) || title,
    }))
  // 希望以签订合作协议为契机: words for one that is named elsewhere.
  const said = unit.speech || isSaid(sentence)
  const named = said && found.size > 0 ? [] : matchesOf(text, UNMARKED)
  const unmarked = named.map((match) => {
    const from = match.index + match[0].length - (match[1] ?? '').length
    return { from, to: match.index + match[0].length, title: match[1] ?? '' }
  })
  for (const { from, to, title } of [...titles, ...unmarked]) {
    if (titles.length > 0 && found.hasLonger(title)) continue
    if (/^(?:合作|有关|相关|上述|本|该|此|双方|了)?协议$/.test(title)) {
      if (found.size > 0 || !SIGNED.test(text)) continue
    }
    const edition =
      /^（([^（）]{1,12}版)）/.exec(text.slice(to))?.[1] ?? /（([^（）]{1,12}版)）$/.exec(title)?.[1] ?? ''
    const bare = title.replace(/（[^（）]{1,12}版）$/, '')
    const draft = found.of(bare)
    const end = edition !== '' && text.startsWith(`（${edition}）`, to) ? to + edition.length + 2 : to
    draft.mentions.push({ unit, from: start + from, to: start + end })
    const alias = /^(?:（[^（）]{1,12}版）)?（(?:以下)?(?:简称|统称)：?[“《]?([^”》（）]{2,20})[”》]?）/.exec(
      text.slice(to),
    )?.[1]
    if (alias !== undefined && !draft.aliases.includes(alias)) draft.aliases.push(alias)
    if (draft.signing === undefined && !said && unit.block.role === 'body')
      draft.signing = signingOf(sentence, from, edition, actors, reference)
  }
}

/** A plan that two sides sign binds them as an agreement does: 签署《行动计划》. */
function isSignedPlan(text: string, title: string): boolean {
  const at = text.indexOf(`《${title}`)
  return (
    /(?:计划|方案|纲要)(?:（[^（）]*）)?$/.test(title) &&
    /(?:签署|签订|签定)(?:了)?$/.test(text.slice(Math.max(0, at - 3), at))
  )
}

/** The agreements found so far, known by their full titles and by the ends of those. */
class Drafts {
  get size(): number {
    return this.byKey.size
  }

  private readonly byKey = new Map<string, Draft>()
  /** What titles end with, of at least this many characters, to the first that does. */
  private readonly byEnding = new Map<string, Draft>()
  private readonly endingKeys = new Set<string>()

  all(): Draft[] {
    return [...new Set(this.byKey.values())]
  }

  /** The agreement of that title: known under it, or named in full before (…八市区县史志工作交流合作框架协议 for 史志工作交流合作框架协议). */
  of(title: string): Draft {
    const key = titleKey(title)
    const known = lexicon().agreements.find((agreement) => titleKey(agreement.title) === key)
    const draft =
      this.byKey.get(key) ??
      (title.length < 8 ? undefined : this.byEnding.get(title)) ??
      this.add({
        id: known?.id ?? `agreement/${title.replace(/\s/g, '')}`,
        name: known?.title ?? title,
        aliases: [],
        mentions: [],
        signing: undefined,
      })
    if (draft.name !== title && !draft.aliases.includes(title)) draft.aliases.push(title)
    this.byKey.set(key, draft)
    return draft
  }

  /** Whether a longer title ends with this one: 《行动计划》 after 《地方志事业一体化发展行动计划》; `addUses` finds it. */
  hasLonger(title: string): boolean {
    return this.endingKeys.has(titleKey(title))
  }

  private add(draft: Draft): Draft {
    const { name } = draft
    for (let at = 0; at <= name.length - 8; at += 1) {
      const ending = name.slice(at)
      if (!this.byEnding.has(ending)) this.byEnding.set(ending, draft)
    }
    const full = bareKey(name)
    for (let at = 1; at < full.length; at += 1) this.endingKeys.add(full.slice(at))
    return draft
  }
}

/** A title for comparing, without the edition in brackets at its end. */
function bareKey(name: string): string {
  return titleKey(name.replace(/[（(][^（）()]*[）)]$/, ''))
}

function signingOf(
  sentence: Sentence,
  at: number,
  edition: string,
  actors: Actors,
  reference: string | undefined,
): Signing | undefined {
  const { unit, start, text } = sentence
  const before = text.slice(0, at)
  const after = text.slice(at)
  const verb =
    lastSigned(before) ??
    (/^[^，。]{0,60}(?:签署|签订|签约)/.test(after.replace(/《[^》]*》/g, '')) ? at : undefined)
  if (NOT_SIGNED.test(text)) return undefined
  // 根据…签署的《…》 tells of the signing as well; 根据《…》 does not.
  const referred = /(?:自|根据|按照|依据|落实|商谈|提出)[^，。；]{0,8}$/.test(before)
  if ((verb === undefined || referred) && !/签署的?$/.test(before)) return undefined
  const modality = TO_BE_SIGNED.test(before) ? 'PLANNED' : 'STATED'
  const subjects = partiesOf(actors.in(unit, start, start + (verb ?? at)), text, start)
  const parties = subjects.length > 0 ? subjects : partiesInTitle(actors, sentence, at)
  const date = findDates(before, reference)
    .filter(({ date: { edtf } }) => !edtf.startsWith('..'))
    .at(-1)
  return { sentence, edition, date, parties, modality }
}

function lastSigned(before: string): number | undefined {
  const match = matchesOf(before, EVERY_SIGNED).at(-1)
  if (match === undefined || before.length - match.index > 90) return undefined
  return /[。；]/.test(before.slice(match.index)) ? undefined : match.index
}

/** Parties that only the title names, at its start: 《成都市人民政府眉山市人民政府关于…协议》. */
function partiesInTitle(actors: Actors, { unit, start, text }: Sentence, at: number): OfficeMention[] {
  const parties: OfficeMention[] = []
  let next = start + at + (text.charAt(at) === '《' ? 1 : 0)
  for (const office of actors.in(unit, next)) {
    if (office.from !== next) break
    parties.push(office)
    next = office.to
  }
  return parties.length >= 2 ? parties : []
}

/** The offices that sign: those before the verb, but not where a meeting is held. */
function partiesOf(mentions: readonly OfficeMention[], text: string, start: number): OfficeMention[] {
  const parties: OfficeMention[] = []
  const titles = findTitles(text)
  for (const mention of mentions) {
    if (/[在于对经]$/.test(text.slice(0, mention.from - start))) continue
    if (titles.some(({ from, to }) => mention.from >= start + from && mention.to <= start + to)) continue
    if (!parties.some(({ id }) => id === mention.id)) parties.push(mention)
  }
  return parties
}

/** Later uses of the short name in 《》, one that the text defines or the end of the full one: 《行动计划》. */
function addUses(
  draft: Draft,
  titles: ReadonlyMap<string, readonly (AgreementMention & { title: string })[]>,
  byKey: ReadonlyMap<string, readonly string[]>,
): void {
  const full = bareKey(draft.name)
  const endings = Array.from(full, (_, at) => byKey.get(full.slice(at)) ?? []).flat()
  const shorter = endings.filter((title) => title.length >= 4 && title.length < full.length)
  const known = new Map<Unit, Set<number>>()
  for (const { unit, from } of draft.mentions) known.set(unit, (known.get(unit) ?? new Set()).add(from))
  for (const title of new Set([...draft.aliases, ...shorter])) {
    const uses = titles.get(title)
    if (uses === undefined) continue
    if (!draft.aliases.includes(title)) draft.aliases.push(title)
    draft.mentions.push(...uses.filter(({ unit, from }) => known.get(unit)?.has(from) !== true))
  }
}

/** Whether the title at `from` of a unit names one of the agreements. */
export function isAgreementAt(agreements: readonly Agreement[], unit: Unit, from: number): boolean {
  return placesOf(agreements).get(unit)?.has(from) === true
}

/** Every title of every unit is asked for. */
const places = new WeakMap<readonly Agreement[], ReadonlyMap<Unit, ReadonlySet<number>>>()

function placesOf(agreements: readonly Agreement[]): ReadonlyMap<Unit, ReadonlySet<number>> {
  const known = places.get(agreements)
  if (known !== undefined) return known
  const mentions = groupBy(
    agreements.flatMap((agreement) => agreement.mentions),
    ({ unit }) => unit,
  )
  const made = new Map([...mentions].map(([unit, own]) => [unit, new Set(own.map(({ from }) => from))]))
  places.set(agreements, made)
  return made
}

/** The id of a version: the agreement's and the day it was signed, as far as the text says it. */
export function versionId(agreement: Agreement, signing: Signing): string {
  return `${agreement.id}/${signing.date?.date.edtf ?? 'undated'}`
}

/** The name of a version: the agreement's with its edition, or with the year of signing. */
export function versionName(agreement: Agreement, { edition, date }: Signing): string {
  if (edition !== '') return `${agreement.name}（${edition}）`
  const year = date?.date.edtf.slice(0, 4)
  return year === undefined ? agreement.name : `${agreement.name}（${year}年）`
}

export function signedOn({ date }: Signing): { readonly signedOn: DateFact } | Record<string, never> {
  return date === undefined ? {} : { signedOn: date.date }
}
