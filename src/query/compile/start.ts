import type { NodeModel, RelationModel } from '../../model/model.js'
import { isRecord, list } from '../raw.js'

import type { Compilation } from './compilation.js'
import { compileFilter, fieldOfFilter } from './filter.js'
import { reversePattern, stem } from './pattern.js'

/** Where a statement over things of a type starts: lines that bind each of them once, and what is left to be asked. */
export interface Start {
  readonly lines: readonly string[]
  readonly conditions: readonly string[]
}

/**
 * Starts at the few things that a filter names: at those with an id, or at the other end of a relation to what has an id
 * or a name. Nothing else is looked at, whatever the list's order; without such a condition it starts at all of the type.
 */
export function compileStart(
  compilation: Compilation,
  variable: string,
  type: string,
  filter: unknown,
): Start {
  const model = compilation.model.nodes.get(type)
  const parts = model ? conjuncts(filter) : []
  const named = model ? firstNaming(compilation, model, parts) : undefined
  const left = parts.filter((part) => part !== named?.part)
  const lines = named ? named.lines(variable) : [`MATCH (${variable}:${type})`]
  const conditions = left.flatMap((part) => compileFilter(compilation, variable, type, part) ?? [])
  return { lines, conditions }
}

type Filter = Readonly<Record<string, unknown>>

/** The conditions of a filter that must all hold, each as a filter of its own. */
function conjuncts(filter: unknown): Filter[] {
  if (!isRecord(filter)) return []
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === null || value === undefined) return []
    return name === 'and' ? list(value).flatMap(conjuncts) : [{ [name]: value }]
  })
}

interface Naming {
  readonly part: Filter
  readonly lines: (variable: string) => readonly string[]
}

function firstNaming(
  compilation: Compilation,
  model: NodeModel,
  parts: readonly Filter[],
): Naming | undefined {
  const itself = parts.find((part) => isNaming(part['id']))
  if (itself)
    return {
      part: itself,
      lines: (variable) => [
        `MATCH (${variable}:Entity)`,
        `WHERE ${[compileFilter(compilation, variable, model.type, itself), `${variable}:${model.type}`].join(' AND ')}`,
        `WITH ${variable}`,
      ],
    }
  for (const part of parts) {
    const far = farEnd(model, part)
    if (far) return { part, lines: (variable) => fromFarEnd(compilation, variable, model.type, far) }
  }
  return undefined
}

interface FarEnd {
  readonly relation: RelationModel
  readonly filter: Filter
}

/** The other end that a condition names, and its filter. */
function farEnd(model: NodeModel, part: Filter): FarEnd | undefined {
  const [[name, value] = []] = Object.entries(part)
  if (name === undefined || ['or', 'not', 'id', 'name'].includes(name)) return undefined
  const { field, on } = fieldOfFilter(model, name)
  if (!field.relation || on || !isRecord(value)) return undefined
  const isNone = value['none'] !== null && value['none'] !== undefined
  const filter = field.relation.list ? value['some'] : value
  if (!isRecord(filter) || (field.relation.list && isNone)) return undefined
  const isNamed = conjuncts(filter).some((one) => isNaming(one['id']) || isNaming(one['name']))
  return isNamed ? { relation: field.relation, filter } : undefined
}

function fromFarEnd(
  compilation: Compilation,
  variable: string,
  type: string,
  { relation, filter }: FarEnd,
): string[] {
  const end = compilation.variable(stem(relation.target))
  const byId = conjuncts(filter).some((one) => isNaming(one['id']))
  const where = compileFilter(compilation, end, relation.target, filter) ?? 'true'
  return [
    // Every id is indexed under Entity, every name under the label of its kind.
    `MATCH (${end}:${byId ? 'Entity' : relation.target})`,
    `WHERE ${where}${byId ? ` AND ${end}:${relation.target}` : ''}`,
    // Without this WITH, Neo4j plans both patterns as one and may start at all things of the type, in the list's order.
    `WITH ${end}`,
    ...reversePattern(compilation, variable, type, relation, end),
  ]
}

/** Whether a condition on a text leaves only values that were given. */
function isNaming(condition: unknown): boolean {
  if (!isRecord(condition)) return false
  return [condition['eq'], condition['in']].some((operand) => operand !== null && operand !== undefined)
}
