import type { Block, ParsedDocument } from '../documents/blocks.js'
import { parseDocument } from '../documents/blocks.js'
import { outlineOf, type SectionNode } from '../documents/outline.js'
import { Actors } from './actors.js'
import { type Agreement, findAgreements } from './agreements.js'
import { describe, type SelfDescription } from './document-facts.js'
import { type EventFound, findEvents } from './events.js'
import { findOffices } from './find-offices.js'
import { Offices } from './offices.js'
import { type HeldAgreement, heldAgreementOf } from './held-agreement.js'
import { outlookOf } from './outlook.js'
import { implementedBy } from './implementation.js'
import { plainOf } from './plain.js'
import { type Item, type Unit, unitsOf } from './unit.js'
import { expanded, lexiconName } from './office-names.js'

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
  readonly agreements: readonly Agreement[]
  /** What the document says of itself if it is the text of an agreement. */
  readonly held: HeldAgreement | undefined
  /** The units that say what is to be done: points of a plan, what stands under 工作打算. */
  readonly ahead: ReadonlySet<Unit>
  /** The agreement that this document carries out. */
  readonly implemented: Agreement | undefined
  readonly events: ReadonlyMap<Item, readonly EventFound[]>
}

/** Reads a document's text up to where the rules begin. `name` is its file's name without extension. */
export function contextOf(name: string, text: string): Context {
  const parsed = parseDocument(text)
  const self = describe(parsed)
  const units = unitsOf(parsed)
  const issuing = issuerOf(parsed)
  const offices = new Offices(units, issuing)
  const first = units[0]
  const issuer = issuing === undefined || first === undefined ? undefined : offices.canonical(issuing, first)
  const actors = new Actors(units, offices)
  const agreements = findAgreements(units, actors, self)
  const events = findEvents(units, actors, agreements, self)
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
    issuer,
    agreements,
    held: heldAgreementOf(units, offices, actors, self),
    ahead: outlookOf(units, self.kind),
    implemented: implementedBy({ agreements, self, parsed }),
    events,
  }
}

/** The office that a title opens with (…关于…的通知), that signs, or that the masthead names. */
function issuerOf({ blocks }: ParsedDocument): string | undefined {
  for (const role of ['title', 'signature', 'masthead', 'number'] as const) {
    for (const block of blocks) {
      if (block.role !== role) continue
      const plain = plainOf(block.text)
      const found = findOffices(plain).filter(
        ({ from }) => from === 0 || role !== 'title' || /号$/.test(plain.slice(0, from)),
      )
      const about = plain.indexOf('关于')
      const office = found.find(
        ({ to }) => role !== 'title' || to === about || /(?:工作要点|工作规则|文件)/.test(plain),
      )
      if (office !== undefined) return office.name
      const newsletter = /^(.{2,8}?[省市县区州])(?:地方志|地情|史志)(?:工作)?(?:简报|通讯|动态|信息)/.exec(
        plain,
      )
      if (newsletter !== null) {
        const own = `${newsletter[1] ?? ''}地方志办`
        return lexiconName(own) ?? expanded(own)
      }
    }
  }
  return undefined
}
