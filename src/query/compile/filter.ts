import type { FieldModel, NodeModel, RelationModel } from '../../model/model.js'
import { isRecord, list } from '../raw.js'

import type { Compilation } from './compilation.js'
import { relationPattern } from './pattern.js'

/**
 * A filter's conditions on the thing bound to `variable`, as one predicate; undefined where there are none. All given
 * conditions must hold; null stands for one not given.
 */
export function compileFilter(
  compilation: Compilation,
  variable: string,
  type: string,
  filter: unknown,
): string | undefined {
  const model = compilation.model.nodes.get(type)
  if (!model || !isRecord(filter)) return undefined
  const conditions = Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : condition(compilation, variable, model, name, value),
  )
  return conditions.length > 0 ? conditions.join(' AND ') : undefined
}

function condition(
  compilation: Compilation,
  variable: string,
  model: NodeModel,
  name: string,
  value: unknown,
): string[] {
  switch (name) {
    case 'and':
      return list(value).flatMap((one) => compileFilter(compilation, variable, model.type, one) ?? [])
    case 'or': {
      const choices = list(value).map(
        (one) => compileFilter(compilation, variable, model.type, one) ?? 'true',
      )
      return [choices.length > 0 ? `(${choices.join(' OR ')})` : 'false']
    }
    case 'not':
      // What is compared with a property that a thing lacks is null, and so would be its negation: it does not hold.
      return [`NOT coalesce(${compileFilter(compilation, variable, model.type, value) ?? 'true'}, false)`]
    case 'id':
    case 'name':
      return textConditions(compilation, `${variable}.${name}`, value)
  }
  const { field, on } = fieldOfFilter(model, name)
  if (field.relation) return relationConditions(compilation, variable, field, field.relation, on, value)
  if (field.type === 'FuzzyDate') return dateConditions(compilation, `${variable}.${field.property}`, value)
  if (field.type === 'String') return textConditions(compilation, `${variable}.${field.property}`, value)
  return [`${variable}.${field.property} = ${compilation.parameter('equal', value)}`]
}

/** The field that a name in a filter stands for, and the property of its relation where it asks for that. */
export function fieldOfFilter(model: NodeModel, name: string): { field: FieldModel; on?: string } {
  for (const field of model.fields.values()) {
    const filter = field.filters.find((one) => one.name === name)
    if (filter) return { field, ...(filter.on && { on: filter.on }) }
    if (field.name === name && field.filters.length === 0) return { field }
  }
  throw new Error(`${model.type}Filter has no ${name}`)
}

function textConditions(compilation: Compilation, property: string, value: unknown): string[] {
  if (!isRecord(value)) return []
  const operators = [
    ['eq', '=', 'equal'],
    ['in', 'IN', 'among'],
    ['contains', 'CONTAINS', 'part'],
    ['startsWith', 'STARTS WITH', 'start'],
  ] as const
  return operators.flatMap(([name, operator, stem]) => {
    const operand = value[name]
    return operand === null || operand === undefined
      ? []
      : [`${property} ${operator} ${compilation.parameter(stem, operand)}`]
  })
}

/** Of an inexact date, all that it may be must satisfy the conditions; open ends never do. */
function dateConditions(compilation: Compilation, property: string, value: unknown): string[] {
  if (!isRecord(value)) return []
  const [earliest, latest] = [`${property}Earliest`, `${property}Latest`]
  const operators: readonly (readonly [string, readonly string[]])[] = [
    ['eq', [`${earliest} =`, `${latest} =`]],
    ['gte', [`${earliest} >=`]],
    ['gt', [`${earliest} >`]],
    ['lte', [`${latest} <=`]],
    ['lt', [`${latest} <`]],
  ]
  return operators.flatMap(([name, comparisons]) => {
    const operand = value[name]
    if (operand === null || operand === undefined) return []
    const parameter = compilation.parameter('day', operand)
    return comparisons.map((comparison) => `${comparison} ${parameter}`)
  })
}

function relationConditions(
  compilation: Compilation,
  variable: string,
  field: FieldModel,
  relation: RelationModel,
  on: string | undefined,
  value: unknown,
): string[] {
  const exists = (filter: unknown): string => {
    const pattern = relationPattern(
      compilation,
      variable,
      variable,
      relation,
      relation.through !== undefined,
      true,
    )
    const where = on
      ? textConditions(compilation, `${pattern.relation}.${on}`, filter).join(' AND ')
      : compileFilter(compilation, pattern.end, relation.target, filter)
    return `EXISTS { ${pattern.matches.join(' ')}${where ? ` WHERE ${where}` : ''} }`
  }
  if (on || !field.relation?.list) return [exists(value)]
  if (!isRecord(value)) return []
  const some = value['some'] === null || value['some'] === undefined ? [] : [exists(value['some'])]
  const none = value['none'] === null || value['none'] === undefined ? [] : [`NOT ${exists(value['none'])}`]
  return [...some, ...none]
}
