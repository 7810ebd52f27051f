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

/** Collects the facts of one rule. */
export class Collector {
  readonly entities: ProposedEntity[] = []
  readonly relations: ProposedRelation[] = []
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
    const { aliases = [], properties = {}, id, kind, name } = fact
    this.entities.push({ aliases, properties, id, kind, name, evidence, rule: this.rule, confidence })
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
    const { type, from, to, properties = {}, modality = 'STATED', derived = false } = fact
    const basis = derived ? 'DERIVED' : 'STATED'
    this.relations.push({
      type,
      from,
      to,
      properties,
      modality,
      basis,
      evidence,
      rule: this.rule,
      confidence,
    })
  }
}
