import type { DateFact } from '../facts/model.js'
import { matchesOf } from '../documents/matches.js'
import type { Actors } from './actors.js'
import { type AgreementMention, bareKey, type Draft, Drafts } from './agreement-drafts.js'
import type { SelfDescription } from './document-facts.js'
import { addEarlierSignings } from './earlier-signings.js'
import { editionOf } from './edition.js'
import { groupBy } from './group-by.js'
import type { HeldAgreement } from './held-agreement.js'
import type { OfficeMention } from './offices.js'
import { filledIn, type ListedSigners, listedSigners } from './signing-context.js'
import { type Ceremony, ceremonyIn, modalityOf, type Signing, signingOf } from './signings.js'
import { findTitles, sortOfTitle, titleKey } from './titles.js'
import type { Item, Sentence, Unit } from './unit.js'

/** An agreement that a document speaks of. */
export interface Agreement {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: readonly AgreementMention[]
  /** The signing that this document tells of first. */
  readonly signing: Signing | undefined
  /** One that is only planned: it gives parties, and no version. */
  readonly planned: Signing | undefined
  /** Versions of other days that it tells of as well. */
  readonly others: readonly Signing[]
  /** Whether this document is its text. */
  readonly held: boolean
}

const NAME_ENDING = '(?:协议书|协议|备忘录|协定)'
/** 签订八市区县史志工作合作框架协议 without 《》. */
const UNMARKED = new RegExp(
  `(?:续签|签署|签订|签定)了?(?!《)([^，。；：《》（）了]{2,44}?${NAME_ENDING})(?!书?(?:的|后|是|签))`,
  'g',
)
/** 举行战略合作协议签约仪式. */
const AT_CEREMONY = new RegExp(
  `(?:举行|召开|举办|的|^)([^，。；：《》（）在的]{2,30}?${NAME_ENDING})(?=的?(?:签约|签字|签署|签订)仪式)`,
  'g',
)
/** Words that speak of agreements of a sort, not of one. */
const NO_ONE_AGREEMENT =
  /^(?:后|任何|有关|相关|上述|类似|各类|多|若干|一系列|数|[一二两三四五六七八九十\d]+[项份个])|[与和同][^，]{2,}$|框架下|之间/
/** Words that fit any agreement: one that is named by them alone is the one that the text names in full. */
const ANY_AGREEMENT =
  /^(?:[两双三四多]方|本|该|此|上述|相关|有关|战略|全面|友好|深度|框架|区域|合作|协作|共建|共享|交流|结对|意向|项目|的)*(?:协议书|协议|备忘录|协定)$/

/** The agreements of a document in order of mention, each with its signing if the document tells of one. */
export function findAgreements(
  units: readonly Unit[],
  actors: Actors,
  self: SelfDescription,
  ahead: ReadonlySet<Unit>,
  held: HeldAgreement | undefined,
): Agreement[] {
  const found = new Drafts()
  if (held !== undefined) found.of(editionOf(held.text.name).bare).held = true
  for (const unit of units) {
    if (unit.block.role === 'imprint') continue
    for (const sentence of unit.sentences) readSentence(sentence, actors, self, found, ahead.has(unit))
  }
  const drafts = joinBrief(found.all())
  const titles = units.flatMap((unit) =>
    findTitles(unit.plain).map((title) => ({ unit, marked: true, ...title })),
  )
  const byTitle = groupBy(titles, ({ title }) => title)
  const byKey = groupBy([...byTitle.keys()], titleKey)
  for (const draft of drafts) addUses(draft, byTitle, byKey)
  if (self.kind !== 'AGREEMENT') addCeremonies(drafts, units, actors, self.reference)
  addEarlierSignings(drafts, units, self.reference)
  for (const draft of drafts)
    tellApart(draft, draft.held ? held?.parties : (draft.signing ?? draft.planned)?.parties)
  return drafts
}

/** 战略合作协议 of two sides is another one than that of two others: an id that fits any says whose it is. */
function tellApart(draft: Draft, parties: readonly OfficeMention[] = []): void {
  if (!ANY_AGREEMENT.test(draft.name) || parties.length === 0) return
  const names = [...new Set(parties.map(({ name }) => name))].sort()
  draft.id = `${draft.id}@${names.join('、')}`
}

interface Named {
  readonly from: number
  readonly to: number
  readonly title: string
  readonly marked: boolean
}

function readSentence(
  sentence: Sentence,
  actors: Actors,
  { kind, reference }: SelfDescription,
  found: Drafts,
  ahead: boolean,
): void {
  const { unit, start, text } = sentence
  const said = unit.speech || sentence.said
  // 另行签订补充协议: an agreement speaks of others without naming them.
  const unmarked = said || ahead || kind === 'AGREEMENT' ? [] : unmarkedIn(text)
  for (const named of [...markedIn(sentence), ...unmarked]) {
    const { from, to, title, marked } = named
    const whole = found.longer(title)
    if (marked && whole !== undefined && !whole.held) continue
    if (!marked && /^(?:合作|有关|相关|上述|本|该|此|双方|了)?协议$/.test(title) && found.size > 0) continue
    const behind = /^（([^（）]{1,12}版)）/.exec(text.slice(to))?.[1] ?? ''
    const { bare, edition: own } = editionOf(title)
    const edition = behind === '' ? own : behind
    const draft = whole ?? found.of(bare)
    const end = behind === '' ? to : to + behind.length + 2
    draft.mentions.push({ unit, from: start + from, to: start + end, marked })
    const alias = /^(?:（[^（）]{1,12}版）)?（(?:以下)?(?:简称|统称)：?[“《]?([^”》（）]{2,20})[”》]?）/.exec(
      text.slice(to),
    )?.[1]
    if (alias !== undefined && !/^原?协议$/.test(alias) && !draft.aliases.includes(alias))
      draft.aliases.push(alias)
    if (said || unit.block.role !== 'body') continue
    const signing = signingOf(sentence, { at: from, to: end, edition }, actors, reference)
    addSigning(draft, signing !== undefined && ahead ? { ...signing, modality: 'PLANNED' } : signing)
  }
}

function addSigning(draft: Draft, signing: Signing | undefined): void {
  if (signing === undefined) return
  if (draft.held) {
    if (signing.modality === 'STATED') draft.others.push(signing)
    return
  }
  const { signing: known } = draft
  if (signing.modality === 'PLANNED') draft.planned ??= signing
  else if (known === undefined) draft.signing = signing
  else if (
    known.date !== undefined &&
    signing.date !== undefined &&
    signing.date.date.edtf !== known.date.date.edtf
  )
    draft.others.push(signing)
}

function markedIn({ unit, start, text }: Sentence): Named[] {
  return findTitles(text)
    .filter(({ title }) => sortOfTitle(title) === 'agreement' || isSignedPlan(text, title))
    .map(({ from, to, title }) => ({
      from,
      to,
      title: unit.block.text.slice(start + from + 1, start + to - 1) || title,
      marked: true,
    }))
}

/** Names without 《》 of agreements that a sentence says were signed; those wished for or denied name none. */
function unmarkedIn(text: string): Named[] {
  const named: Named[] = []
  for (const match of [...matchesOf(text, UNMARKED), ...matchesOf(text, AT_CEREMONY)]) {
    const title = (match[1] ?? '').replace(/^首[个份]/, '')
    const to = match.index + match[0].length
    if (NO_ONE_AGREEMENT.test(title) || modalityOf(text.slice(0, match.index + 2)) !== 'STATED') continue
    if (!named.some((other) => other.from < to && to - title.length < other.to))
      named.push({ from: to - title.length, to, title, marked: false })
  }
  return named
}

/**
 * A headline names in short what its text names in full (签署合作协议 for 《松柏地方志合作协议》): the short name is an
 * alias then, and none where the text names several.
 */
function joinBrief(drafts: readonly Draft[]): Draft[] {
  const result = [...drafts]
  for (const draft of drafts) {
    const [first] = draft.mentions
    if (first === undefined || draft.held || draft.mentions.some(({ marked }) => marked)) continue
    // A headline, or the words below a picture.
    const headline = draft.mentions.every(
      ({ unit }) => unit.block.role !== 'body' || !/[。！？；]$/.test(unit.plain),
    )
    if (!headline && !ANY_AGREEMENT.test(draft.name)) continue
    const inFull = result
      .filter(
        (other) =>
          other !== draft && (other.signing !== undefined || other.mentions.some(({ marked }) => marked)),
      )
      .filter((other) =>
        other.mentions.some(({ unit }) => unit.item === first.unit.item && unit.block.role === 'body'),
      )
    if (inFull.length === 0) continue
    result.splice(result.indexOf(draft), 1)
    const [only] = inFull
    if (inFull.length > 1 || only === undefined) continue
    only.aliases.push(draft.name)
    only.mentions.unshift(...draft.mentions)
  }
  return result
}

/** What an item tells of the people who sign gives the one agreement in it its signing, its parties and its day. */
function addCeremonies(
  drafts: readonly Draft[],
  units: readonly Unit[],
  actors: Actors,
  reference: string | undefined,
): void {
  const named = new Map<Item, Set<Draft>>()
  for (const draft of drafts.filter(({ held }) => !held)) {
    for (const { unit } of draft.mentions)
      named.set(unit.item, (named.get(unit.item) ?? new Set()).add(draft))
  }
  for (const [item, own] of groupBy(units, (unit) => unit.item)) {
    const signed = [...(named.get(item) ?? [])]
    const [only, another] = signed
    if (only !== undefined && another === undefined) addCeremony(only, ceremonyIn(own, actors, reference))
    if (only !== undefined) addListed(signed, listedSigners(own, actors))
    for (const one of signed) {
      if (one.signing?.sentence.unit.item === item)
        one.signing = filledIn(one.signing, own, actors, reference)
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

/** A plan that two sides sign binds them as an agreement does: 签署《行动计划》. */
function isSignedPlan(text: string, title: string): boolean {
  const at = text.indexOf(`《${title}`)
  return (
    /(?:计划|方案|纲要|宣言)(?:（[^（）]*）)?$/.test(title) &&
    /(?:签署|签订|签定)(?:了)?$/.test(text.slice(Math.max(0, at - 3), at))
  )
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
