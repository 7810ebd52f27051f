import type { GraphQLObjectType } from 'graphql'

import { badInput } from '../errors.js'
import { count, optionalText, record, text } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { mapOf, subquery, type Compilation, type Part } from './compilation.js'
import { compileEntity } from './entity.js'
import { PLACE } from './evidence.js'
import { compileKeyedConnection } from './keyed-connection.js'
import { compileRelation } from './relation.js'
import { objectType } from './types.js'

/** Everything found in a document, or in [start, end) of it, in reading order. */
export function compileMentions(
  compilation: Compilation,
  variable: string,
  owner: GraphQLObjectType,
  group: FieldGroup,
): Part {
  return compileKeyedConnection(compilation, variable, owner, group, {
    field: 'mentions',
    coordinate: 'Document.mentions',
    edgeType: 'MentionEdge',
    match: (values) => {
      const item = compilation.variable('mention')
      const conditions = windowOf(compilation, item, values)
      const where = conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []
      return { item, order: 'id', lines: [`MATCH (${item}:Mention {document: ${variable}.id})`, ...where] }
    },
    show: (item) => ({
      lines: [],
      compileNode: (field) => compileMention(compilation, variable, item, field),
    }),
    carriesOwner: true,
  })
}

function windowOf(
  compilation: Compilation,
  mention: string,
  values: Readonly<Record<string, unknown>>,
): string[] {
  const { start, end } = values
  for (const [name, value] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (typeof value === 'number' && value < 0) throw badInput(name, `must not be negative, got ${value}`)
  if (typeof start === 'number' && typeof end === 'number' && start > end)
    throw badInput('end', `must not be before start (${start}), got ${end}`)
  return [
    ...(typeof start === 'number' ? [`${mention}.end > ${compilation.parameter('start', start)}`] : []),
    ...(typeof end === 'number' ? [`${mention}.start < ${compilation.parameter('end', end)}`] : []),
  ]
}

/** A mention: its place, and the thing or the relation that it speaks of. */
function compileMention(
  compilation: Compilation,
  document: string,
  mention: string,
  group: FieldGroup,
): Part {
  const type = objectType(compilation.request.schema.getType('Mention'))
  const fields = collectFields(compilation.request, type, selectionsOf(group))
  const targets = fields.flatMap((field) => {
    if (field.name === 'entity') return [{ field, part: compileTarget(compilation, mention, field) }]
    return field.name === 'relation' ? [{ field, part: compileFact(compilation, mention, field) }] : []
  })
  return {
    blocks: targets.flatMap(({ part }) => part.blocks),
    expression: mapOf([
      ['document', `${mention}.document`],
      ['start', `${mention}.start`],
      ['stop', `${mention}.end`],
      ['sha256', `${document}.sha256`],
      ...targets.map(({ part }, i): [string, string] => [`target${i}`, part.expression]),
    ]),
    read: (raw) => {
      const map = record(raw)
      const place = {
        document: text(map['document']),
        start: count(map['start']),
        end: count(map['stop']),
        sha256: optionalText(map['sha256']),
      }
      return {
        [PLACE]: place,
        ...Object.fromEntries(
          targets.map(({ field, part }, i) => [field.responseKey, part.read(map[`target${i}`])]),
        ),
      }
    },
  }
}

function compileTarget(compilation: Compilation, mention: string, field: FieldGroup): Part {
  const entity = compilation.variable('entity')
  const result = compilation.variable('found')
  const part = compileEntity(compilation, entity, 'Entity', selectionsOf(field))
  const block = subquery(
    [mention],
    [
      `MATCH (${entity}:Entity {id: ${mention}.entity})`,
      ...part.blocks,
      `RETURN collect(${part.expression}) AS ${result}`,
    ],
  )
  return {
    blocks: [block],
    expression: `${result}[0]`,
    read: (raw) => (raw === null || raw === undefined ? null : part.read(raw)),
  }
}

function compileFact(compilation: Compilation, mention: string, field: FieldGroup): Part {
  const [from, relation, to, result] = ['source', 'r', 'target', 'found'].map((stem) =>
    compilation.variable(stem),
  )
  if (!from || !relation || !to || !result) throw new Error('no variables')
  const part = compileRelation(compilation, relation, from, to, selectionsOf(field))
  const block = subquery(
    [mention],
    [
      `MATCH (${from}:Entity {id: ${mention}.from})`,
      `MATCH (${to}:Entity {id: ${mention}.to})`,
      `MATCH (${from})-[${relation}]->(${to})`,
      `WHERE ${relation}.id = ${mention}.relation`,
      ...part.blocks,
      `RETURN collect(${part.expression}) AS ${result}`,
    ],
  )
  return { blocks: [block], expression: `${result}[0]`, read: part.read }
}
