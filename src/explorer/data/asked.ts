import { useEffect, useSyncExternalStore } from 'react'
import type { Query } from './client.js'

/** A question as it was sent, to be read and asked again in the query view. */
export interface AskedQuery {
  readonly name: string
  readonly text: string
  readonly variables: object
}

const listeners = new Set<() => void>()
let asked: readonly AskedQuery[] = []

function tell(next: readonly AskedQuery[]): void {
  asked = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The questions behind the view that is shown now. */
export function useAsked(): readonly AskedQuery[] {
  return useSyncExternalStore(listen, () => asked)
}

/** Says that the view on screen rests on this question, for as long as it is shown. */
export function useBehindThisPage<Data, Variables extends object>(
  document: Query<Data, Variables>,
  variables: Variables | null,
): void {
  const serialised = JSON.stringify(variables)
  useEffect(() => {
    if (serialised === 'null') return
    const entry: AskedQuery = { name: document.name, text: document.text, variables: JSON.parse(serialised) }
    tell([...asked, entry])
    return () => tell(asked.filter((other) => other !== entry))
  }, [document, serialised])
}
