import { compareCodePoints } from '../code-point-order.js'
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
  readonly edges: boolean
}

/** A connection by response keys from its items, of which there is one more than asked for where more follow. */
export function readConnection(
  fields: readonly FieldGroup[],
  views: readonly ItemView[],
  page: Page,
  found: readonly Readonly<Record<string, unknown>>[],
  cursor: (item: Readonly<Record<string, unknown>>) => string,
  total: () => unknown,
): Readonly<Record<string, unknown>> {
  const sorted = [...found].sort(byKey)
  const more = sorted.length > page.size
  const items = page.backward ? sorted.slice(more ? 1 : 0) : sorted.slice(0, page.size)
  const [first, last] = [items[0], items[items.length - 1]]
  const beyond = page.from !== undefined
  const pageInfo = {
    hasNextPage: page.backward ? beyond : more,
    hasPreviousPage: page.backward ? more : beyond,
    startCursor: first ? cursor(first) : null,
    endCursor: last ? cursor(last) : null,
  }
  const shown = views.map((view, i): [string, unknown] => [
    view.responseKey,
    items.map((item) => {
      const value = view.part.read(item[`view${i}`])
      return view.edges ? { ...record(value), [CURSOR]: cursor(item) } : value
    }),
  ])
  const rest = fields.flatMap((field): [string, unknown][] => {
    if (field.name === 'totalCount') return [[field.responseKey, total()]]
    return field.name === 'pageInfo' ? [[field.responseKey, pageInfo]] : []
  })
  return Object.fromEntries([...shown, ...rest])
}

function byKey(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number {
  return (
    compareCodePoints(text(a['key']), text(b['key'])) ||
    compareCodePoints(text(a['rid'] ?? ''), text(b['rid'] ?? ''))
  )
}
