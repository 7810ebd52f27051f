import type { z } from 'zod'
import { entityId } from './entity-id.js'
import {
  type EntityProposal,
  entityFact,
  type Proposal,
  relationFact,
  type RelationProposal,
} from './proposal.js'
import { ReviewError } from './review-error.js'

/** Fields of a fact and what they are to be; an empty value takes the field away. A date is written as EDTF. */
export type Correction = Readonly<Record<string, string>>

const ENTITY_FIELDS = ['id', 'kind', 'name', 'aliases']
const RELATION_FIELDS = ['type', 'from', 'to', 'modality']

/**
 * A proposal with some fields corrected. A corrected name makes the id that goes with it; a corrected relation counts as
 * decided by a person (CURATED). Throws a ReviewError of code CORRECTION where the result is no fact; whether it
 * is a right one, the check of the facts says.
 */
export function correct(proposal: Proposal, correction: Correction, by: string): Proposal {
  if (Object.keys(correction).length === 0) throw wrong('没有要改的字段 · no field to correct')
  switch (proposal.of) {
    case 'entity':
      return { ...proposal, fact: correctEntity(proposal.fact, correction) }
    case 'relation':
      return { ...proposal, fact: correctRelation(proposal.fact, correction, by) }
    case 'match':
      throw wrong('同一与否只能接受或不采纳 · a match is accepted or rejected')
  }
}

/** The fields of a proposal that can be corrected, with what they are now. */
export function fieldsOf(proposal: Proposal): Correction {
  if (proposal.of === 'match') return {}
  const own: Correction =
    proposal.of === 'entity'
      ? {
          id: proposal.fact.id,
          kind: proposal.fact.kind,
          name: proposal.fact.name,
          aliases: proposal.fact.aliases.join('、'),
        }
      : {
          type: proposal.fact.type,
          from: proposal.fact.from,
          to: proposal.fact.to,
          modality: proposal.fact.modality,
        }
  const properties = Object.entries(proposal.fact.properties).map(([field, value]): [string, string] => [
    field,
    typeof value === 'object' ? value.edtf : String(value),
  ])
  return { ...own, ...Object.fromEntries(properties) }
}

function correctEntity(fact: EntityProposal['fact'], correction: Correction): EntityProposal['fact'] {
  const { id, kind, name, aliases } = correction
  const properties: EntityProposal['fact']['properties'] = { ...fact.properties }
  for (const [field, value] of others(correction, ENTITY_FIELDS)) {
    const before = properties[field]
    if (value === '') delete properties[field]
    else if (typeof before === 'object' || isDateField(field))
      properties[field] = { edtf: value, literal: typeof before === 'object' ? before.literal : value }
    else if (typeof before === 'boolean') properties[field] = value === 'true'
    else properties[field] = value
  }
  const renamed = { ...fact, kind: kind ?? fact.kind, name: name ?? fact.name, properties }
  return parsed(entityFact, {
    ...renamed,
    id: id ?? entityId(fact, renamed.name),
    aliases: aliases === undefined ? fact.aliases : aliases.split(/[、,，]/).filter((alias) => alias !== ''),
  })
}

function correctRelation(
  fact: RelationProposal['fact'],
  correction: Correction,
  by: string,
): RelationProposal['fact'] {
  const { type, from, to, modality } = correction
  const properties = { ...fact.properties }
  for (const [field, value] of others(correction, RELATION_FIELDS)) {
    if (value === '') delete properties[field]
    else properties[field] = value
  }
  return parsed(relationFact, {
    ...fact,
    type: type ?? fact.type,
    from: from ?? fact.from,
    to: to ?? fact.to,
    modality: modality ?? fact.modality,
    properties,
    basis: 'CURATED',
    rule: `人工改正：${by}`,
  })
}

function others(correction: Correction, known: readonly string[]): [string, string][] {
  return Object.entries(correction).filter(([field]) => !known.includes(field))
}

const isDateField = (field: string): boolean =>
  ['issuedOn', 'signedOn', 'publishedOn', 'coverage', 'date'].includes(field)

function parsed<T>(shape: z.ZodType<T>, fact: unknown): T {
  const result = shape.safeParse(fact)
  if (result.success) return result.data
  throw wrong(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function wrong(message: string): ReviewError {
  return new ReviewError('CORRECTION', message)
}
