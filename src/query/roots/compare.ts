import type { Correspondence } from '../../comparison/rows.js'
import { BASES, CHANGE_KINDS } from '../../model/kinds.js'
import type { Model } from '../../model/model.js'
import { collectFields, selectionsOf } from '../compile/collect-fields.js'
import { mapOf, subquery, type Compilation } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { objectType } from '../compile/types.js'
import {
  alignSides,
  compareSides,
  MOST_PROVISIONS,
  type ComparisonSide,
  type SideProvision,
} from '../compute/comparison.js'
import type { Witness } from '../compute/caveat.js'
import { badInput, QueryError } from '../errors.js'
import { compareByKey } from '../order.js'
import { count, list, optionalText, record, text, texts } from '../raw.js'

import { tableOf, type ProvisionView } from './comparison-table.js'
import { compilationOf, resolveId, runColumn, selectionsOfInfo, type RootResolver } from './root.js'

type Item = Readonly<Record<string, unknown>>

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
      ...resolveId(compilation, 'from', from, 'fromId'),
      ...resolveId(compilation, 'to', to, 'toId', ['fromId']),
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
    const [found] = await runColumn(context, compilation, lines, 'item')
    const row = record(found)
    const sides = [
      readSide('from', from, row['old'], shown),
      readSide('to', to, row['fresh'], shown),
    ] as const
    const links = list(row['links']).map(readLink)
    if (links.length === 0 && from !== to && count(row['backward']) > 0)
      throw badInput('from', `"${from}" is later than "${to}"; give the earlier one as from`)
    if (links.length === 0) {
      checkSize('from', from, sides[0].provisions)
      checkSize('to', to, sides[1].provisions)
    }
    const result = compareSides(...sides, links.length > 0 ? links : alignSides(...sides))
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

/** Everything under one side, at whatever depth, with how the side is known. */
function sideBlock(
  compilation: Compilation,
  side: string,
  name: string,
  shown: readonly ProvisionView[],
): string {
  const provision = compilation.variable('provision')
  const parts = shown.map((view) => view.compile(provision))
  const provisions = subquery(
    [side],
    [
      `MATCH (${side})<-[:PART_OF*1..8]-(${provision}:Entity)`,
      `WHERE ${provision}:Clause OR ${provision}:Task`,
      `WITH DISTINCT ${provision}`,
      subquery(
        [provision],
        [`MATCH (${provision})<-[:PART_OF]-(child:Entity)`, 'RETURN collect(child.kind) AS children'],
      ),
      subquery(
        [provision],
        [`MATCH (${provision})-[:PART_OF]->(section:Clause)`, 'RETURN collect(section.text) AS path'],
      ),
      subquery(
        [provision],
        [
          `MATCH (${provision})-[:ASSIGNED_TO]->(office:Office)`,
          'RETURN collect({key: office.key, id: office.id, name: office.name}) AS offices',
        ],
      ),
      ...parts.flatMap((part) => part.blocks),
      `RETURN collect(${mapOf([
        ['id', `${provision}.id`],
        ['key', `${provision}.key`],
        ['number', `${provision}.number`],
        ['text', `${provision}.text`],
        ['children', 'children'],
        ['path', 'path'],
        ['offices', 'offices'],
        ...parts.map((part, i): [string, string] => [`view${i}`, part.expression]),
      ])}) AS provisions`,
    ],
  )
  const witnesses = subquery(
    [side],
    [
      `MATCH (${side})<-[r:ATTESTS]-(d:Document)`,
      'RETURN collect({key: d.key, document: d.name, documentKind: d.documentKind, number: d.number, issuedOn: d.issuedOn, attestation: r.attestation}) AS witnesses',
    ],
  )
  return subquery(
    [side],
    [
      provisions,
      witnesses,
      `RETURN {id: ${side}.id, kind: ${side}.kind, name: ${side}.name, signedOn: ${side}.signedOn, held: ${side}.held, provisions: provisions, witnesses: witnesses} AS ${name}`,
    ],
  )
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

/**
 * A side as the store gives it. An area stands in the table by its commitments; as such it makes no row. The earlier
 * side's headings over tasks make none either; the later side's may keep what no task carries out.
 */
function readSide(
  argument: string,
  id: string,
  raw: unknown,
  shown: readonly ProvisionView[],
): ComparisonSide {
  const map = record(raw)
  const kind = optionalText(map['kind'])
  if (kind === undefined)
    throw new QueryError('NOT_FOUND', `${argument}: "${id}" names nothing; search finds ids by name`)
  if (kind !== 'AGREEMENT_VERSION' && kind !== 'DOCUMENT')
    throw badInput(argument, `"${id}" holds no provisions; give an agreement version or a document`)
  const witnesses = list(map['witnesses']).map(record).sort(compareByKey).map(readWitness)
  const held =
    kind === 'DOCUMENT'
      ? map['held'] === true
      : witnesses.some(({ attestation }) => attestation === 'FULL_TEXT')
  const provisions = list(map['provisions'])
    .map(record)
    .filter((item) => argument === 'to' || texts(item['children']).length === 0)
    .filter((item) => !texts(item['children']).includes('CLAUSE'))
    .sort(compareByKey)
    .map((item): SideProvision => ({
      id: text(item['id']),
      key: text(item['key']),
      number: text(item['number']),
      text: text(item['text']),
      heading: texts(item['children']).length > 0,
      path: texts(item['path']),
      offices: list(item['offices']).map(record).sort(compareByKey).map(readOffice),
      views: new Map(shown.map((view, i) => [view, view.read(item[`view${i}`])])),
    }))
  return { name: text(map['name']), fullText: held, witnesses, provisions }
}

function readOffice(item: Item): { id: string; name: string } {
  return { id: text(item['id']), name: text(item['name']) }
}

/** Longer texts are for the command line, where nobody else waits. */
function checkSize(argument: string, id: string, provisions: readonly unknown[]): void {
  if (provisions.length > MOST_PROVISIONS)
    throw badInput(
      argument,
      `"${id}" has ${provisions.length} provisions; compare takes at most ${MOST_PROVISIONS} that nobody has linked yet; use \`zhimai compare\``,
    )
}

function readWitness(item: Item): Witness {
  const [number, issuedOn] = [optionalText(item['number']), optionalText(item['issuedOn'])]
  return {
    document: text(item['document']),
    documentKind: text(item['documentKind']),
    attestation: optionalText(item['attestation']) ?? 'REPORTED',
    ...(number && { number }),
    ...(issuedOn && { issuedOn }),
  }
}

function readLink(raw: unknown): Correspondence {
  const item = record(raw)
  const change = CHANGE_KINDS.find((kind) => kind === item['change'])
  const basis = BASES.find((known) => known === item['basis']) ?? 'DERIVED'
  return { from: text(item['from']), to: text(item['to']), basis, ...(change && { change }) }
}
