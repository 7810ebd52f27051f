import { explainFulfilment, readBecause } from '../compute/explain-fulfilment.js'
import { compareByKey } from '../order.js'
import { list, record, text } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { indent, mapOf, subquery, type Compilation, type Part } from './compilation.js'
import { compileRelation } from './relation.js'
import { objectType } from './types.js'

/**
 * Fulfilment of a clause: its status, kept when the facts were loaded, and the facts that give it — who FULFILLS it
 * (or a commitment in it, or what continues these), who is ASSIGNED_TO that, what CONTINUES it, and for a clause of
 * the version in force the tasks that stand under it.
 */
export function compileFulfilment(compilation: Compilation, variable: string, group: FieldGroup): Part {
  const type = objectType(compilation.request.schema.getType('Fulfilment'))
  const fields = collectFields(compilation.request, type, selectionsOf(group)).filter(
    (f) => f.name !== '__typename',
  )
  const reasons = fields.some((field) => field.name !== 'status')
  if (!reasons)
    return {
      blocks: [],
      expression: `${variable}.fulfilment`,
      read: (status) => Object.fromEntries(fields.map((field) => [field.responseKey, text(status)])),
    }
  const [r, from, to, column] = ['r', 'source', 'target', 'because'].map((stem) => compilation.variable(stem))
  if (!r || !from || !to || !column) throw new Error('no variables')
  const views = fields
    .filter((field) => field.name === 'because')
    .map((field) => ({ field, part: compileRelation(compilation, r, from, to, selectionsOf(field)) }))
  const facts = [
    ['key', `${r}.key`],
    ['type', `type(${r})`],
    ['fromId', `${from}.id`],
    ['fromNumber', `${from}.number`],
    ['toId', `${to}.id`],
    ['toNumber', `${to}.number`],
    ['toName', `${to}.name`],
    ['literal', `${r}.literal`],
    ['change', `${r}.change`],
    ...views.map(({ part }, i) => [`view${i}`, part.expression] as const),
  ] as const
  const block = subquery(
    [variable],
    [
      `CALL (${variable}) {\n${indent(reasonsOf(variable, r))}\n}`,
      `WITH ${r}, startNode(${r}) AS ${from}, endNode(${r}) AS ${to}`,
      ...views.flatMap(({ part }) => part.blocks),
      `RETURN collect(${mapOf(facts)}) AS ${column}`,
    ],
  )
  return {
    blocks: [block],
    expression: mapOf([
      ['number', `${variable}.number`],
      ['status', `${variable}.fulfilment`],
      ['because', column],
    ]),
    read: (raw) => {
      const map = record(raw)
      const because = list(map['because']).map(record).sort(compareByKey)
      const values: Readonly<Record<string, () => unknown>> = {
        status: () => text(map['status']),
        explanation: () =>
          explainFulfilment(text(map['number']), text(map['status']), because.map(readBecause)),
      }
      return Object.fromEntries(
        fields.map((field) => {
          const view = views.findIndex((entry) => entry.field === field)
          const value =
            view >= 0
              ? because.map((item) => views[view]?.part.read(item[`view${view}`]))
              : values[field.name]?.()
          return [field.responseKey, value]
        }),
      )
    },
  }
}

/** Every relation that speaks for the clause, once. */
function reasonsOf(clause: string, r: string): string {
  const itself = `MATCH (${clause})<-[:PART_OF*0..8]-(own:Clause) WITH DISTINCT own MATCH (own)<-[:CONTINUES*0..8]-(kept:Clause) WITH DISTINCT kept`
  return [
    `${itself} MATCH (kept)<-[${r}:FULFILLS]-(:Task) RETURN ${r}`,
    `${itself} MATCH (kept)<-[:FULFILLS]-(task:Task) WITH DISTINCT task MATCH (task)-[${r}:ASSIGNED_TO]->(:Office) RETURN ${r}`,
    `${itself} MATCH (kept)<-[${r}:CONTINUES]-(:Clause) RETURN ${r}`,
    `MATCH (${clause})<-[${r}:PART_OF]-(:Task) RETURN ${r}`,
    `MATCH (${clause})<-[:PART_OF]-(task:Task) MATCH (task)-[${r}:ASSIGNED_TO]->(:Office) RETURN ${r}`,
  ].join('\nUNION\n')
}
