import { list, record, text } from '../raw.js'

import { subquery, type Compilation, type Part } from './compilation.js'
import { RELATION_TYPES } from '../../model/kinds.js'

const TYPE_ORDER: ReadonlyMap<string, number> = new Map(RELATION_TYPES.map((type, i) => [type, i]))

/** How many relations of each type, direction and kind of the other end a thing has. */
export function compileRelationCounts(compilation: Compilation, variable: string): Part {
  const directions = [
    { name: 'OUT', from: '-', to: '->' },
    { name: 'IN', from: '<-', to: '-' },
  ].map(({ name, from, to }) => {
    const [r, other, column] = ['r', 'other', 'counts'].map((stem) => compilation.variable(stem))
    const block = subquery(
      [variable],
      [
        `MATCH (${variable})${from}[${r}]${to}(${other}:Entity)`,
        `WITH type(${r}) AS type, ${other}.kind AS kind, count(${r}) AS count`,
        `RETURN collect({type: type, kind: kind, count: count}) AS ${column}`,
      ],
    )
    return { name, block, column: column ?? '' }
  })
  return {
    blocks: directions.map(({ block }) => block),
    expression: `[${directions.map(({ column }) => column).join(', ')}]`,
    read: (raw) =>
      directions
        .flatMap(({ name }, i) => list(list(raw)[i]).map((item) => ({ ...record(item), direction: name })))
        .sort(compareCounts),
  }
}

function compareCounts(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  return place(a).localeCompare(place(b), 'en')
}

function place(item: Readonly<Record<string, unknown>>): string {
  const type = String(TYPE_ORDER.get(text(item['type'])) ?? 99).padStart(2, '0')
  return `${type} ${text(item['direction'])} ${text(item['kind'])}`
}
