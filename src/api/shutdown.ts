import type { EventEmitter } from 'node:events'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Under `npm start` one Ctrl-C comes twice: from the terminal, and forwarded by npm. Signals this near, in
 * milliseconds, are one.
 */
const SAME_PRESS = 500

interface Ending {
  /** What sends the signals; the process. */
  readonly signals: Pick<EventEmitter, 'on'>
  /** Ends the service in order; called on the first signal. */
  readonly stop: () => Promise<void>
  /** Ends the process at once; called on a second signal. */
  readonly exit: (code: number) => void
  /** Milliseconds that only grow. */
  readonly now?: () => number
}

/** Resolves once a SIGINT or SIGTERM has come and the service has ended in order; rejects where that fails. */
export function untilStopped({ signals, stop, exit, now = () => performance.now() }: Ending): Promise<void> {
  return new Promise((resolve, reject) => {
    let first: number | undefined
    const onSignal = () => {
      if (first === undefined) {
        first = now()
        stop().then(resolve, reject)
      } else if (now() - first > SAME_PRESS) {
        exit(1)
      }
    }
    for (const signal of SIGNALS) signals.on(signal, onSignal)
  })
}
