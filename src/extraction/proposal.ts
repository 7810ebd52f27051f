import type { EntityFact, EvidenceFact, RelationFact } from '../facts/model.js'
import type { EntityKind, Modality, RelationType } from '../model/kinds.js'
import type { FactValue } from '../facts/model.js'
import type { Sentence, Unit } from './unit.js'

/** What a rule gives for each fact besides the fact: its own name, and how often such facts of it are right (0 to 1). */
export interface Grounds {
  readonly rule: string
  readonly confidence: number
}

export type ProposedEntity = EntityFact & Grounds
export type ProposedRelation = RelationFact & Grounds

/** The facts that a rule found, in the order of the text. */
export interface Proposals {
  readonly entities: readonly ProposedEntity[]
  readonly relations: readonly ProposedRelation[]
}

/** What a relation is told from others by: its type and things, and its post or role. */
export function relationKey({
  type,
  from,
  to,
  properties: { post = '', role = '' },
}: Pick<RelationFact, 'type' | 'from' | 'to' | 'properties'>): string {
  return `${type}|${from}|${to}|${post}|${role}`
}

/** A fact to which more mentions add their places. */
type Growing<T extends ProposedEntity | ProposedRelation> = Omit<T, 'evidence'> & {
  readonly evidence: EvidenceFact[]
}
interface GrowingEntity extends Omit<Growing<ProposedEntity>, 'aliases' | 'properties' | 'confidence'> {
  readonly aliases: string[]
  properties: ProposedEntity['properties']
  confidence: number
}

const NO_PROPERTIES = {}

/** Collects the facts of one rule. One that comes again adds its place, and what the first mention lacks. */
export class Collector {
  readonly entities: ProposedEntity[] = []
  readonly relations: ProposedRelation[] = []
  private readonly byId = new Map<string, GrowingEntity>()
  private readonly byKey = new Map<string, Growing<ProposedRelation>>()
  private readonly document: string
  private readonly rule: string

  constructor(document: string, rule: string) {
    this.document = document
    this.rule = rule
  }

  /** A place in a unit as evidence, [from, to) in UTF-16 of its text as read. */
  evidence(unit: Unit, from = 0, to: number = unit.plain.length): EvidenceFact {
    const { start, end } = unit.block.passage.span(from, to)
    return { document: this.document, start, end, quote: unit.block.text.slice(from, to) }
  }

  /** A sentence as evidence, without its full stop. */
  sentence({ unit, start, end }: Sentence): EvidenceFact {
    return this.evidence(unit, start, /[。；]/.test(unit.plain.charAt(end - 1)) ? end - 1 : end)
  }

  entity(
    fact: { readonly id: string; readonly kind: EntityKind; readonly name: string } & Partial<{
      readonly aliases: readonly string[]
      readonly properties: Readonly<Record<string, FactValue>>
    }>,
    evidence: readonly EvidenceFact[],
    confidence: number,
  ): void {
    const { aliases = [], properties = NO_PROPERTIES, id, kind, name } = fact
    const known = this.byId.get(id)
    if (known === undefined) {
      const { rule } = this
      const own = {
        aliases: [...aliases],
        properties,
        id,
        kind,
        name,
        evidence: [...evidence],
        rule,
        confidence,
      }
      this.byId.set(id, own)
      this.entities.push(own)
      return
    }
    for (const alias of aliases) known.aliases.push(alias)
    for (const place of evidence) known.evidence.push(place)
    if (properties !== NO_PROPERTIES && properties !== known.properties)
      known.properties = { ...properties, ...known.properties }
    known.confidence = Math.max(known.confidence, confidence)
  }

  relation(
    fact: { readonly type: RelationType; readonly from: string; readonly to: string } & Partial<{
      readonly properties: Readonly<Record<string, string>>
      readonly modality: Modality
      readonly derived: boolean
    }>,
    evidence: readonly EvidenceFact[],
    confidence: number,
  ): void {
    const { type, from, to, properties = NO_PROPERTIES, modality = 'STATED', derived = false } = fact
    const key = relationKey({ type, from, to, properties })
    const known = this.byKey.get(key)
    if (known !== undefined) {
      for (const place of evidence) known.evidence.push(place)
      return
    }
    const { rule } = this
    const basis = derived ? 'DERIVED' : 'STATED'
    const own: Growing<ProposedRelation> = {
      type,
      from,
      to,
      properties,
      modality,
      basis,
      evidence: [...evidence],
      rule,
      confidence,
    }
    this.byKey.set(key, own)
    this.relations.push(own)
  }
}
