import { encodeCursor } from '../cursor.js'
import type { Page } from '../page.js'
import { record, text, Named } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import type { Part, Request } from './compilation.js'
import { objectType } from './types.js'

/** Where an edge keeps its cursor: no response key can be the same, as GraphQL names have no dollar. */
export const CURSOR = '$cursor'

/** What a connection's items show under one response name: edges or nodes. */
export interface ItemView {
  readonly responseKey: string
  readonly part: Part
  /** Whether they are edges that are asked for their cursor. */
  readonly cursor: boolean
}

/** An item as a row: the keys of its place in the order where cursors are asked for, then what each view shows. */
export type ItemRow = readonly unknown[]

/** How many items of a page are fetched: one more than are shown where it is asked whether more follow. */
export function fetched(page: Page, fields: readonly FieldGroup[]): number {
  return page.size + (fields.some((field) => field.name === 'pageInfo') ? 1 : 0)
}

/** The keys of an item's place that its row needs: none where no cursor is shown, for they are long. */
export function shownKeys(
  request: Request,
  fields: readonly FieldGroup[],
  views: readonly ItemView[],
  keys: readonly string[],
): readonly string[] {
  const type = objectType(request.schema.getType('PageInfo'))
  const infos = fields
    .filter((field) => field.name === 'pageInfo')
    .flatMap((info) => collectFields(request, type, selectionsOf(info)))
  const hasCursor =
    views.some((view) => view.cursor) ||
    infos.some(({ name }) => name === 'startCursor' || name === 'endCursor')
  return hasCursor ? keys : []
}

/** The row of an item: these keys, then what each view shows. */
export function itemRow(keys: readonly string[], views: readonly ItemView[]): string {
  return `[${[...keys, ...views.map(({ part }) => part.expression)].join(', ')}]`
}

/** What a connection is read from. */
export interface ConnectionParts {
  /** The field that its cursors belong to. */
  readonly coordinate: string
  /** What is selected of the connection. */
  readonly fields: readonly FieldGroup[]
  readonly views: readonly ItemView[]
  readonly page: Page
  /** How many columns at the start of a row give its place; none where no cursor is asked for. */
  readonly keys: number
}

/** A connection by response keys from its items, in their order; there may be one more than asked for where more follow. */
export function readConnection(
  { coordinate, fields, views, page, keys }: ConnectionParts,
  found: readonly ItemRow[],
  total: () => unknown,
): Readonly<Record<string, unknown>> {
  const items = onPage(page, found)
  const cursor = (row: ItemRow): string => encodeCursor(coordinate, row.slice(0, keys).map(text))
  const connection = new Named()
  views.forEach((view, i) => {
    connection[view.responseKey] = items.map((row) => {
      const value = view.part.read(row[keys + i])
      return view.cursor ? { ...record(value), [CURSOR]: cursor(row) } : value
    })
  })
  for (const { name, responseKey } of fields) {
    if (name === 'totalCount') connection[responseKey] = total()
    else if (name === 'pageInfo') connection[responseKey] = pageInfo(page, found.length, items, cursor)
  }
  return connection
}

function onPage(page: Page, sorted: readonly ItemRow[]): readonly ItemRow[] {
  if (sorted.length <= page.size) return sorted
  return page.backward ? sorted.slice(1) : sorted.slice(0, page.size)
}

function pageInfo(
  page: Page,
  found: number,
  items: readonly ItemRow[],
  cursor: (row: ItemRow) => string,
): Readonly<Record<string, unknown>> {
  const more = found > page.size
  const beyond = page.from !== undefined
  const [first, last] = [items[0], items[items.length - 1]]
  return {
    hasNextPage: page.backward ? beyond : more,
    hasPreviousPage: page.backward ? more : beyond,
    startCursor: first ? cursor(first) : null,
    endCursor: last ? cursor(last) : null,
  }
}
