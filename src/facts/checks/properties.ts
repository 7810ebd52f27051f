import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'
import type { FactValue } from '../model.js'
import { ENTITY_PROPERTIES, relationPropertyRules, type PropertyRule } from '../property-table.js'
import { relationId } from '../relation-id.js'

type Values = Readonly<Record<string, FactValue>>
type Rules = Readonly<Record<string, PropertyRule>>

/** Every property is one of its kind or relation type, has the right sort of value, and those that are needed are there. */
export function* properties(context: CheckContext): Iterable<Finding> {
  for (const { file, entities, relations } of context.files) {
    for (const { id, kind, properties: values } of entities)
      yield* wrong(file, id, values, ENTITY_PROPERTIES[kind])
    for (const relation of relations) {
      yield* wrong(file, relationId(relation), relation.properties, relationPropertyRules(relation.type))
    }
  }
  // Files add up: what one of them leaves out, another may say.
  for (const { id, kind, properties: values } of context.facts.entities) {
    yield* missing(context.fileOf(id), id, values, ENTITY_PROPERTIES[kind])
  }
  for (const relation of context.facts.relations) {
    const id = relationId(relation)
    yield* missing(context.fileOf(id), id, relation.properties, relationPropertyRules(relation.type))
  }
}

function* wrong(file: string, fact: string, values: Values, rules: Rules): Iterable<Finding> {
  for (const [name, value] of Object.entries(values)) {
    const rule = rules[name]
    if (rule === undefined) {
      const remedy = `Take it out; allowed are ${Object.keys(rules).join(', ') || 'none'}.`
      yield finding('PROPERTY_UNKNOWN', file, fact, `There is no property ${name} here.`, remedy)
    } else if (!holds(rule, value)) {
      const wanted = typeof rule.holds === 'string' ? rule.holds : `one of ${rule.holds.join(', ')}`
      yield finding('PROPERTY_VALUE', file, fact, `${name} is ${JSON.stringify(value)}.`, `Write ${wanted}.`)
    }
  }
}

function holds(rule: PropertyRule, value: FactValue): boolean {
  if (typeof rule.holds !== 'string') return typeof value === 'string' && rule.holds.includes(value)
  if (rule.holds === 'date') return typeof value === 'object'
  if (rule.holds === 'boolean') return typeof value === 'boolean'
  return typeof value === 'string' && value.trim() !== ''
}

function* missing(file: string, fact: string, values: Values, rules: Rules): Iterable<Finding> {
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required === true && values[name] === undefined) {
      yield finding('PROPERTY_MISSING', file, fact, `It has no ${name}.`, `Add ${name} to its properties.`)
    }
  }
}
