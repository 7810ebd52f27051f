import type { GraphQLResolveInfo } from 'graphql'

import { RELATION_TYPES } from '../../model/kinds.js'
import type { Model } from '../../model/model.js'
import type { Statement } from '../../store/port.js'
import { collectFields, selectionsOf, type FieldGroup } from '../compile/collect-fields.js'
import { Compilation, mapOf, subquery, type Part } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { compileRelation } from '../compile/relation.js'
import { objectType } from '../compile/types.js'
import { describePath, readStep } from '../compute/describe-path.js'
import { badInput, QueryError } from '../errors.js'
import { compareByOrder } from '../order.js'
import { Plans } from '../plans/plans.js'
import { count, list, optionalText, record, text, Named } from '../raw.js'

import { followingMerged } from './merged.js'
import { argumentsIn, runPlanned, selectionsOfInfo, statementOf, type RootResolver } from './root.js'

const LONGEST = 8
const MOST_PATHS = 20
/** How many shortest paths are looked at before the first ones in order are taken. */
const LOOKED_AT = 1000

interface Plan {
  readonly fields: readonly FieldGroup[]
  readonly views: readonly PathView[]
  /** Undefined where no type may be walked. */
  readonly statement: Statement | undefined
}

/** A path as a sentence, from what its steps are described by. */
const SENTENCE: Part = {
  blocks: [],
  expression: mapOf([
    ['names', '[n IN nodes(p) | n.name]'],
    ['ids', '[n IN nodes(p) | n.id]'],
    ['types', '[r IN relationships(p) | type(r)]'],
    ['starts', '[r IN relationships(p) | startNode(r).id]'],
    ['details', "[r IN relationships(p) | coalesce(r.post, r.role, r.literal, '')]"],
  ]),
  read: (raw) => {
    const path = record(raw)
    return describePath(list(path['types']).map((_, i) => readStep(path, i)))
  },
}

/** `trace`: the shortest ways between two things, in the order of their relations. */
export function resolveTrace(model: Model): RootResolver {
  const plans = new Plans<Plan>()
  return async (_, values, context, info) => {
    const [from, to] = [text(values['from']), text(values['to'])]
    const { fields, views, statement } = plans.of(info, (request) =>
      planTrace(new Compilation(model, request), info),
    )
    if (statement === undefined) return []
    const [row] = await followingMerged(
      context,
      [from, to],
      ([a, b]) => runPlanned(context, info, statement, 'item', { from: a, to: b }),
      ([item]) =>
        list(item)
          .slice(0, 2)
          .every((id) => optionalText(id) !== undefined),
    )
    const [start, end, paths] = list(row)
    for (const [argument, id, found] of [
      ['from', from, start],
      ['to', to, end],
    ] as const)
      if (optionalText(found) === undefined)
        throw new QueryError('NOT_FOUND', `${argument}: "${id}" names nothing; search finds ids by name`)
    if (start === end) throw badInput('to', 'is the same thing as from; a way needs two')
    return list(paths).map((path) => readPath(list(path), fields, views))
  }
}

function planTrace(compilation: Compilation, info: GraphQLResolveInfo): Plan {
  const values = argumentsIn(compilation, info)
  const longest = within('maxLength', values['maxLength'], LONGEST)
  const most = within('first', values['first'], MOST_PATHS)
  const types = typesOf(values['types'])
  const path = objectType(info.schema.getType('Path'))
  const fields = collectFields(compilation.request, path, selectionsOfInfo(info))
  const ends = [
    `OPTIONAL MATCH (a:Entity {id: ${compilation.given('from')}})`,
    `OPTIONAL MATCH (b:Entity {id: ${compilation.given('to')}})`,
  ]
  const views = fields.flatMap((field) => viewOf(compilation, field))
  const block = subquery(
    ['a', 'b'],
    [
      // Neo4j refuses to look for a way from a thing to itself.
      'WITH a, b WHERE a.id <> b.id',
      `MATCH p = allShortestPaths((a)-[${alongOf(types)}*..${longest}]-(b))`,
      `WITH p LIMIT ${LOOKED_AT}`,
      "WITH p, reduce(keys = '', r IN relationships(p) | keys + r.key + ' ') AS key",
      `WITH p, key ORDER BY key LIMIT ${compilation.parameter('first', most)}`,
      ...views.flatMap(({ part }) => part.blocks),
      `RETURN collect([${['length(p)', ...views.map(({ part }) => part.expression)].join(', ')}]) AS paths`,
    ],
  )
  const result = 'RETURN [a.id, b.id, paths] AS item'
  const statement = types.length > 0 ? statementOf(compilation, [...ends, block, result]) : undefined
  return { fields, views, statement }
}

function within(argument: string, value: unknown, most: number): number {
  const number = count(value)
  if (number < 1 || number > most) throw badInput(argument, `must be from 1 to ${most}, got ${number}`)
  return number
}

function typesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return RELATION_TYPES
  const wanted = new Set(list(value))
  return RELATION_TYPES.filter((type) => wanted.has(type))
}

/** The types of a pattern; none stands for all, which is faster than naming each: only things have relationships. */
function alongOf(types: readonly string[]): string {
  return types.length === RELATION_TYPES.length ? '' : `:${types.join('|')}`
}

interface PathView {
  readonly field: FieldGroup
  readonly part: Part
}

/** The things or the relations of a path, in its order, or what its sentence is made of. */
function viewOf(compilation: Compilation, field: FieldGroup): PathView[] {
  if (field.name === 'nodes') return [{ field, part: nodesOf(compilation, field) }]
  if (field.name === 'relations') return [{ field, part: relationsOf(compilation, field) }]
  return field.name === 'sentence' ? [{ field, part: SENTENCE }] : []
}

function nodesOf(compilation: Compilation, field: FieldGroup): Part {
  const step = compilation.variable('step')
  const part = compileEntity(compilation, step, 'Entity', selectionsOf(field))
  return part.blocks.length > 0
    ? inSubquery(compilation, 'nodes', step, [], part)
    : inList('nodes', step, part)
}

function relationsOf(compilation: Compilation, field: FieldGroup): Part {
  const step = compilation.variable('step')
  const [source, target] = [compilation.variable('source'), compilation.variable('target')]
  const part = compileRelation(compilation, step, source, target, selectionsOf(field))
  const ends = [`startNode(${step}) AS ${source}`, `endNode(${step}) AS ${target}`]
  return inSubquery(compilation, 'relationships', step, ends, part)
}

/** Steps that need nothing but themselves: a list keeps their order, and costs less than a subquery. */
function inList(steps: string, step: string, part: Part): Part {
  const read = (raw: unknown): unknown => list(raw).map((item) => part.read(item))
  return { blocks: [], expression: `[${step} IN ${steps}(p) | ${part.expression}]`, read }
}

function inSubquery(
  compilation: Compilation,
  steps: string,
  step: string,
  ends: readonly string[],
  part: Part,
): Part {
  const [i, column] = [compilation.variable('i'), compilation.variable('steps')]
  const block = subquery(
    ['p'],
    [
      `UNWIND range(0, size(${steps}(p)) - 1) AS ${i}`,
      `WITH ${i}, ${steps}(p)[${i}] AS ${step}`,
      ...(ends.length > 0 ? [`WITH ${i}, ${step}, ${ends.join(', ')}`] : []),
      ...part.blocks,
      `RETURN collect({i: ${i}, item: ${part.expression}}) AS ${column}`,
    ],
  )
  const read = (raw: unknown): unknown =>
    list(raw)
      .map(record)
      .sort(compareByOrder)
      .map((item) => part.read(item['item']))
  return { blocks: [block], expression: column, read }
}

function readPath(
  [length, ...values]: readonly unknown[],
  fields: readonly FieldGroup[],
  views: readonly PathView[],
): Readonly<Record<string, unknown>> {
  const path = new Named()
  for (const field of fields) if (field.name === 'length') path[field.responseKey] = count(length)
  views.forEach(({ field, part }, i) => {
    path[field.responseKey] = part.read(values[i])
  })
  return path
}
