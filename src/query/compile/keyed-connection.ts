import type { GraphQLObjectType } from 'graphql'

import { readPage } from '../page.js'
import { count, list } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { subquery, type Compilation, type Part } from './compilation.js'
import { fetched, itemRow, readConnection, shownKeys } from './paging.js'
import { connectionType } from './types.js'
import { plainViews } from './views.js'

/** How the items of a connection are found: the variable that a match binds, its unique property that orders them, and its lines. */
export interface KeyedMatch {
  readonly item: string
  readonly order: 'key' | 'id'
  readonly lines: readonly string[]
}

/** A connection over what has an order of its own in the store. */
export interface KeyedConnection {
  /** The field, and the type that its cursors name: a field of an interface is one connection on all its types. */
  readonly field: string
  readonly coordinate: string
  readonly edgeType: string
  /** Finds the items; the page and the total do so in subqueries of their own. */
  match(values: Readonly<Record<string, unknown>>): KeyedMatch
  /** What follows once the page's items are bound, and how each is shown. */
  show(item: string): { readonly lines: readonly string[]; compileNode(group: FieldGroup): Part }
  /** Whether what is shown needs the owner's variable, too. */
  readonly carriesOwner: boolean
}

/** Compiles a connection of the thing bound to `variable` whose items are ordered by a key of their own. */
export function compileKeyedConnection(
  compilation: Compilation,
  variable: string,
  owner: GraphQLObjectType,
  group: FieldGroup,
  connection: KeyedConnection,
): Part {
  const node = group.nodes[0]
  const values = compilation.argumentsOf(compilation.fieldOf(owner, connection.field), node)
  const { coordinate } = connection
  const page = readPage(coordinate, values, new Set(node.arguments?.map((argument) => argument.name.value)))
  const type = connectionType(compilation, owner, connection.field)
  const fields = collectFields(compilation.request, type, selectionsOf(group))

  const { item, order, lines } = connection.match(values)
  const key = `${item}.${order}`
  const counted = fields.some((field) => field.name === 'totalCount')
  const shown = fields.some((field) => field.name !== 'totalCount' && field.name !== '__typename')
  const [totalColumn, itemsColumn] = [compilation.variable('total'), compilation.variable(connection.field)]
  const show = shown ? connection.show(item) : undefined
  const views = show
    ? plainViews(compilation, connection.edgeType, fields, (field) => show.compileNode(field))
    : []

  const keys = shownKeys(compilation.request, fields, views, [key])
  const blocks: string[] = []
  if (counted) blocks.push(subquery([variable], [...lines, `RETURN count(${item}) AS ${totalColumn}`]))
  if (show) {
    const carried = connection.carriesOwner ? `${variable}, ${item}` : item
    const after = page.from
      ? [`WITH ${carried} WHERE ${key} > ${compilation.parameter('after', page.from[0] ?? '')}`]
      : []
    const limit = compilation.parameter('first', fetched(page, fields))
    blocks.push(
      subquery(
        [variable],
        [
          ...lines,
          ...after,
          `WITH ${carried} ORDER BY ${key} LIMIT ${limit}`,
          ...show.lines,
          ...views.flatMap((view) => view.part.blocks),
          `RETURN collect(${itemRow(keys, views)}) AS ${itemsColumn}`,
        ],
      ),
    )
  }
  const parts = { coordinate, fields, views, page, keys: keys.length }
  return {
    blocks,
    expression: `[${counted ? totalColumn : 'null'}, ${shown ? itemsColumn : 'null'}]`,
    read: (raw) => {
      const [total, found] = list(raw)
      return readConnection(parts, list(found).map(list), () => count(total))
    },
  }
}
