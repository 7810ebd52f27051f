import type { GraphQLObjectType } from 'graphql'

import { badInput } from '../errors.js'
import { readPage } from '../page.js'
import { count, list, optionalText, record, text } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { Columns, mapOf, subquery, type Compilation, type Part } from './compilation.js'
import { readConnection } from './paging.js'
import { compileEntity } from './entity.js'
import { PLACE } from './evidence.js'
import { compileRelation } from './relation.js'
import { connectionType, objectType } from './types.js'
import { plainViews } from './views.js'

/** Everything found in a document, or in [start, end) of it, in reading order. */
export function compileMentions(
  compilation: Compilation,
  variable: string,
  owner: GraphQLObjectType,
  group: FieldGroup,
): Part {
  const node = group.nodes[0]
  const values = compilation.argumentsOf(compilation.fieldOf(owner, 'mentions'), node)
  const coordinate = 'Document.mentions'
  const page = readPage(coordinate, values, new Set(node.arguments?.map((argument) => argument.name.value)))
  const fields = collectFields(
    compilation.request,
    connectionType(compilation, owner, 'mentions'),
    selectionsOf(group),
  )
  const total = fields.some((field) => field.name === 'totalCount')
  const items = fields.some((field) => field.name !== 'totalCount' && field.name !== '__typename')

  const mention = compilation.variable('mention')
  const match = `MATCH (${mention}:Mention {document: ${variable}.id})`
  const conditions = windowOf(compilation, mention, values)
  const where = conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []
  const [totalColumn, itemsColumn] = [compilation.variable('total'), compilation.variable('mentions')]
  const views = items
    ? plainViews(compilation, 'MentionEdge', fields, (field) =>
        compileMention(compilation, variable, mention, field),
      )
    : []
  const blocks: string[] = []
  if (total)
    blocks.push(subquery([variable], [match, ...where, `RETURN count(${mention}) AS ${totalColumn}`]))
  if (items) {
    const after = page.from
      ? [
          `WITH ${variable}, ${mention} WHERE ${mention}.key > ${compilation.parameter('after', page.from[0] ?? '')}`,
        ]
      : []
    const columns = new Columns()
    columns.add(`${mention}.key`)
    for (const view of views) columns.add(view.part.expression)
    const limit = compilation.parameter('first', page.size + 1)
    blocks.push(
      subquery(
        [variable],
        [
          match,
          ...where,
          ...after,
          `WITH ${variable}, ${mention} ORDER BY ${mention}.key LIMIT ${limit}`,
          ...views.flatMap((view) => view.part.blocks),
          `RETURN collect(${columns.expression}) AS ${itemsColumn}`,
        ],
      ),
    )
  }
  const parts = { coordinate, fields, views, page, keys: 1 }
  return {
    blocks,
    expression: `[${total ? totalColumn : 'null'}, ${items ? itemsColumn : 'null'}]`,
    read: (raw) => {
      const [counted, found] = list(raw)
      return readConnection(parts, list(found).map(list), () => count(counted))
    },
  }
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
