import { useState, type ReactNode } from 'react'
import type { Connection } from '../data/fragments.js'
import { ListEnd } from './growing.js'

/** The end of a page of a list: how much is shown of how much, and the next page when it is asked for. */
export function NextPage({
  connection: { nodes, totalCount, pageInfo },
  seen,
  children,
}: {
  readonly connection: Connection<unknown>
  /** How many stand on the pages before this one. */
  readonly seen: number
  /** The next page, after a cursor, with how many stand before it. */
  readonly children: (after: string, seen: number) => ReactNode
}) {
  const [more, setMore] = useState(false)
  const shown = seen + nodes.length
  if (more && pageInfo.endCursor) return children(pageInfo.endCursor, shown)
  if (totalCount === 0) return null
  return (
    <ListEnd
      shown={shown}
      total={totalCount}
      onMore={pageInfo.hasNextPage ? () => setMore(true) : undefined}
    />
  )
}
