import type { Basis, EntityKind, Modality, RelationType } from '../model/kinds.js'

/** A date as exact as its source: EDTF level 1 (https://www.loc.gov/standards/datetime/) and the source's own words. */
export interface DateFact {
  readonly edtf: string
  readonly literal: string
}

/** A property of a fact, named as the field of the public schema that shows it. */
export type FactValue = string | number | boolean | DateFact

/**
 * The words a fact rests on: [start, end) in Unicode code points of the document's text.
 * `quote` is those words as read (line breaks and layout spaces joined), so that a slipped offset is seen.
 */
export interface EvidenceFact {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A thing that the sources speak of. The same id in several files is one thing: names, aliases and evidence add up. */
export interface EntityFact {
  readonly id: string
  readonly kind: EntityKind
  /** Canonical name, without layout spaces. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly properties: Readonly<Record<string, FactValue>>
  readonly evidence: readonly EvidenceFact[]
}

/** A fact that joins two things, by their ids. */
export interface RelationFact {
  readonly type: RelationType
  readonly from: string
  readonly to: string
  /** `change`, `attestation`, `post`, `role`, `literal`, where the type carries them. */
  readonly properties: Readonly<Record<string, string>>
  readonly basis: Basis
  /** The rule or lexicon entry that derived or decided it; needed where basis is not STATED. */
  readonly rule?: string
  readonly modality: Modality
  readonly evidence: readonly EvidenceFact[]
}

/** An id that was found to name the same thing as another; it goes on answering for it. */
export interface MergeFact {
  readonly from: string
  readonly into: string
}

/** All reviewed facts, from every file of `seed/facts/`, checked and added up. */
export interface Facts {
  readonly entities: readonly EntityFact[]
  readonly relations: readonly RelationFact[]
  readonly merges: readonly MergeFact[]
}
