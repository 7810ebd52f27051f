import { useEffect, useState } from 'react'
import { ask, ServiceError, type Query } from './client.js'
import type { Connection } from './fragments.js'

/** A list that is fetched to its end, a page at a time, and shown as it grows. */
export interface AllPages<Data, Item> {
  /** The answer to the first page, with what stands beside the list. */
  readonly first: Data | undefined
  readonly items: readonly Item[]
  readonly total: number | undefined
  readonly complete: boolean
  readonly failure: { readonly error: ServiceError; readonly retry: () => void } | undefined
}

/** Beyond this a reader is told how much there is and asked before more is fetched. */
const MOST_PAGES = 50

/**
 * Fetches a connection to its end. The variables must not change over the life of the component: give it a key of them.
 * `pick` finds the connection in an answer; null where the thing asked for does not exist.
 */
export function useAllPages<Data, Variables extends { readonly after?: string }, Item>(
  document: Query<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Item> | null,
): AllPages<Data, Item> {
  const [pages, setPages] = useState<Omit<AllPages<Data, Item>, 'failure'>>({
    first: undefined,
    items: [],
    total: undefined,
    complete: false,
  })
  const [error, setError] = useState<ServiceError>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const left = new AbortController()
    async function readAll(): Promise<void> {
      let first: Data | undefined
      let items: readonly Item[] = []
      let after: string | undefined
      for (let page = 0; page < MOST_PAGES; page++) {
        const data = await ask(document, after ? { ...variables, after } : variables, left.signal)
        first ??= data
        const connection = pick(data)
        items = [...items, ...(connection?.nodes ?? [])]
        after = connection?.pageInfo.hasNextPage ? (connection.pageInfo.endCursor ?? undefined) : undefined
        setPages({ first, items, total: connection?.totalCount, complete: after === undefined })
        if (after === undefined) return
      }
    }
    readAll().catch((cause: unknown) => {
      if (left.signal.aborted) return
      setError(cause instanceof ServiceError ? cause : new ServiceError('ERROR', String(cause)))
    })
    return () => left.abort()
    // The variables stand still, as said above.
  }, [attempt])
  const retry = (): void => {
    setError(undefined)
    setAttempt((count) => count + 1)
  }
  return { ...pages, failure: error ? { error, retry } : undefined }
}
