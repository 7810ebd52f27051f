import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let message = ''
let turn = false

/** Says something to readers of the screen who cannot see it change. */
export function announce(text: string): void {
  turn = !turn
  // The same words twice are two messages: a no-break space at the end makes them differ.
  message = turn ? text : `${text}\u00a0`
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place where announcements are spoken; stands once in the page. */
export function Announcer() {
  const now = useSyncExternalStore(listen, () => message)
  return (
    <div className="unseen" role="status" aria-live="polite">
      {now}
    </div>
  )
}
