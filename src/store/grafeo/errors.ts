import { StoreError } from '../port.js'
import { EngineGone } from './engine-process.js'

const DAMAGED = /damaged|GRAFEO-S002|GRAFEO-X002|not a database file/

/** Whether the engine could not write for want of space (ENOSPC, EDQUOT, or a limit on the size of files). */
export function isDiskFull(error: unknown): boolean {
  return /No space left on device|Disk quota exceeded|File too large/.test(messageOf(error))
}

const FULL_REMEDY = 'Free some space, or name another directory in ZHIMAI_DATA, and try again.'

/** What a failed opening means for the user, told from the engine's message. */
export function openError(error: unknown, directory: string | undefined): StoreError {
  const message = messageOf(error)
  const options = { cause: error }
  const place = `The graph in ${directory ?? 'memory'}`
  if (message.includes('cannot be locked')) {
    const remedy =
      'Stop that process, ask it with --url if it is zhimai serve, or name another directory in ZHIMAI_DATA.'
    return new StoreError('LOCKED', `${place} is open in another process. ${remedy}`, options)
  }
  if (DAMAGED.test(message)) {
    const remedy = 'Delete that directory and start again: the seeds are loaded anew.'
    return new StoreError('DAMAGED', `${place} is damaged and cannot be opened. ${remedy}`, options)
  }
  if (isDiskFull(error)) {
    return new StoreError(
      'UNAVAILABLE',
      `${place} cannot be opened: the disk is full. ${FULL_REMEDY}`,
      options,
    )
  }
  const remedy = 'See that the directory can be written, or name another in ZHIMAI_DATA.'
  return new StoreError('UNAVAILABLE', `${place} cannot be opened: ${message}. ${remedy}`, options)
}

/** What a failed statement means for its caller. */
export function statementError(error: unknown): Error {
  if (error instanceof StoreError) return error
  if (error instanceof EngineGone) {
    return new StoreError('UNAVAILABLE', 'The embedded engine was restarted meanwhile. Ask again.', {
      cause: error,
    })
  }
  if (isDiskFull(error))
    return new StoreError(
      'UNAVAILABLE',
      `The disk that holds the graph is full: nothing was written. ${FULL_REMEDY}`,
      { cause: error },
    )
  return new StoreError('INTERNAL', `The embedded engine refused a statement: ${messageOf(error)}`, {
    cause: error,
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
