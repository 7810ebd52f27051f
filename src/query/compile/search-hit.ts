import { highlights, type Highlight } from '../compute/highlights.js'
import type { SearchTerms } from '../compute/search-terms.js'
import type { QueryContext } from '../context.js'
import { list, optionalText, record, text, texts } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { mapOf, type Compilation, type Part } from './compilation.js'
import { compileEntity } from './entity.js'
import { objectType } from './types.js'

/** How near each class of hit is: the name itself, its start, in the name, elsewhere. */
const SCORES = [1, 0.8, 0.6, 0.4] as const

/** The fields that the index holds, in the order of their highlights, with what gives their values. */
const FIELDS = [
  ['name', '[n.name]'],
  ['aliases', 'n.aliases'],
  ['number', "[coalesce(n.number, '')]"],
  ['text', "[CASE WHEN n.sha256 IS NULL THEN coalesce(n.text, '') ELSE '' END]"],
  ['object', "[coalesce(n.object, '')]"],
] as const

/** Where a hit keeps what its highlights are made from: no response key can be the same. */
const FOUND = '$found'

/** What highlights are made from; the text of a held document is read only when they are asked for. */
interface Found {
  readonly values: readonly (readonly string[])[]
  readonly terms: readonly string[]
  readonly held?: { readonly document: string; readonly sha256: string }
}

/** A hit of a search over n with its `rank`: the thing, how near it is and where the words are. */
export function compileHit(compilation: Compilation, group: FieldGroup, terms: SearchTerms): Part {
  const type = objectType(compilation.request.schema.getType('SearchHit'))
  const fields = collectFields(compilation.request, type, selectionsOf(group))
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => ({ field, part: compileEntity(compilation, 'n', 'Entity', selectionsOf(field)) }))
  const scores = fields.filter((field) => field.name === 'score')
  const lit = fields.some((field) => field.name === 'highlights')
  const values: [string, string][] = [
    ['fields', `[${FIELDS.map(([, value]) => value).join(', ')}]`],
    ['document', 'n.id'],
    ['sha256', 'n.sha256'],
  ]
  return {
    blocks: nodes.flatMap(({ part }) => part.blocks),
    expression: mapOf([
      ['rank', 'rank'],
      ...(lit ? values : []),
      ...nodes.map(({ part }, i): [string, string] => [`node${i}`, part.expression]),
    ]),
    read: (raw) => {
      const map = record(raw)
      const score = SCORES[Number(text(map['rank'])[0])] ?? 0
      return Object.fromEntries([
        ...(lit ? [[FOUND, readFound(map, terms)] as const] : []),
        ...scores.map((field) => [field.responseKey, score] as const),
        ...nodes.map(({ field, part }, i) => [field.responseKey, part.read(map[`node${i}`])] as const),
      ])
    },
  }
}

function readFound(map: Readonly<Record<string, unknown>>, { terms }: SearchTerms): Found {
  const sha256 = optionalText(map['sha256'])
  const held = sha256 === undefined ? {} : { held: { document: text(map['document']), sha256 } }
  return { values: list(map['fields']).map(texts), terms, ...held }
}

/** Where the words of a hit are, in the order of the fields. */
export async function highlightsOf(hit: unknown, context: QueryContext): Promise<readonly Highlight[]> {
  const found = record(hit)[FOUND]
  if (!isFound(found)) throw new TypeError('the hit was compiled without its highlights')
  const held = found.held && (await context.texts.get(found.held, context.run)).text
  return FIELDS.flatMap(([field], i) => {
    const values = field === 'text' && held !== undefined ? [held] : (found.values[i] ?? [])
    return values.filter((value) => value !== '').flatMap((value) => highlights(field, value, found.terms))
  })
}

function isFound(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && 'values' in value && 'terms' in value
}
