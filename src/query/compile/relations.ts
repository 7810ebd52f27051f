import type { GraphQLObjectType } from 'graphql'

import { RELATION_TYPES } from '../../model/kinds.js'
import { list } from '../raw.js'

import { selectionsOf, type FieldGroup } from './collect-fields.js'
import type { Compilation, Part } from './compilation.js'
import { compileKeyedConnection, type KeyedMatch } from './keyed-connection.js'
import { compileRelation } from './relation.js'

/** The relations of any thing, in the order of their types and ends, both ways or one. */
export function compileRelations(
  compilation: Compilation,
  variable: string,
  owner: GraphQLObjectType,
  group: FieldGroup,
): Part {
  return compileKeyedConnection(compilation, variable, owner, group, {
    field: 'relations',
    coordinate: 'Entity.relations',
    edgeType: 'RelationEdge',
    match: (values) => matchRelations(compilation, variable, values),
    show: (item) => {
      const [from, to] = [compilation.variable('source'), compilation.variable('target')]
      return {
        lines: [`WITH ${item}, startNode(${item}) AS ${from}, endNode(${item}) AS ${to}`],
        compileNode: (field) => compileRelation(compilation, item, from, to, selectionsOf(field)),
      }
    },
    carriesOwner: false,
  })
}

function matchRelations(
  compilation: Compilation,
  variable: string,
  values: Readonly<Record<string, unknown>>,
): KeyedMatch {
  const item = compilation.variable('r')
  const other = compilation.variable('other')
  const wanted = new Set(list(values['types']))
  const types = RELATION_TYPES.filter((type) => wanted.has(type))
  const edge = `[${item}${types.length > 0 ? `:${types.join('|')}` : ''}]`
  const arrow = { OUT: `-${edge}->`, IN: `<-${edge}-`, BOTH: `-${edge}-` }[direction(values['direction'])]
  const kinds = values['kinds'] === null || values['kinds'] === undefined ? undefined : list(values['kinds'])
  const none = values['types'] !== undefined && values['types'] !== null && types.length === 0
  const conditions = [
    ...(kinds ? [`${other}.kind IN ${compilation.parameter('kinds', kinds)}`] : []),
    ...(none ? ['false'] : []),
  ]
  const where = conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []
  return { item, order: 'key', lines: [`MATCH (${variable})${arrow}(${other}:Entity)`, ...where] }
}

function direction(value: unknown): 'OUT' | 'IN' | 'BOTH' {
  return value === 'OUT' || value === 'IN' ? value : 'BOTH'
}
