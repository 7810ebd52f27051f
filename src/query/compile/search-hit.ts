import { highlights, type Highlight } from '../compute/highlights.js'
import type { SearchTerms } from '../compute/search-terms.js'
import type { QueryContext } from '../context.js'
import { list, optionalText, record, text, texts, Named } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { Columns, type Compilation, type Part } from './compilation.js'
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
  const columns = new Columns()
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => {
      const part = compileEntity(compilation, 'n', 'Entity', selectionsOf(field))
      return { responseKey: field.responseKey, part, place: columns.add(part.expression) }
    })
  const scores = fields.filter((field) => field.name === 'score')
  const nearness = scores.length > 0 ? columns.add('substring(rank, 0, 1)') : -1
  const lit = fields.some((field) => field.name === 'highlights')
  const found = lit ? columns.add(`[[${FIELDS.map(([, value]) => value).join(', ')}], n.id, n.sha256]`) : -1
  return {
    blocks: nodes.flatMap(({ part }) => part.blocks),
    expression: columns.expression,
    read: (raw) => {
      const row = list(raw)
      const hit = new Named()
      if (lit) hit[FOUND] = readFound(row[found], terms)
      for (const { responseKey } of scores) hit[responseKey] = SCORES[Number(text(row[nearness]))] ?? 0
      for (const { responseKey, part, place } of nodes) hit[responseKey] = part.read(row[place])
      return hit
    },
  }
}

function readFound(raw: unknown, { terms }: SearchTerms): Found {
  const [fields, document, hash] = list(raw)
  const sha256 = optionalText(hash)
  const held = sha256 === undefined ? {} : { held: { document: text(document), sha256 } }
  return { values: list(fields).map(texts), terms, ...held }
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
