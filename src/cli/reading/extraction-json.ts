import type { Section } from '../../documents/outline.js'
import type { Extraction } from '../../extraction/extract.js'
import type { Unread } from '../../extraction/unread.js'
import type { EvidenceFact, FactValue } from '../../facts/model.js'
import type { EntityKind, Modality, RelationType } from '../../model/kinds.js'

interface EvidenceJson {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** What `zhimai read --json` prints of one document. Offsets are code points; dates are EDTF. */
export interface ExtractionJson {
  readonly document: string
  readonly outline: readonly Section[]
  readonly entities: readonly {
    readonly id: string
    readonly kind: EntityKind
    readonly name: string
    readonly aliases: readonly string[]
    readonly properties: Readonly<Record<string, string | number | boolean>>
    readonly evidence: readonly EvidenceJson[]
    readonly rule: string
    readonly confidence: number
  }[]
  readonly relations: readonly {
    readonly type: RelationType
    readonly from: string
    readonly to: string
    readonly properties: Readonly<Record<string, string>>
    readonly modality: Modality
    readonly evidence: readonly EvidenceJson[]
    readonly rule: string
    readonly confidence: number
  }[]
  readonly unread: readonly Unread[]
}

/** An extraction in the shape that programs read. */
export function extractionJson({
  document,
  outline,
  entities,
  relations,
  unread,
}: Extraction): ExtractionJson {
  return {
    document,
    outline,
    entities: entities.map(({ id, kind, name, aliases, properties, evidence, rule, confidence }) => ({
      id,
      kind,
      name,
      aliases,
      properties: Object.fromEntries(
        Object.entries(properties).map(([field, value]) => [field, plain(value)]),
      ),
      evidence: evidence.map(place),
      rule,
      confidence,
    })),
    relations: relations.map(({ type, from, to, properties, modality, evidence, rule, confidence }) => ({
      type,
      from,
      to,
      properties,
      modality,
      evidence: evidence.map(place),
      rule,
      confidence,
    })),
    unread,
  }
}

function plain(value: FactValue): string | number | boolean {
  return typeof value === 'object' ? value.edtf : value
}

function place({ start, end, quote }: EvidenceFact): EvidenceJson {
  return { start, end, quote }
}
