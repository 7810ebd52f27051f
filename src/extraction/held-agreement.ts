import type { Actors } from './actors.js'
import { type FoundDate, findDates } from './dates.js'
import type { SelfDescription } from './document-facts.js'
import { distinctOffices, type OfficeMention, type Offices } from './offices.js'
import { fieldsOf, isPersonName, signaturePage, type SignedField } from './signature-page.js'
import { findTitles } from './titles.js'
import type { Unit } from './unit.js'

/** Who signed for a party; indices are UTF-16 of the unit. */
export interface Signer {
  readonly unit: Unit
  readonly name: string
  readonly from: number
  readonly to: number
  /** The label's word: 代表, 法定代表人. */
  readonly post: string
  readonly office: OfficeMention | undefined
}

/** What the text of an agreement says of itself outside its provisions. */
export interface HeldAgreement {
  readonly parties: readonly OfficeMention[]
  readonly signers: readonly Signer[]
  /** The day of signature, where the text has one. */
  readonly signed: { readonly unit: Unit; readonly found: FoundDate } | undefined
  /** The units that hold its provisions: below the preamble, above the page that the parties sign. */
  readonly provisions: ReadonlySet<Unit>
}

/** Reads parties, signers and the day of signature of a document that is an agreement itself; undefined for any other. */
export function heldAgreementOf(
  units: readonly Unit[],
  offices: Offices,
  actors: Actors,
  self: SelfDescription,
): HeldAgreement | undefined {
  if (self.kind !== 'AGREEMENT') return undefined
  const body = units.filter(({ block }) => block.role !== 'title' && block.role !== 'noise')
  const page = signaturePage(body)
  const marked = body.findIndex(({ block }) => block.marker !== undefined)
  const first = marked < 0 ? Math.min(body.length, page) : marked
  const preamble = body.slice(0, first)
  const signature = body.slice(page)
  const head = preamble.flatMap((unit) => (/^[甲乙丙丁戊己庚辛]方/.test(unit.plain) ? fieldsOf(unit) : []))
  const fields = signature.flatMap(fieldsOf)
  const labelled = new Map<string, OfficeMention>()
  for (const field of [...head, ...fields]) {
    const office = partyIn(field, offices)
    if (office !== undefined && field.party !== undefined && !labelled.has(field.party))
      labelled.set(field.party, office)
  }
  const sealed = signature.map((unit) => sealedIn(unit, offices))
  const found = [
    [...labelled.values()],
    preamble.flatMap((unit) => definedIn(unit, offices)),
    preamble.flatMap((unit) => agreeing(unit, actors)),
    sealed.flat(),
    body.flatMap((unit) => members(unit, offices)),
    units.filter(({ block }) => block === self.nameBlock).flatMap((unit) => opening(unit, offices)),
  ].map(distinctOffices)
  return {
    parties:
      found.find((parties) => parties.length >= 2) ?? found.find((parties) => parties.length > 0) ?? [],
    signers: signersOf([...preamble, ...signature], labelled, offices),
    signed: dayOf([
      ...signature,
      ...units.filter(({ block, plain }) => block.role === 'date' || isAdopted(plain)),
    ]),
    provisions: new Set(body.slice(first, page)),
  }
}

/** What ends the name of a party behind its label. */
const AFTER_NAME = /（(?:以下|下称|简称|盖章|公章|签章)|[。；，]/

function partyIn(
  { unit, party, signer, from, to }: SignedField,
  offices: Offices,
): OfficeMention | undefined {
  if (party === undefined || signer !== undefined) return undefined
  const end = unit.plain.slice(from, to).search(AFTER_NAME)
  const last = end < 0 ? to : from + end
  const name = unit.plain.slice(from, last)
  return /^[\p{Script=Han}（）“”·\s]{4,60}$/u.test(name)
    ? offices.listed(unit, from, last, undefined)
    : undefined
}

/** 某某档案馆（以下简称“甲方”）与某某图书馆（以下简称“乙方”）. */
function definedIn(unit: Unit, offices: Offices): OfficeMention[] {
  return offices
    .in(unit)
    .filter(({ to }) =>
      /^（(?:以下)?(?:简称|称)?(?:为)?[：“]?[甲乙丙丁戊己]方/.test(unit.plain.slice(to, to + 12)),
    )
}

/** The offices that a preamble says to have agreed: 甲、乙、丙（以下合称“三方”）就…达成以下共识. */
function agreeing(unit: Unit, actors: Actors): OfficeMention[] {
  const told = unit.sentences.find(({ text }) => /达成|订立|签订|签署|协商|商定|约定|共识/.test(text))
  if (told === undefined) return []
  const titles = findTitles(unit.plain)
  const until = /就|经|本着|为了|达成|根据/.exec(told.text.slice(4))?.index
  const end = until === undefined ? told.end : told.start + 4 + until
  const all = actors
    .in(unit, told.start, told.end)
    .filter(
      ({ from }) =>
        !titles.some((title) => title.from < from && from < title.to) &&
        unit.plain.lastIndexOf('（', from) <= unit.plain.lastIndexOf('）', from) &&
        !/[在对据照]$/.test(unit.plain.slice(0, from)),
    )
  const before = all.filter(({ to }) => to <= end)
  return before.length >= 2 ? before : all
}

/** 本公约成员单位为甲、乙、丙. */
function members(unit: Unit, offices: Offices): OfficeMention[] {
  const match = /(?:成员单位|签约各?方|参加单位|发起单位)(?:为|有|包括|：)/.exec(unit.plain)
  return match === null ? [] : offices.in(unit, match.index + match[0].length)
}

/** 某某研究室（盖章）: an office by whose name there is room for its seal. */
function sealedIn(unit: Unit, offices: Offices): OfficeMention[] {
  return offices
    .in(unit)
    .filter(({ to }) => /^(?:（(?:盖章|公章|签章|印章|签字)）|$)/.test(unit.plain.slice(to, to + 4)))
}

/** The offices that a title opens with, one behind the other. */
function opening(unit: Unit, offices: Offices): OfficeMention[] {
  const found: OfficeMention[] = []
  let next = 0
  for (const office of offices.in(unit)) {
    if (
      unit.plain.slice(next, office.from).trim() !== '' &&
      !/^[、与和]$/.test(unit.plain.slice(next, office.from))
    )
      break
    found.push(office)
    next = office.to
  }
  return found.length >= 2 ? found : []
}

/** Who signed: by the letter of the label, by the column that the name stands in, else for the party named last. */
function signersOf(
  page: readonly Unit[],
  labelled: ReadonlyMap<string, OfficeMention>,
  offices: Offices,
): Signer[] {
  const signers: Signer[] = []
  let columns: (OfficeMention | undefined)[] = []
  for (const unit of page) {
    const fields = fieldsOf(unit)
    const letters = fields.flatMap(({ party, signer }) =>
      signer === undefined && party !== undefined ? [party] : [],
    )
    const sealed = sealedIn(unit, offices)
    if (letters.length > 0) columns = letters.map((letter) => labelled.get(letter))
    else if (sealed.length > 0) columns = sealed
    fields
      .filter(({ signer }) => signer !== undefined)
      .forEach(({ party, signer = '', from, to }, column) => {
        // The day may stand right behind the last name.
        const written = unit.plain
          .slice(from, to)
          .replace(/\s*(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年.*$/, '')
        const name = written.replace(/\s/g, '')
        if (!isPersonName(name) || signers.some((other) => other.name === name)) return
        const office = party === undefined ? columns[column] : labelled.get(party)
        signers.push({ unit, name, from, to: from + written.length, post: signer, office })
      })
  }
  return signers
}

/** （2021年4月18日…会议通过）. */
function isAdopted(plain: string): boolean {
  return /^（[^（）]*(?:通过|签署|签订)）$/.test(plain)
}

function dayOf(units: readonly Unit[]): HeldAgreement['signed'] {
  for (const unit of units) {
    const found = findDates(unit.plain, undefined).find(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date.edtf))
    if (found !== undefined) return { unit, found }
  }
  return undefined
}
