import type { Correspondence } from '../../comparison/rows.js'
import { BASES, CHANGE_KINDS } from '../../model/kinds.js'
import type { Model } from '../../model/model.js'
import { collectFields, selectionsOf } from '../compile/collect-fields.js'
import { mapOf, subquery } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { objectType } from '../compile/types.js'
import { compareByWording, compareReviewed, MOST_PROVISIONS } from '../compute/comparison.js'
import { badInput } from '../errors.js'
import { count, list, record, text } from '../raw.js'

import { readSide, sideBlock } from './comparison-sides.js'
import { tableOf } from './comparison-table.js'
import {
  compilationOf,
  resolveId,
  runColumn,
  selectionsOfInfo,
  statementOf,
  type RootResolver,
} from './root.js'

/** `compare`: one version held against another, provision by provision. */
export function resolveCompare(model: Model): RootResolver {
  return async (_, values, context, info) => {
    const [from, to] = [text(values['from']), text(values['to'])]
    const compilation = compilationOf(model, info)
    const fields = collectFields(
      compilation.request,
      objectType(info.schema.getType('Comparison')),
      selectionsOfInfo(info),
    )
    const tables = fields
      .filter((field) => field.name === 'changes')
      .map((field) => tableOf(compilation, info, field))
    const shown = tables.flatMap((table) => table.provisions)
    const ends = fields
      .filter((field) => field.name === 'from' || field.name === 'to')
      .map((field) => ({
        field,
        part: compileEntity(compilation, field.name === 'from' ? 'a' : 'b', 'Entity', selectionsOf(field)),
      }))
    const lines = [
      ...resolveId(compilation, compilation.parameter('from', from), 'fromId'),
      ...resolveId(compilation, compilation.parameter('to', to), 'toId', ['fromId']),
      'OPTIONAL MATCH (a:Entity {id: fromId})',
      'OPTIONAL MATCH (b:Entity {id: toId})',
      sideBlock(compilation, 'a', 'old', shown),
      sideBlock(compilation, 'b', 'fresh', shown),
      ...LINKS,
      ...ends.flatMap(({ part }) => part.blocks),
      `RETURN ${mapOf([
        ['old', 'old'],
        ['fresh', 'fresh'],
        ['links', 'links'],
        ['backward', 'backward'],
        ...ends.map(({ part }, i): [string, string] => [`end${i}`, part.expression]),
      ])} AS item`,
    ]
    const [found] = await runColumn(context, statementOf(compilation, lines), 'item')
    const row = record(found)
    const sides = [
      await readSide('from', from, row['old'], shown, context),
      await readSide('to', to, row['fresh'], shown, context),
    ] as const
    const links = list(row['links']).map(readLink)
    if (links.length === 0 && from !== to && count(row['backward']) > 0)
      throw badInput('from', `"${from}" is later than "${to}"; give the earlier one as from`)
    const byWording = links.length === 0 || values['proposed'] === true
    if (byWording) {
      checkSize('from', from, sides[0].provisions)
      checkSize('to', to, sides[1].provisions)
    }
    const result = byWording ? compareByWording(...sides) : compareReviewed(...sides, links)
    return Object.fromEntries(
      fields.flatMap((field): [string, unknown][] => {
        if (field.name === 'summary') return [[field.responseKey, result.summary]]
        if (field.name === 'caveat') return [[field.responseKey, result.caveat ?? null]]
        const table = tables.find((one) => one.field === field)
        if (table) return [[field.responseKey, table.read(result.rows)]]
        const end = ends.findIndex((one) => one.field === field)
        return end < 0 ? [] : [[field.responseKey, ends[end]?.part.read(row[`end${end}`])]]
      }),
    )
  }
}

/**
 * The facts that join provisions of both sides, over versions between them, too. `backward` counts those that say that
 * the first side is the later one.
 */
const LINKS = [
  subquery(
    ['a', 'b'],
    [
      'MATCH (a)<-[:PART_OF*1..8]-(p:Entity)',
      'WITH DISTINCT b, p',
      'MATCH way = (p)<-[:FULFILLS|CONTINUES*1..8]-(q:Entity)',
      'WHERE EXISTS { MATCH (q)-[:PART_OF*1..8]->(b) }',
      'WITH p, q, relationships(way)[0] AS r, length(way) AS steps',
      "RETURN collect({from: p.id, to: q.id, change: CASE WHEN steps = 1 THEN r.change ELSE '' END, basis: r.basis}) AS links",
    ],
  ),
  subquery(
    ['a', 'b'],
    [
      'MATCH (b)<-[:PART_OF*1..8]-(p:Entity)',
      'WITH DISTINCT a, p',
      'MATCH (p)<-[:FULFILLS|CONTINUES*1..8]-(q:Entity)',
      'WHERE EXISTS { MATCH (q)-[:PART_OF*1..8]->(a) }',
      'RETURN count(q) AS backward',
    ],
  ),
]

/** Longer texts are for the command line, where nobody else waits. */
function checkSize(argument: string, id: string, provisions: readonly unknown[]): void {
  if (provisions.length > MOST_PROVISIONS)
    throw badInput(
      argument,
      `"${id}" has ${provisions.length} provisions; compare takes at most ${MOST_PROVISIONS} that nobody has linked yet; hold their files against each other with \`zhimai compare OLD.txt NEW.txt\``,
    )
}

function readLink(raw: unknown): Correspondence {
  const item = record(raw)
  const change = CHANGE_KINDS.find((kind) => kind === item['change'])
  const basis = BASES.find((known) => known === item['basis']) ?? 'DERIVED'
  return { from: text(item['from']), to: text(item['to']), basis, ...(change && { change }) }
}
