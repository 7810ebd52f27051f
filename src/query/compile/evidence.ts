import { compareByOrder } from '../order.js'
import { list, record, text, texts } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { mapOf, subquery, type Compilation, type Part } from './compilation.js'
import { compileEntity } from './entity.js'
import { objectType } from './types.js'

/** Where evidence and mentions keep their place: no response key can be the same. */
export const PLACE = '$place'

/** Where a fact is written; offsets in code points. `sha256` says which text, where quotes are asked for. */
export interface Place {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly sha256?: string
}

const STORED_PLACE = /^(.*)#(\d+)-(\d+)$/su

/** Reads `document/NAME#start-end`. */
export function readPlace(stored: string, sha256?: string): Place {
  const [, document, start, end] = STORED_PLACE.exec(stored) ?? []
  if (document === undefined) throw new TypeError(`"${stored}" is no place of evidence`)
  return { document, start: Number(start), end: Number(end), ...(sha256 && { sha256 }) }
}

/**
 * The evidence of the thing or relation bound to `variable`, in reading order, at most `most` places. The document is
 * matched only where something of it is asked for; the words are cut from its text by the resolvers.
 */
export function compileEvidence(
  compilation: Compilation,
  variable: string,
  group: FieldGroup,
  most?: number,
): Part {
  const type = objectType(compilation.request.schema.getType('Evidence'))
  const fields = collectFields(compilation.request, type, selectionsOf(group)).filter(
    (f) => f.name !== '__typename',
  )
  if (fields.every((field) => field.name === 'start' || field.name === 'end')) {
    const stored = `coalesce(${variable}.evidence, [])`
    return {
      blocks: [],
      expression: most === undefined ? stored : `${stored}[0..${most}]`,
      read: (raw) => texts(raw).map((place) => ({ [PLACE]: readPlace(place) })),
    }
  }
  return compileWithDocument(compilation, variable, fields, most)
}

function compileWithDocument(
  compilation: Compilation,
  variable: string,
  fields: readonly FieldGroup[],
  most: number | undefined,
): Part {
  const place = compilation.variable('place')
  const order = compilation.variable('i')
  const document = compilation.variable('document')
  const result = compilation.variable('evidence')
  const documents = fields
    .filter((field) => field.name === 'document')
    .map((field, i) => ({
      field,
      key: `document_${i}`,
      part: compileEntity(compilation, document, 'Document', selectionsOf(field)),
    }))
  const entries: [string, string][] = [
    ['i', order],
    ['place', place],
    ['sha256', `${document}.sha256`],
    ...documents.map(({ key, part }): [string, string] => [key, part.expression]),
  ]
  const block = subquery(
    [variable],
    [
      `UNWIND range(0, size(coalesce(${variable}.evidence, [])) - 1) AS ${order}`,
      `WITH ${order}, ${variable}.evidence[${order}] AS ${place}${most === undefined ? '' : ` WHERE ${order} < ${most}`}`,
      `MATCH (${document}:Entity {id: split(${place}, '#')[0]})`,
      ...documents.flatMap(({ part }) => part.blocks),
      `RETURN collect(${mapOf(entries)}) AS ${result}`,
    ],
  )
  return {
    blocks: [block],
    expression: result,
    read: (raw) =>
      list(raw)
        .map(record)
        .sort(compareByOrder)
        .map((item) => ({
          [PLACE]: readPlace(
            text(item['place']),
            typeof item['sha256'] === 'string' ? item['sha256'] : undefined,
          ),
          ...Object.fromEntries(
            documents.map(({ field, key, part }) => [field.responseKey, part.read(item[key])]),
          ),
        })),
  }
}
