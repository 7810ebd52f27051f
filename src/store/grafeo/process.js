// @ts-check
// The process that holds the embedded engine. Its parent asks over IPC, one message a call, and ends it with SIGKILL when a
// statement runs away: nothing inside a process can end a native thread of the engine.
import { openEngine } from './engine.js'

/** @typedef {{ id: number, method: 'open' | keyof import('./engine.js').Engine, args: unknown[] }} Request */

/** @type {Promise<import('./engine.js').Engine> | undefined} */
let engine

/** @param {Request} request */
async function answer({ method, args }) {
  if (method === 'open') {
    engine = openEngine(/** @type {string} */ (args[0]))
    await engine
    return undefined
  }
  if (engine === undefined) throw new Error('the engine has not been opened')
  const call = /** @type {(...args: unknown[]) => Promise<unknown>} */ ((await engine)[method])
  return call(...args)
}

process.on('message', (/** @type {Request} */ request) => {
  answer(request).then(
    (result) => process.send?.({ id: request.id, result }),
    (error) =>
      process.send?.({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
  )
})

// Ctrl-C reaches the whole group of processes; the parent ends its own statements first and then closes this one.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

// Without its parent nobody can ask any more. What was committed is in the log; an orderly exit would wait for a running statement.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
