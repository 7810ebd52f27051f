import type { Model } from '../../model/model.js'
import { compileEntity } from '../compile/entity.js'
import { badInput } from '../errors.js'
import { MAXIMUM_PAGE } from '../page.js'
import { count, record, text, texts } from '../raw.js'

import { compilationOf, resolveId, runColumn, selectionsOfInfo, type RootResolver } from './root.js'

/** `node` and `document`: one thing by its id, or null. */
export function resolveNode(model: Model, type: 'Entity' | 'Document'): RootResolver {
  return async (_, values, context, info) => {
    const compilation = compilationOf(model, info)
    const lines = resolveId(compilation, 'id', text(values['id']), 'id')
    const part = compileEntity(compilation, 'n', type, selectionsOfInfo(info))
    const [found] = await runColumn(
      context,
      compilation,
      [...lines, `MATCH (n:${type} {id: id})`, ...part.blocks, `RETURN ${part.expression} AS item`],
      'item',
    )
    return found === undefined ? null : part.read(found)
  }
}

/** `nodes`: several things by their ids, in that order, null where an id names nothing. */
export function resolveNodes(model: Model): RootResolver {
  return async (_, values, context, info) => {
    const ids = texts(values['ids'])
    if (ids.length > MAXIMUM_PAGE)
      throw badInput('ids', `at most ${MAXIMUM_PAGE}, got ${ids.length}; ask in several requests`)
    const compilation = compilationOf(model, info)
    const part = compileEntity(compilation, 'n', 'Entity', selectionsOfInfo(info))
    const parameter = compilation.parameter('ids', ids)
    const rows = await runColumn(
      context,
      compilation,
      [
        `UNWIND range(0, size(${parameter}) - 1) AS i`,
        `WITH i, ${parameter}[i] AS asked`,
        'OPTIONAL MATCH (merged:Merged {id: asked})',
        'WITH i, coalesce(merged.into, asked) AS id',
        'MATCH (n:Entity {id: id})',
        ...part.blocks,
        `RETURN {i: i, node: ${part.expression}} AS item`,
      ],
      'item',
    )
    const found = new Map(rows.map(record).map((row) => [count(row['i']), part.read(row['node'])]))
    return ids.map((_id, i) => found.get(i) ?? null)
  }
}
