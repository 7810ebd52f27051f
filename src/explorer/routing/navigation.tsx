import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react'
import { addressOf, viewOf, type View } from './address.js'

const listeners = new Set<() => void>()
let current = viewOf(window.location)

function moved(): void {
  current = viewOf(window.location)
  for (const listener of listeners) listener()
}

window.addEventListener('popstate', moved)

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The view that the address bar names now. */
export function useView(): View {
  return useSyncExternalStore(listen, () => current)
}

/** Goes to a view as a new step of the browser's history, at the top of its page. */
export function goTo(view: View): void {
  const fromName = current.name
  window.history.pushState(null, '', addressOf(view))
  moved()
  if (view.name !== fromName || view.name === 'thing') window.scrollTo(0, 0)
}

/** Puts another address in place of the present one, for what is not a step of its own: a filter, a saved graph. */
export function replaceWith(view: View): void {
  const address = addressOf(view)
  if (address === window.location.pathname + window.location.search + window.location.hash) return
  window.history.replaceState(null, '', address)
  moved()
}

/** Writes the address of a view without telling anyone: for state that the page already shows. */
export function noteAddress(view: View): void {
  window.history.replaceState(null, '', addressOf(view))
}

interface LinkProperties extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: View
}

/** A link to a view: a real address, so that it opens in a new tab, is copied and bookmarked like any other. */
export function Link({ to, onClick, ...rest }: LinkProperties) {
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event)
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (event.defaultPrevented || !plain) return
    event.preventDefault()
    goTo(to)
  }
  return <a href={addressOf(to)} onClick={follow} {...rest} />
}
