import type { EntityKind } from '../../../model/kinds.js'
import { query } from '../client.js'
import { CARD, DATE, type Card, type Connection } from '../fragments.js'

interface ThingsData {
  readonly entities: Connection<Card>
}

interface ThingsVariables {
  readonly kinds?: readonly EntityKind[]
  readonly first: number
  readonly after?: string
}

/** All things of a kind, in their natural order, a page at a time. */
export const THINGS = query<ThingsData, ThingsVariables>(`
query Things($kinds: [EntityKind!], $first: Int!, $after: String) {
  entities(kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Card }
  }
}
${CARD}
${DATE}`)
