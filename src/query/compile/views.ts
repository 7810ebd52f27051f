import { list, Named } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { Columns, type Compilation, type Part } from './compilation.js'
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
      return [{ responseKey: field.responseKey, cursor: false, part: compileNode(field) }]
    return field.name === 'edges' ? [edgeView(compilation, edgeType, field, compileNode)] : []
  })
}

function edgeView(
  compilation: Compilation,
  edgeType: string,
  group: FieldGroup,
  compileNode: (group: FieldGroup) => Part,
): ItemView {
  const type = objectType(compilation.request.schema.getType(edgeType))
  const fields = collectFields(compilation.request, type, selectionsOf(group))
  const columns = new Columns()
  const nodes = fields
    .filter((field) => field.name === 'node')
    .map((field) => {
      const part = compileNode(field)
      return { responseKey: field.responseKey, part, place: columns.add(part.expression) }
    })
  const relations = fields.filter((field) => field.name === 'relation')
  const part: Part = {
    blocks: nodes.flatMap((node) => node.part.blocks),
    expression: columns.expression,
    read: (raw) => {
      const row = list(raw)
      const edge = new Named()
      for (const { responseKey } of relations) edge[responseKey] = null
      for (const node of nodes) edge[node.responseKey] = node.part.read(row[node.place])
      return edge
    },
  }
  return {
    responseKey: group.responseKey,
    part,
    cursor: fields.some((field) => field.name === 'cursor'),
  }
}
