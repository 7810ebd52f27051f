import { useEffect, useRef, useState } from 'react'
import { ask, ServiceError, type Query } from './client.js'
import type { Connection } from './fragments.js'

/** A list that is fetched to its end, a page at a time, and shown as it grows. */
export interface AllPages<Data, Item> {
  /** The answer to the first page, with what stands beside the list. */
  readonly first: Data | undefined
  readonly items: readonly Item[]
  readonly total: number | undefined
  readonly complete: boolean
  /** Fetches on, where so much has come that a reader is asked first. */
  readonly more: (() => void) | undefined
  readonly failure: { readonly error: ServiceError; readonly retry: () => void } | undefined
}

/** After so many pages a reader is told how much there is and asked before more is fetched. */
const PAGES_AT_ONCE = 50

/**
 * Fetches a connection to its end. The variables must not change over the life of the component: give it a key of them.
 * `pick` finds the connection in an answer; null where the thing asked for does not exist.
 */
export function useAllPages<Data, Variables extends { readonly after?: string }, Item>(
  document: Query<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Item> | null,
): AllPages<Data, Item> {
  const [pages, setPages] = useState<Omit<AllPages<Data, Item>, 'failure' | 'more'>>({
    first: undefined,
    items: [],
    total: undefined,
    complete: false,
  })
  const [error, setError] = useState<ServiceError>()
  const [paused, setPaused] = useState(false)
  const [attempt, setAttempt] = useState(0)
  /** What has come so far, from where the next attempt goes on. */
  const sofar = useRef<{ readonly first?: Data; readonly items: readonly Item[]; readonly after?: string }>({
    items: [],
  })
  useEffect(() => {
    const left = new AbortController()
    async function readOn(): Promise<void> {
      for (let page = 0; page < PAGES_AT_ONCE; page++) {
        const { first, items, after } = sofar.current
        const data = await ask(document, after ? { ...variables, after } : variables, left.signal)
        const connection = pick(data)
        const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null
        const now = { first: first ?? data, items: [...items, ...(connection?.nodes ?? [])] }
        sofar.current = next ? { ...now, after: next } : now
        setPages({ ...now, total: connection?.totalCount, complete: !next })
        if (!next) return
      }
      setPaused(true)
    }
    readOn().catch((cause: unknown) => {
      if (left.signal.aborted) return
      setError(cause instanceof ServiceError ? cause : new ServiceError('ERROR', String(cause)))
    })
    return () => left.abort()
    // The variables stand still, as said above.
  }, [attempt])
  const goOn = (): void => {
    setError(undefined)
    setPaused(false)
    setAttempt((count) => count + 1)
  }
  return {
    ...pages,
    more: paused ? goOn : undefined,
    failure: error ? { error, retry: goOn } : undefined,
  }
}
