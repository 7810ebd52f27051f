import type { Actors } from './actors.js'
import { opensAsAgreement } from './agreement-forms.js'
import { type AgreementText, agreementTextOf } from './agreement-text.js'
import { type FoundDate, findDates } from './dates.js'
import type { SelfDescription } from './document-facts.js'
import { partiesOf } from './held-parties.js'
import type { OfficeMention, Offices } from './offices.js'
import { type Signer, signersOf } from './signers.js'
import type { Unit } from './unit.js'

/** What the text of an agreement says of itself. */
export interface HeldAgreement {
  readonly text: AgreementText
  readonly parties: readonly OfficeMention[]
  readonly signers: readonly Signer[]
  /** The day of signature, where the text has one. */
  readonly signed: { readonly unit: Unit; readonly found: FoundDate } | undefined
  /** The units that hold its provisions: below the preamble, above the page that the parties sign. */
  readonly provisions: ReadonlySet<Unit>
}

/** Reads parties, signers and the day of signature where a document gives the text of an agreement; undefined for any other. */
export function heldAgreementOf(
  units: readonly Unit[],
  offices: Offices,
  actors: Actors,
  self: SelfDescription,
): HeldAgreement | undefined {
  const text = agreementTextOf(units, self)
  if (text === undefined) return undefined
  const parties = partiesOf(text, units, offices, actors)
  const dated = text.whole
    ? units.filter(({ block, plain }) => block.role === 'date' || isAdopted(plain))
    : []
  const untitled = opensAsAgreement(text.title.text) && parties.all.length > 0
  const name = untitled ? `${parties.all.map((party) => party.name).join('、')}协议` : text.name
  return {
    text: { ...text, name },
    parties: parties.all,
    signers: signersOf(text, parties, offices),
    signed: dayOf([...text.signature, ...dated, ...text.preamble.filter(({ plain }) => tellsDay(plain))]),
    provisions: new Set(text.provisions),
  }
}

/** （2021年4月18日…会议通过）. */
function isAdopted(plain: string): boolean {
  return /^（[^（）]*(?:通过|签署|签订)）$/.test(plain)
}

/** 本备忘录由下列双方于某日在某地订立. */
function tellsDay(plain: string): boolean {
  return /^本\p{Script=Han}{2,12}于[^。；]{6,40}(?:订立|签署|签订|签字)/u.test(plain) || isAdopted(plain)
}

function dayOf(units: readonly Unit[]): HeldAgreement['signed'] {
  for (const unit of units) {
    const found = findDates(unit.plain, undefined).find(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date.edtf))
    if (found !== undefined) return { unit, found }
  }
  return undefined
}
