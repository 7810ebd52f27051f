import type { GraphQLObjectType } from 'graphql'

import { RELATION_TYPES } from '../../model/kinds.js'
import { readPage } from '../page.js'
import { count, list } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { Columns, subquery, type Compilation, type Part } from './compilation.js'
import { readConnection } from './paging.js'
import { compileRelation } from './relation.js'
import { connectionType } from './types.js'
import { plainViews } from './views.js'

/** The relations of any thing, in the order of their types and ends, both ways or one. */
export function compileRelations(
  compilation: Compilation,
  variable: string,
  owner: GraphQLObjectType,
  group: FieldGroup,
): Part {
  const node = group.nodes[0]
  const values = compilation.argumentsOf(compilation.fieldOf(owner, 'relations'), node)
  const coordinate = 'Entity.relations'
  const page = readPage(coordinate, values, new Set(node.arguments?.map((argument) => argument.name.value)))
  const fields = collectFields(
    compilation.request,
    connectionType(compilation, owner, 'relations'),
    selectionsOf(group),
  )
  const match = (): { relation: string; lines: string[] } => matchRelations(compilation, variable, values)

  const total = fields.some((field) => field.name === 'totalCount') ? match() : undefined
  const totalColumn = compilation.variable('total')
  const items = fields.some((field) => field.name !== 'totalCount' && field.name !== '__typename')
    ? match()
    : undefined
  const itemsColumn = compilation.variable('relations')
  const [from, to] = [compilation.variable('source'), compilation.variable('target')]
  const views = items
    ? plainViews(compilation, 'RelationEdge', fields, (field) =>
        compileRelation(compilation, items.relation, from, to, selectionsOf(field)),
      )
    : []
  const blocks: string[] = []
  if (total)
    blocks.push(subquery([variable], [...total.lines, `RETURN count(${total.relation}) AS ${totalColumn}`]))
  if (items) {
    const { relation, lines } = items
    const after = page.from
      ? [`WITH ${relation} WHERE ${relation}.key > ${compilation.parameter('after', page.from[0] ?? '')}`]
      : []
    const columns = new Columns()
    columns.add(`${relation}.key`)
    for (const view of views) columns.add(view.part.expression)
    const limit = compilation.parameter('first', page.size + 1)
    blocks.push(
      subquery(
        [variable],
        [
          ...lines,
          ...after,
          `WITH ${relation} ORDER BY ${relation}.key LIMIT ${limit}`,
          `WITH ${relation}, startNode(${relation}) AS ${from}, endNode(${relation}) AS ${to}`,
          ...views.flatMap((v) => v.part.blocks),
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

function matchRelations(
  compilation: Compilation,
  variable: string,
  values: Readonly<Record<string, unknown>>,
): { relation: string; lines: string[] } {
  const relation = compilation.variable('r')
  const other = compilation.variable('other')
  const wanted = new Set(list(values['types']))
  const types = RELATION_TYPES.filter((type) => wanted.has(type))
  const edge = `[${relation}${types.length > 0 ? `:${types.join('|')}` : ''}]`
  const arrow = { OUT: `-${edge}->`, IN: `<-${edge}-`, BOTH: `-${edge}-` }[direction(values['direction'])]
  const kinds = values['kinds'] === null || values['kinds'] === undefined ? undefined : list(values['kinds'])
  const none = values['types'] !== undefined && values['types'] !== null && types.length === 0
  const conditions = [
    ...(kinds ? [`${other}.kind IN ${compilation.parameter('kinds', kinds)}`] : []),
    ...(none ? ['false'] : []),
  ]
  const where = conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []
  return { relation, lines: [`MATCH (${variable})${arrow}(${other}:Entity)`, ...where] }
}

function direction(value: unknown): 'OUT' | 'IN' | 'BOTH' {
  return value === 'OUT' || value === 'IN' ? value : 'BOTH'
}
