/** Something wrong with a file of facts, and what to do about it. Messages are for people, codes for programs. */
export interface Finding {
  readonly code: FindingCode
  /** The file as it was given to the reader, for example `seed/facts/notice-2025-57.yaml`. */
  readonly file: string
  /** The id of the entity or relation, or the place in the file that cannot be read as one. */
  readonly fact: string
  readonly message: string
  readonly remedy: string
}

export type FindingCode =
  | 'FILE_UNREADABLE'
  | 'FACT_MALFORMED'
  | 'FACTS_DISAGREE'
  | 'ID_REPEATED'
  | 'ID_FORM'
  | 'NAME_FORM'
  | 'PROPERTY_UNKNOWN'
  | 'PROPERTY_MISSING'
  | 'PROPERTY_VALUE'
  | 'DATE_INVALID'
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_DOCUMENT'
  | 'EVIDENCE_OUTSIDE'
  | 'EVIDENCE_QUOTE'
  | 'RELATION_END'
  | 'RELATION_KINDS'
  | 'RELATION_REPEATED'
  | 'RELATION_CIRCLE'
  | 'RULE_MISSING'
  | 'ENTITY_ORPHAN'
  | 'MERGE_TARGET'
  | 'MERGE_SOURCE'
  | 'DOCUMENT_HELD'
