import { CHANGE_KINDS, type EntityKind, type RelationType } from '../model/kinds.js'

/** What a property may hold: free text, a DateFact, true or false, or one word of a list. */
export type PropertyRule =
  | { readonly holds: 'text' | 'date' | 'boolean'; readonly required?: true }
  | { readonly holds: readonly string[]; readonly required?: true }

type PropertyRules = Readonly<Record<string, PropertyRule>>

const ATTESTATIONS = ['REPORTED', 'IMPLEMENTED', 'FULL_TEXT']
const text = { holds: 'text' } as const
const date = { holds: 'date' } as const
const requiredText = { holds: 'text', required: true } as const
const attestation = { holds: ATTESTATIONS, required: true } as const
const change = { holds: CHANGE_KINDS, required: true } as const

/** The properties of each kind of thing, besides its name. What is derived at loading is not written in facts. */
export const ENTITY_PROPERTIES: Readonly<Record<EntityKind, PropertyRules>> = {
  DOCUMENT: {
    documentKind: {
      holds: ['NEWSLETTER', 'NOTICE', 'PLAN', 'AGREEMENT', 'REPORT', 'REGULATION', 'OTHER'],
      required: true,
    },
    held: { holds: 'boolean', required: true },
    number: text,
    issuedOn: date,
  },
  OFFICE: {
    officeKind: { holds: ['BODY', 'DEPARTMENT', 'PUBLISHER', 'COMMUNITY', 'COLLECTIVE'], required: true },
    region: text,
  },
  PERSON: {},
  AGREEMENT: {},
  AGREEMENT_VERSION: { signedOn: date },
  CLAUSE: { number: requiredText, text: requiredText, attestation },
  TASK: { number: requiredText, text: requiredText },
  PROJECT: {},
  PUBLICATION: {
    publicationKind: {
      holds: ['YEARBOOK', 'GAZETTEER', 'PERIODICAL', 'BRIEFING', 'BOOK', 'MAP', 'OTHER'],
      required: true,
    },
    status: { holds: ['PLANNED', 'PUBLISHED', 'ONGOING'], required: true },
    publishedOn: date,
    coverage: date,
  },
  EVENT: {
    eventKind: {
      holds: [
        'MEETING',
        'SIGNING',
        'REVIEW',
        'PUBLICATION',
        'EXHIBITION',
        'OPENING',
        'VISIT',
        'TRAINING',
        'GIFT',
        'OTHER',
      ],
      required: true,
    },
    date,
    object: text,
  },
  PLACE: {},
}

/** The properties of the relation types that have any; every type may also have `literal`. */
const RELATION_PROPERTIES: Readonly<Partial<Record<RelationType, PropertyRules>>> = {
  CONTINUES: { change },
  FULFILLS: { change },
  ATTESTS: { attestation },
  HOLDS_POST: { post: requiredText },
  ATTENDED: { role: requiredText },
  ADDRESSED_TO: { role: text },
  ASSIGNED_TO: { literal: requiredText, role: text },
}

/** The rules for the properties of a relation type. */
export function relationPropertyRules(type: RelationType): PropertyRules {
  return { literal: text, ...RELATION_PROPERTIES[type] }
}
