import type { Block, ParsedDocument } from '../documents/blocks.js'
import { parseDocument } from '../documents/blocks.js'
import { outlineOf, type SectionNode } from '../documents/outline.js'
import { Actors } from './actors.js'
import { type Agreement, findAgreements } from './agreements.js'
import { describe, type SelfDescription } from './document-facts.js'
import { type EventFound, findEvents } from './events.js'
import { type Issuer, issuersOf } from './issuer.js'
import { Offices } from './offices.js'
import { type HeldAgreement, heldAgreementOf } from './held-agreement.js'
import { outlookOf } from './outlook.js'
import { implementedBy } from './implementation.js'
import { referenceIn, toldTimesOf } from './told-times.js'
import { type Item, type Unit, unitsOf } from './unit.js'
import { Works } from './works.js'

/** What all rules see of one document: its blocks, outline, offices, people, agreements and events, found once. */
export interface Context {
  /** The document's id, `document/NAME`, and NAME alone. */
  readonly id: string
  readonly name: string
  readonly parsed: ParsedDocument
  readonly outline: readonly SectionNode[]
  readonly self: SelfDescription
  readonly units: readonly Unit[]
  readonly unitOf: ReadonlyMap<Block, Unit>
  readonly offices: Offices
  readonly actors: Actors
  /** The canonical name of the office that issued the document. */
  readonly issuer: string | undefined
  /** All offices that issued it, by their canonical names. */
  readonly issuers: readonly Issuer[]
  readonly agreements: readonly Agreement[]
  /** What the text of an agreement says of itself, if the document gives one. */
  readonly held: HeldAgreement | undefined
  /** The units that say what is to be done: points of a plan, what stands under 工作打算. */
  readonly ahead: ReadonlySet<Unit>
  /** The agreement that this document carries out. */
  readonly implemented: Agreement | undefined
  readonly events: ReadonlyMap<Item, readonly EventFound[]>
  readonly works: Works
}

/** Reads a document's text up to where the rules begin. `name` is its file's name without extension. */
export function contextOf(name: string, text: string): Context {
  const parsed = parseDocument(text)
  const self = describe(parsed)
  const units = unitsOf(parsed)
  const issuing = issuersOf(parsed)
  const offices = new Offices(units, issuing[0]?.name)
  const first = units[0]
  const issuers = issuing.flatMap((issuer) =>
    first === undefined ? [] : { ...issuer, name: offices.canonical(issuer.name, first) },
  )
  const actors = new Actors(units, offices)
  const held = heldAgreementOf(units, offices, actors, self)
  // What a notice sends out as an agreement is to be done.
  const promised = held === undefined || held.text.whole ? [] : held.provisions
  const ahead = new Set([...outlookOf(units, self.kind), ...promised])
  const years = toldTimesOf(units, self.name)
  const referenceOf = (unit: Unit): string | undefined => referenceIn(years, unit, self.reference)
  const agreements = findAgreements({ units, actors, ahead, held, referenceOf, years })
  const events = findEvents(units, actors, agreements, self, ahead)
  return {
    id: `document/${name}`,
    name,
    parsed,
    outline: outlineOf(parsed),
    self,
    units,
    unitOf: new Map(units.map((unit) => [unit.block, unit])),
    offices,
    actors,
    issuer: issuers[0]?.name,
    issuers,
    agreements,
    held,
    ahead,
    implemented: implementedBy({ agreements, self, parsed }),
    events,
    works: new Works(units),
  }
}
