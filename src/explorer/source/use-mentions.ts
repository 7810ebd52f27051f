import { useAllPages, type AllPages } from '../data/all-pages.js'
import { MENTIONS, type Mention } from '../data/queries/document.js'

/** Everything found in a document, growing page by page until it is complete. */
export function useMentions(id: string): AllPages<unknown, Mention> {
  return useAllPages(MENTIONS, { id }, ({ document }) => document?.mentions ?? null)
}
