import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Row } from '../port.js'
import type { Engine } from './engine.js'

/** The engine's process ended before it answered. What it was asked may be asked again of a new one. */
export class EngineGone extends Error {
  constructor() {
    super('the process of the embedded engine ended')
    this.name = 'EngineGone'
  }
}

/** An engine in a process of its own. */
export interface EngineProcess extends Engine {
  /** Ends the process at once, whatever runs in it; returns when its lock on the directory is gone. */
  kill(): Promise<void>
}

interface Reply {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

/** Starts a process and opens the graph of `directory` in it; fails as the engine's own opening does, or with EngineGone. */
export async function startEngineProcess(directory: string): Promise<EngineProcess> {
  const child = fork(fileURLToPath(new URL('./process.js', import.meta.url)), {
    // Rows and parameters are plain values: as JSON they take half the time of structured clones to write, and a third to read.
    serialization: 'json',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const call = caller(child)
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  try {
    await call('open', directory)
  } catch (error) {
    await kill()
    throw error
  }
  return {
    run: async (text, parameters) => rows(await call('run', text, parameters)),
    begin: async () => void (await call('begin')),
    runInTransaction: async (text, parameters) => rows(await call('runInTransaction', text, parameters)),
    commit: async () => void (await call('commit')),
    rollback: async () => void (await call('rollback')),
    checkpoint: async () => void (await call('checkpoint')),
    version: async () => String(await call('version')),
    close: async () => {
      try {
        await call('close')
      } finally {
        await kill()
      }
    },
    kill,
  }
}

type Call = (method: 'open' | keyof Engine, ...args: readonly unknown[]) => Promise<unknown>

function caller(child: ChildProcess): Call {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let calls = 0
  const gone = () => {
    for (const { reject } of waiting.values()) reject(new EngineGone())
    waiting.clear()
  }
  child.on('exit', gone)
  child.on('error', gone)
  child.on('message', (message) => {
    const { id, result, error } = reply(message)
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(result)
    else call?.reject(new Error(error))
  })
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new EngineGone())
      const id = ++calls
      waiting.set(id, { resolve, reject })
      child.send({ id, method, args }, (error) => {
        if (error !== null && waiting.delete(id)) reject(new EngineGone())
      })
    })
}

/** Both ends of the channel are ours: what comes is a reply of `process.js`, whose rows are what the engine gave. */
function reply(message: unknown): Reply {
  if (typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number') {
    const error = 'error' in message && typeof message.error === 'string' ? message.error : undefined
    const result = 'result' in message ? message.result : undefined
    return { id: message.id, result, ...(error === undefined ? {} : { error }) }
  }
  throw new Error('the process of the embedded engine sent something that is no reply')
}

function rows(result: unknown): Row[] {
  if (!Array.isArray(result)) throw new Error('the process of the embedded engine sent no rows')
  return result
}
