import type { Witness } from '../compute/caveat.js'
import type { ComparisonSide, SideProvision } from '../compute/comparison.js'
import { mapOf, subquery, type Compilation } from '../compile/compilation.js'
import type { QueryContext } from '../context.js'
import { badInput, QueryError } from '../errors.js'
import { compareByKey } from '../order.js'
import { list, optionalText, record, text, texts } from '../raw.js'

import type { ProvisionView } from './comparison-table.js'

type Item = Readonly<Record<string, unknown>>

/** Everything under one side, at whatever depth, with how the side is known. */
export function sideBlock(
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
      textBlock(compilation, side, shown),
      `RETURN {id: ${side}.id, kind: ${side}.kind, name: ${side}.name, signedOn: ${side}.signedOn, held: ${side}.held, provisions: provisions, witnesses: witnesses, sources: sources} AS ${name}`,
    ],
  )
}

/** The text of one side: the document itself, or one that holds the version's full text; where it is held. */
function textBlock(compilation: Compilation, side: string, shown: readonly ProvisionView[]): string {
  const source = compilation.variable('source')
  const parts = shown.map((view) => view.compileText(source))
  return subquery(
    [side],
    [
      subquery(
        [side],
        [
          `MATCH (${source}:Document {id: ${side}.id})`,
          `RETURN ${source}`,
          'UNION',
          `MATCH (${side})<-[r:ATTESTS]-(${source}:Document)`,
          "WHERE r.attestation = 'FULL_TEXT'",
          `RETURN ${source}`,
        ],
      ),
      `WITH ${source} WHERE ${source}.sha256 IS NOT NULL`,
      ...parts.flatMap((part) => part.blocks),
      `RETURN collect(${mapOf([
        ['key', `${source}.key`],
        ['document', `${source}.id`],
        ['sha256', `${source}.sha256`],
        ...parts.map((part, i): [string, string] => [`view${i}`, part.expression]),
      ])}) AS sources`,
    ],
  )
}

/**
 * A side as the store gives it. An area stands in the table by its commitments; as such it makes no row. The earlier
 * side's headings over tasks make none either; the later side's may keep what no task carries out. Where the graph holds
 * no clauses or tasks of a side, its text is taken as it divides itself.
 */
export async function readSide(
  argument: 'from' | 'to',
  id: string,
  raw: unknown,
  shown: readonly ProvisionView[],
  context: QueryContext,
): Promise<ComparisonSide> {
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
  const side = { name: text(map['name']), fullText: held, witnesses }
  const provisions = list(map['provisions'])
    .map(record)
    .filter((item) => argument === 'to' || texts(item['children']).length === 0)
    .filter((item) => !texts(item['children']).includes('CLAUSE'))
    .sort(compareByKey)
    .map((item) => readProvision(item, shown))
  const [source] = list(map['sources']).map(record).sort(compareByKey)
  if (provisions.length > 0 || source === undefined) return { ...side, provisions }
  return { ...side, ...(await divideSource(source, shown, context)) }
}

function readProvision(item: Item, shown: readonly ProvisionView[]): SideProvision {
  const [words, heading] = [text(item['text']), texts(item['children']).length > 0]
  return {
    id: text(item['id']),
    number: text(item['number']),
    text: words,
    heading,
    path: heading ? [words] : texts(item['path']),
    offices: list(item['offices']).map(record).sort(compareByKey).map(readOffice),
    views: new Map(shown.map((view, i) => [view, view.read(item[`view${i}`])])),
  }
}

async function divideSource(
  source: Item,
  shown: readonly ProvisionView[],
  context: QueryContext,
): Promise<Pick<ComparisonSide, 'provisions' | 'dividedBy'>> {
  const reference = { document: text(source['document']), sha256: text(source['sha256']) }
  const { dividedBy, provisions } = await context.texts.divided(reference, context.run)
  return {
    dividedBy,
    provisions: provisions.map((provision) => ({
      ...provision,
      offices: [],
      views: new Map(shown.map((view, i) => [view, view.readText(source[`view${i}`], provision, reference)])),
    })),
  }
}

function readOffice(item: Item): { id: string; name: string } {
  return { id: text(item['id']), name: text(item['name']) }
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
