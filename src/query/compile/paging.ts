import { compareCodePoints } from '../code-point-order.js'
import { encodeCursor } from '../cursor.js'
import type { Page } from '../page.js'
import { record, text } from '../raw.js'

import type { FieldGroup } from './collect-fields.js'
import type { Part } from './compilation.js'

/** Where an edge keeps its cursor: no response key can be the same, as GraphQL names have no dollar. */
export const CURSOR = '$cursor'

/** What a connection's items show under one response name: edges or nodes. */
export interface ItemView {
  readonly responseKey: string
  readonly part: Part
  /** Whether they are edges that are asked for their cursor. */
  readonly cursor: boolean
}

/** An item as a row: the keys of its place in the order, then what each view shows. */
export type ItemRow = readonly unknown[]

/** What a connection is read from. */
export interface ConnectionParts {
  /** The field that its cursors belong to. */
  readonly coordinate: string
  /** What is selected of the connection. */
  readonly fields: readonly FieldGroup[]
  readonly views: readonly ItemView[]
  readonly page: Page
  /** How many columns at the start of a row give its place. */
  readonly keys: number
}

/** A connection by response keys from its items, of which there is one more than asked for where more follow. */
export function readConnection(
  { coordinate, fields, views, page, keys }: ConnectionParts,
  found: readonly ItemRow[],
  total: () => unknown,
): Readonly<Record<string, unknown>> {
  const items = onPage(page, inOrder(found, keys))
  const cursor = (row: ItemRow): string => encodeCursor(coordinate, row.slice(0, keys).map(text))
  const connection: Record<string, unknown> = {}
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

/** `collect` keeps no order on every engine; where it did, there is nothing to sort. */
function inOrder(rows: readonly ItemRow[], keys: number): readonly ItemRow[] {
  const compare = (a: ItemRow, b: ItemRow): number => {
    for (let i = 0; i < keys; i++) {
      const order = compareCodePoints(text(a[i]), text(b[i]))
      if (order !== 0) return order
    }
    return 0
  }
  const isOrdered = rows.every((row, i) => {
    const before = rows[i - 1]
    return before === undefined || compare(before, row) <= 0
  })
  return isOrdered ? rows : [...rows].sort(compare)
}
