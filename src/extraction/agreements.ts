import type { Actors } from './actors.js'
import { type AgreementMention, type Draft, Drafts } from './agreement-drafts.js'
import { markedIn, unmarkedIn } from './agreement-names.js'
import { addUses, joinBrief, tellApart } from './agreement-short-names.js'
import { addCeremonies } from './ceremonies.js'
import { addEarlierSignings } from './earlier-signings.js'
import { findBareDay } from './dates.js'
import { editionOf } from './edition.js'
import { groupBy } from './group-by.js'
import type { HeldAgreement } from './held-agreement.js'
import { type ReferenceOf, type Signing, signingOf } from './signings.js'
import { findTitles, titleKey } from './titles.js'
import type { ToldTime, ToldTimes } from './told-times.js'
import type { Sentence, Unit } from './unit.js'

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

/** What agreements are found in. */
export interface AgreementSources {
  readonly units: readonly Unit[]
  readonly actors: Actors
  /** The units that say what is to be done. */
  readonly ahead: ReadonlySet<Unit>
  readonly held: HeldAgreement | undefined
  readonly referenceOf: ReferenceOf
  /** The years and months that units tell of by their headings. */
  readonly years: ToldTimes
}

/** The agreements of a document in order of mention, each with its signing if the document tells of one. */
export function findAgreements(sources: AgreementSources): Agreement[] {
  const { units, actors, held, referenceOf } = sources
  const whole = held?.text.whole === true
  const found = new Drafts()
  if (held !== undefined) found.of(editionOf(held.text.name).bare).held = true
  for (const unit of units) {
    if (unit.block.role === 'imprint') continue
    for (const sentence of unit.sentences) readSentence(sentence, sources, found)
  }
  const drafts = joinBrief(found.all())
  const titles = units.flatMap((unit) =>
    findTitles(unit.plain).map((title) => ({ unit, marked: true, ...title })),
  )
  const byTitle = groupBy(titles, ({ title }) => title)
  const byKey = groupBy([...byTitle.keys()], titleKey)
  for (const draft of drafts) addUses(draft, byTitle, byKey)
  if (!whole) addCeremonies(drafts, units, actors, referenceOf)
  addEarlierSignings(drafts, units, referenceOf)
  for (const draft of drafts)
    tellApart(draft, draft.held ? held?.parties : (draft.signing ?? draft.planned)?.parties)
  return drafts
}

function readSentence(sentence: Sentence, sources: AgreementSources, found: Drafts): void {
  const { actors, held, referenceOf } = sources
  const { unit, start, text } = sentence
  const ahead = sources.ahead.has(unit)
  const said = unit.speech || sentence.said
  // 另行签订补充协议: an agreement speaks of others without naming them.
  const unmarked = said || ahead || held?.text.whole === true ? [] : unmarkedIn(text)
  for (const named of [...markedIn(sentence, ahead), ...unmarked]) {
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
    const signing = signingOf(sentence, { at: from, to: end, edition }, actors, referenceOf(unit))
    if (signing === undefined) continue
    addSigning(
      draft,
      ahead ? { ...signing, modality: 'PLANNED' } : withYear(signing, sources.years.get(unit)),
    )
  }
}

/** Under 2023年工作情况 a signing without a day is one of that year, under 3月 one of that month, with 12日 of that day. */
function withYear(signing: Signing, told: ToldTime | undefined): Signing {
  if (told === undefined || signing.date !== undefined) return signing
  const { year, month } = told
  const edtf = month === undefined ? year : `${year}-${month}`
  const literal = month === undefined ? `${year}年` : `${year}年${Number(month)}月`
  const day = month === undefined ? undefined : findBareDay(signing.sentence.text, edtf)
  return { ...signing, date: day ?? { from: 0, to: 0, date: { edtf, literal }, relative: true } }
}

function addSigning(draft: Draft, signing: Signing): void {
  if (draft.held) {
    // One without a day is that of the text itself.
    if (signing.modality === 'STATED' && signing.date !== undefined) draft.others.push(signing)
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
