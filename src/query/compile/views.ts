import { record } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { mapOf, type Compilation, type Part } from './compilation.js'
import type { ItemView } from './paging.js'
import { objectType } from './types.js'

/**
 * What `nodes` and `edges` show, for edges that have nothing but a cursor and a node; a `relation` that such an edge
 * may be asked for is null.
 */
export function plainViews(
  compilation: Compilation,
  edgeType: string,
  fields: readonly FieldGroup[],
  compileNode: (group: FieldGroup) => Part,
): ItemView[] {
  return fields.flatMap((field): ItemView[] => {
    if (field.name === 'nodes')
      return [{ responseKey: field.responseKey, edges: false, part: compileNode(field) }]
    if (field.name !== 'edges') return []
    const part = compileEdge(compilation, edgeType, field, compileNode)
    return [{ responseKey: field.responseKey, edges: true, part }]
  })
}

function compileEdge(
  compilation: Compilation,
  edgeType: string,
  group: FieldGroup,
  compileNode: (group: FieldGroup) => Part,
): Part {
  const type = objectType(compilation.request.schema.getType(edgeType))
  const fields = collectFields(compilation.request, type, selectionsOf(group))
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => ({ field, part: compileNode(field) }))
  const relations = fields
    .filter((field) => field.name === 'relation')
    .map((field): [string, unknown] => [field.responseKey, null])
  return {
    blocks: nodes.flatMap(({ part }) => part.blocks),
    expression: mapOf([
      ['edge', 'true'],
      ...nodes.map(({ part }, i): [string, string] => [`node${i}`, part.expression]),
    ]),
    read: (raw) => {
      const map = record(raw)
      const shown = nodes.map(({ field, part }, i) => [field.responseKey, part.read(map[`node${i}`])])
      return { ...Object.fromEntries(relations), ...Object.fromEntries(shown) }
    },
  }
}
