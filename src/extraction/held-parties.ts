import type { Actors } from './actors.js'
import { PARTY_LETTER } from './agreement-forms.js'
import type { AgreementText } from './agreement-text.js'
import { distinctOffices, type OfficeMention, type Offices } from './offices.js'
import { called, calledAlone } from './party-names.js'
import { fieldsOf, type SignedField } from './signature-page.js'
import { findTitles } from './titles.js'
import type { Unit } from './unit.js'

/** The parties of an agreement by its own text. */
export interface HeldParties {
  readonly all: readonly OfficeMention[]
  /** Those that the text gives a letter: 甲, 乙 …. */
  readonly lettered: ReadonlyMap<string, OfficeMention>
}

const OPENS_WITH_PARTY = new RegExp(`^${PARTY_LETTER} {0,8}方`)

/** The parties as the text names them most clearly: by letter, by how it calls them, in its preamble, by their seals, in its title. */
export function partiesOf(
  { title, preamble, provisions, signature }: AgreementText,
  units: readonly Unit[],
  offices: Offices,
  actors: Actors,
): HeldParties {
  const head = preamble.flatMap((unit) => (OPENS_WITH_PARTY.test(unit.plain) ? fieldsOf(unit) : []))
  const lettered = new Map<string, OfficeMention>()
  for (const field of [...head, ...signature.flatMap(fieldsOf)]) {
    const office = partyIn(field, offices)
    if (office !== undefined && field.party !== undefined && !lettered.has(field.party))
      lettered.set(field.party, office)
  }
  const ways: readonly (() => OfficeMention[])[] = [
    () => [...lettered.values()],
    () => preamble.flatMap((unit) => called(unit, offices)),
    () => preamble.flatMap((unit) => calledAlone(unit, offices)),
    () => preamble.flatMap((unit) => definedIn(unit, offices)),
    () => preamble.flatMap((unit) => agreeing(unit, actors)),
    () => signature.flatMap((unit) => sealedIn(unit, offices)),
    () => [...preamble, ...provisions].flatMap((unit) => members(unit, offices)),
    () => units.filter(({ block }) => block === title).flatMap((unit) => opening(unit, offices)),
  ]
  let single: readonly OfficeMention[] = []
  for (const way of ways) {
    const parties = distinctOffices(way())
    if (parties.length >= 2) return { all: parties, lettered }
    if (single.length === 0) single = parties
  }
  return { all: single, lettered }
}

/** What ends the name of a party behind its label. */
const AFTER_NAME = new RegExp(
  `（(?:以下|下称|简称|盖章|公章|签章|章|印章|印|签字|${PARTY_LETTER}方)|[。；，]|\\s(?:法定|地址|住所|电话|联系人)`,
)

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
      /^（(?:以下)?(?:简称|称)?(?:为)?[：“]?(?![各双两三四五六七八九十多])\p{Script=Han}方/u.test(
        unit.plain.slice(to, to + 12),
      ),
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

/** 本公约成员单位为甲、乙、丙; 发起单位：甲. */
function members(unit: Unit, offices: Offices): OfficeMention[] {
  const match = /(?:成员单位|签约各?方|参加单位|发起单位|签约单位|联盟单位)(?:为|有|包括|：)/.exec(unit.plain)
  return match === null ? [] : offices.in(unit, match.index + match[0].length)
}

/** 某某研究室（盖章）, 某某档案馆 代表：, 某某馆（代表：某某）, two names in columns: an office by whose name there is room for its seal. */
export function sealedIn(unit: Unit, offices: Offices): OfficeMention[] {
  return offices
    .in(unit)
    .filter(({ to }) =>
      /^(?:（(?:盖章|公章|签章|印章|签字|章|印)）|$|[\s（]*(?:法定|授权)?代表|\s+\p{Script=Han}{4,30}$)/u.test(
        unit.plain.slice(to, to + 36),
      ),
    )
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
