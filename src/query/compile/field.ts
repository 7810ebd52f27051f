import type { GraphQLObjectType } from 'graphql'

import type { FieldModel } from '../../model/model.js'
import { texts } from '../raw.js'

import { selectionsOf, type FieldGroup } from './collect-fields.js'
import { subquery, type Compilation, type Part } from './compilation.js'
import { compileConnection } from './connection.js'
import { compileEntity } from './entity.js'
import { compileEvidence } from './evidence.js'
import { compileFulfilment } from './fulfilment.js'
import { compileLineage } from './lineage.js'
import { compileMentions } from './mentions.js'
import { compileRelationCounts } from './relation-counts.js'
import { compileRelations } from './relations.js'
import { relationPattern } from './pattern.js'

/** How many places an entity shows as its evidence. */
const EVIDENCE_SHOWN = 5

/**
 * A field of the thing bound to `variable`. `owners` are the types that the field is asked of; `guarded` where the
 * thing may be of other types, too.
 */
export function compileField(
  compilation: Compilation,
  variable: string,
  owners: readonly GraphQLObjectType[],
  guarded: boolean,
  group: FieldGroup,
): Part {
  const [owner] = owners
  if (!owner) throw new Error(`nobody owns the field ${group.name}`)
  const field = compilation.model.nodes.get(owner.name)?.fields.get(group.name)
  if (!field) return compileShared(compilation, variable, owner, group)
  const start = guarded && owners.length === 1 ? `${variable}:${owner.name}` : variable
  if (field.relation?.list) return compileConnection(compilation, variable, start, owner, field, group)
  if (field.relation) return compileSingle(compilation, variable, start, field, group)
  if (field.type === 'FuzzyDate') return compileDate(variable, field.property)
  if (field.type === 'LineageStep') return compileLineage(compilation, variable, group)
  if (field.type === 'Fulfilment') return compileFulfilment(compilation, variable, group)
  if (field.property === 'sha256' && field.name !== 'sha256') return compileTextReference(variable)
  if (field.type === 'MentionConnection') return compileMentions(compilation, variable, owner, group)
  return column(`${variable}.${field.property}`)
}

/** A field that every entity has. */
function compileShared(
  compilation: Compilation,
  variable: string,
  owner: GraphQLObjectType,
  group: FieldGroup,
): Part {
  switch (group.name) {
    case 'evidence':
      return compileEvidence(compilation, variable, group, EVIDENCE_SHOWN)
    case 'relations':
      return compileRelations(compilation, variable, owner, group)
    case 'relationCounts':
      return compileRelationCounts(compilation, variable)
    case 'aliases':
      return { blocks: [], expression: `${variable}.aliases`, read: texts }
    default:
      return column(`${variable}.${group.name}`)
  }
}

function column(expression: string): Part {
  return { blocks: [], expression, read: (raw) => raw ?? null }
}

/** Which text a document's text and outline are taken from; null where it is not held. */
function compileTextReference(variable: string): Part {
  return {
    blocks: [],
    expression: `[${variable}.id, coalesce(${variable}.sha256, '')]`,
    read: (raw) => {
      const [document = '', sha256] = texts(raw)
      return sha256 ? { document, sha256 } : null
    },
  }
}

/** FuzzyDate, from the four properties that keep it. */
function compileDate(variable: string, property: string): Part {
  const parts = ['', 'Literal', 'Earliest', 'Latest'].map((suffix) => `${variable}.${property}${suffix}`)
  return {
    blocks: [],
    expression: `[${parts.map((part) => `coalesce(${part}, '')`).join(', ')}]`,
    read: (raw) => {
      const [edtf, literal, earliest, latest] = texts(raw)
      return edtf ? { edtf, literal, earliest: earliest || null, latest: latest || null } : null
    },
  }
}

/** The one thing at the other end of a relation, or null. */
function compileSingle(
  compilation: Compilation,
  variable: string,
  start: string,
  field: FieldModel,
  group: FieldGroup,
): Part {
  const { relation } = field
  if (!relation) throw new Error(`${field.name} follows no relation`)
  const pattern = relationPattern(compilation, variable, start, relation, relation.through !== undefined)
  const end = compileEntity(compilation, pattern.end, relation.target, selectionsOf(group))
  const result = compilation.variable(field.name)
  const block = subquery(
    [variable],
    [
      ...pattern.matches,
      `WITH ${pattern.end}, ${pattern.relation} ORDER BY ${pattern.end}.key, ${pattern.relation}.id LIMIT 1`,
      ...end.blocks,
      `RETURN collect(${end.expression}) AS ${result}`,
    ],
  )
  return {
    blocks: [block],
    expression: `${result}[0]`,
    read: (raw) => (raw === null || raw === undefined ? null : end.read(raw)),
  }
}
