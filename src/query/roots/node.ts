import type { GraphQLResolveInfo } from 'graphql'

import type { Model } from '../../model/model.js'
import type { Statement } from '../../store/port.js'
import { Compilation, type Part } from '../compile/compilation.js'
import { compileEntity } from '../compile/entity.js'
import { badInput } from '../errors.js'
import { MAXIMUM_PAGE } from '../page.js'
import { Plans } from '../plans/plans.js'
import { count, list, text, texts } from '../raw.js'

import { followingMerged } from './merged.js'
import { runPlanned, selectionsOfInfo, statementOf, type RootResolver } from './root.js'

/** A statement for things by id, and how each of its rows is read. */
interface Plan {
  readonly statement: Statement
  readonly read: Part['read']
}

/** `node` and `document`: one thing by its id, or null. */
export function resolveNode(model: Model, type: 'Entity' | 'Document'): RootResolver {
  const plans = new Plans<Plan>()
  const plan = (compilation: Compilation, info: GraphQLResolveInfo): Plan => {
    const id = compilation.given('id')
    const part = compileEntity(compilation, 'n', type, selectionsOfInfo(info))
    const statement = statementOf(compilation, [
      `MATCH (n:Entity {id: ${id}})${type === 'Entity' ? '' : ` WHERE n:${type}`}`,
      ...part.blocks,
      `RETURN ${part.expression} AS item`,
    ])
    return { statement, read: part.read }
  }
  return async (_, values, context, info) => {
    const { statement, read } = plans.of(info, (request) => plan(new Compilation(model, request), info))
    const [found] = await followingMerged(
      context,
      [text(values['id'])],
      ([id]) => runPlanned(context, info, statement, 'item', { id }),
      (rows) => rows.length > 0,
    )
    return found === undefined ? null : read(found)
  }
}

/** `nodes`: several things by their ids, in that order, null where an id names nothing. */
export function resolveNodes(model: Model): RootResolver {
  const plans = new Plans<Plan>()
  const plan = (compilation: Compilation, info: GraphQLResolveInfo): Plan => {
    const part = compileEntity(compilation, 'n', 'Entity', selectionsOfInfo(info))
    const ids = compilation.given('ids')
    const statement = statementOf(compilation, [
      `UNWIND range(0, size(${ids}) - 1) AS i`,
      `WITH i, ${ids}[i] AS id`,
      'MATCH (n:Entity {id: id})',
      ...part.blocks,
      `RETURN [i, ${part.expression}] AS item`,
    ])
    return { statement, read: part.read }
  }
  return async (_, values, context, info) => {
    const ids = texts(values['ids'])
    if (ids.length > MAXIMUM_PAGE)
      throw badInput('ids', `at most ${MAXIMUM_PAGE}, got ${ids.length}; ask in several requests`)
    const { statement, read } = plans.of(info, (request) => plan(new Compilation(model, request), info))
    const rows = await followingMerged(
      context,
      ids,
      (asked) => runPlanned(context, info, statement, 'item', { ids: asked }),
      (some) => some.length === ids.length,
    )
    const found = new Map(rows.map(list).map(([i, node]) => [count(i), read(node)]))
    return ids.map((_id, i) => found.get(i) ?? null)
  }
}
