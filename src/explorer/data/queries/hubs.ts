import { query } from '../client.js'

interface HubsData {
  readonly agreements: { readonly nodes: readonly { readonly id: string; readonly name: string }[] }
}

/** Where a reader who chose nothing may begin: the agreements. */
export const HUBS = query<HubsData, Record<string, never>>(`
query WhereToBegin {
  agreements(first: 1) { nodes { id name } }
}`)
