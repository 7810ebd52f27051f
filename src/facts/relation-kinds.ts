import { ENTITY_KINDS, type EntityKind, type RelationType } from '../model/kinds.js'

type Ends = readonly (readonly [from: EntityKind, to: EntityKind])[]

/** Which kinds of thing each relation type joins, from and to. */
export const RELATION_KINDS: Readonly<Record<RelationType, Ends>> = {
  PART_OF: [
    ['OFFICE', 'OFFICE'],
    ['CLAUSE', 'AGREEMENT_VERSION'],
    ['CLAUSE', 'CLAUSE'],
    ['TASK', 'CLAUSE'],
    ['TASK', 'DOCUMENT'],
    ['PLACE', 'PLACE'],
  ],
  VERSION_OF: [['AGREEMENT_VERSION', 'AGREEMENT']],
  REVISES: [['AGREEMENT_VERSION', 'AGREEMENT_VERSION']],
  CONTINUES: [['CLAUSE', 'CLAUSE']],
  PARTY_TO: [['OFFICE', 'AGREEMENT']],
  SIGNED_AT: [['AGREEMENT_VERSION', 'EVENT']],
  ATTESTS: [['DOCUMENT', 'AGREEMENT_VERSION']],
  FULFILLS: [['TASK', 'CLAUSE']],
  ASSIGNED_TO: [['TASK', 'OFFICE']],
  HOLDS_POST: [['PERSON', 'OFFICE']],
  ATTENDED: [['PERSON', 'EVENT']],
  ORGANISED: [['OFFICE', 'EVENT']],
  HELD_IN: [['EVENT', 'PLACE']],
  ISSUED: [['OFFICE', 'DOCUMENT']],
  ADDRESSED_TO: [['DOCUMENT', 'OFFICE']],
  CITES: [
    ['DOCUMENT', 'DOCUMENT'],
    ['DOCUMENT', 'AGREEMENT'],
  ],
  ARISES_FROM: [['PROJECT', 'CLAUSE']],
  ADVANCES: [['TASK', 'PROJECT']],
  PRODUCES: [['PROJECT', 'PUBLICATION']],
  TAKES_PART_IN: [['OFFICE', 'PROJECT']],
  COMPILED: [['OFFICE', 'PUBLICATION']],
  PUBLISHED: [['OFFICE', 'PUBLICATION']],
  CONCERNS: (['CLAUSE', 'TASK', 'EVENT', 'PUBLICATION'] as const).flatMap((from) =>
    ENTITY_KINDS.map((to) => [from, to] as const),
  ),
  GAVE: [['OFFICE', 'EVENT']],
  RECEIVED: [['OFFICE', 'EVENT']],
}
