/** The kinds of thing in the graph; each is a node label of the store as well (see `labelOf`). */
export const ENTITY_KINDS = [
  'DOCUMENT',
  'OFFICE',
  'PERSON',
  'AGREEMENT',
  'AGREEMENT_VERSION',
  'CLAUSE',
  'TASK',
  'PROJECT',
  'PUBLICATION',
  'EVENT',
  'PLACE',
] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** The kinds of fact that join two things; each is a relationship type of the store as well. */
export const RELATION_TYPES = [
  'PART_OF',
  'VERSION_OF',
  'REVISES',
  'CONTINUES',
  'PARTY_TO',
  'SIGNED_AT',
  'ATTESTS',
  'FULFILLS',
  'ASSIGNED_TO',
  'HOLDS_POST',
  'ATTENDED',
  'ORGANISED',
  'HELD_IN',
  'ISSUED',
  'ADDRESSED_TO',
  'CITES',
  'ARISES_FROM',
  'ADVANCES',
  'PRODUCES',
  'TAKES_PART_IN',
  'COMPILED',
  'PUBLISHED',
  'CONCERNS',
  'GAVE',
  'RECEIVED',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** The types of which several relations may join the same two things, told apart by their post or role. */
export const REPEATABLE_TYPES: readonly RelationType[] = [
  'HOLDS_POST',
  'ATTENDED',
  'ADDRESSED_TO',
  'ASSIGNED_TO',
]

/** How a fact is known: the text says it, a rule derives it, a person or the lexicon decided it. */
export const BASES = ['STATED', 'DERIVED', 'CURATED'] as const
export type Basis = (typeof BASES)[number]

/** Whether the source states a relation as done, as planned or wished for, or only in a speech. */
export const MODALITIES = ['STATED', 'PLANNED', 'SAID'] as const
export type Modality = (typeof MODALITIES)[number]

/** What became of a provision between two versions, as the contract's `ChangeKind`. */
export const CHANGE_KINDS = [
  'UNCHANGED',
  'MODIFIED',
  'RENUMBERED',
  'SPLIT',
  'MERGED',
  'ADDED',
  'REPEALED',
  'HEADING_ONLY',
  'NOT_ATTESTED',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** The node label of a kind: AGREEMENT_VERSION → AgreementVersion. It is the GraphQL type's name, too. */
export function labelOf(kind: EntityKind): string {
  return kind
    .split('_')
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join('')
}
