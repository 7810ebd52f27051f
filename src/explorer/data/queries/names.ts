import { query } from '../client.js'
import { NAMED, type Named } from '../fragments.js'

interface NamesData {
  readonly nodes: readonly (Named | null)[]
}

/** What things are called; null for an id that names nothing. */
export const NAMES = query<NamesData, { readonly ids: readonly string[] }>(`
query Names($ids: [ID!]!) {
  nodes(ids: $ids) { ...Named }
}
${NAMED}`)
