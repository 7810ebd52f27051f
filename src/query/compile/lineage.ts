import { compareCodePoints } from '../code-point-order.js'
import { count, list, record, text } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { indent, mapOf, subquery, type Compilation, type Part } from './compilation.js'
import { compileEntity } from './entity.js'
import { compileRelation } from './relation.js'
import { objectType } from './types.js'

type Item = Readonly<Record<string, unknown>>

/** A clause through all versions: what it goes back to, itself, and what continues it or carries it out. */
export function compileLineage(compilation: Compilation, variable: string, group: FieldGroup): Part {
  const type = objectType(compilation.request.schema.getType('LineageStep'))
  const fields = collectFields(compilation.request, type, selectionsOf(group)).filter(
    (f) => f.name !== '__typename',
  )
  const [step, r, distance, source, target, itself, others] = [
    'step',
    'r',
    'distance',
    'source',
    'target',
    'itself',
    'lineage',
  ].map((stem) => compilation.variable(stem))
  if (!step || !r || !distance || !source || !target || !itself || !others) throw new Error('no variables')

  const own = fields.map((field, i) => stepField(compilation, field, i, variable, undefined))
  const away = fields.map((field, i) => stepField(compilation, field, i, step, { r, source, target }))
  const entries = (parts: readonly StepField[]): [string, string][] =>
    parts
      .filter(({ part }) => part.expression !== '')
      .map(({ key, part }): [string, string] => [key, part.expression])
  const walk = (arrow: readonly [string, string], sign: string): string =>
    [
      `MATCH way = (${variable})${arrow[0]}[:CONTINUES|FULFILLS*1..8]${arrow[1]}(${step}:Entity)`,
      `RETURN ${step}, relationships(way)[length(way) - 1] AS ${r}, ${sign}length(way) AS ${distance}`,
    ].join('\n')
  const blocks = [
    subquery(
      [variable],
      [
        ...own.flatMap(({ part }) => part.blocks),
        `RETURN ${mapOf([['distance', '0'], ['key', `${variable}.key`], ...entries(own)])} AS ${itself}`,
      ],
    ),
    subquery(
      [variable],
      [
        `CALL (${variable}) {\n${indent([walk(['-', '->'], '-'), 'UNION', walk(['<-', '-'], '')].join('\n'))}\n}`,
        `WITH ${step}, ${r}, ${distance}, startNode(${r}) AS ${source}, endNode(${r}) AS ${target}`,
        ...away.flatMap(({ part }) => part.blocks),
        `RETURN collect(${mapOf([['distance', distance], ['key', `${step}.key`], ...entries(away)])}) AS ${others}`,
      ],
    ),
  ]
  const read = (item: Item, parts: readonly StepField[]): [Item, unknown] => [
    item,
    Object.fromEntries(parts.map(({ field, key, part }) => [field.responseKey, part.read(item[key])])),
  ]
  return {
    blocks,
    expression: `[${itself}, ${others}]`,
    read: (raw) => {
      const [clause, rest] = list(raw)
      const steps = [read(record(clause), own), ...list(rest).map((item) => read(record(item), away))]
      return steps.sort(([a], [b]) => compareSteps(a, b)).map(([, value]) => value)
    },
  }
}

interface StepField {
  readonly field: FieldGroup
  readonly key: string
  readonly part: Part
}

function stepField(
  compilation: Compilation,
  field: FieldGroup,
  i: number,
  provision: string,
  relation: { r: string; source: string; target: string } | undefined,
): StepField {
  const key = `${field.name}_${i}`
  if (field.name === 'provision')
    return { field, key, part: compileEntity(compilation, provision, 'Provision', selectionsOf(field)) }
  if (field.name === 'distance')
    return { field, key: 'distance', part: { blocks: [], expression: '', read: count } }
  if (!relation) return { field, key, part: { blocks: [], expression: 'null', read: () => null } }
  const { r, source, target } = relation
  return { field, key, part: compileRelation(compilation, r, source, target, selectionsOf(field)) }
}

/** Oldest first, then in natural order. */
function compareSteps(a: Item, b: Item): number {
  return count(a['distance']) - count(b['distance']) || compareCodePoints(text(a['key']), text(b['key']))
}
