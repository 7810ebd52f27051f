// @ts-check
// Plain JavaScript, so that Node can start it as a process of its own from the sources and from dist/ alike.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import grafeo from '@grafeo-db/js'

/**
 * An opened graph, as the store asks it: every call takes and gives plain values that can be sent to another process.
 * @typedef {object} Engine
 * @property {(text: string, parameters: Record<string, unknown>) => Promise<Record<string, unknown>[]>} run
 * @property {() => Promise<void>} begin
 * @property {(text: string, parameters: Record<string, unknown>) => Promise<Record<string, unknown>[]>} runInTransaction
 * @property {() => Promise<void>} commit
 * @property {() => Promise<void>} rollback
 * @property {() => Promise<void>} checkpoint
 * @property {() => Promise<string>} version
 * @property {() => Promise<void>} close
 */

const { GrafeoDB } = grafeo

/** A checkpoint after as many bytes of log keeps opening quick without one after each small write. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024

/** How long a lock may outlive the process that held it, in milliseconds, a try at a time. */
const LOCK_TRIES = [50, 100, 200, 400]

/**
 * Opens the graph in a directory, which is made where it is missing; in memory without one.
 * @param {string | undefined} directory
 * @returns {Promise<Engine>}
 */
export async function openEngine(directory) {
  const database = directory === undefined ? GrafeoDB.create() : await openDirectory(directory)
  /** @type {import('@grafeo-db/js').Transaction | undefined} */
  let transaction
  const current = () => {
    if (transaction === undefined) throw new Error('no transaction has been begun')
    return transaction
  }
  // Over once it is tried: the engine rolls back by itself what it cannot commit.
  const last = () => {
    const ending = current()
    transaction = undefined
    return ending
  }
  return {
    run: async (text, parameters) => rowsOf(await database.executeCypher(text, parameters)),
    begin: async () => {
      transaction = database.beginTransaction()
    },
    runInTransaction: async (text, parameters) => rowsOf(await current().executeCypher(text, parameters)),
    commit: async () => last().commit(),
    rollback: async () => last().rollback(),
    checkpoint: async () => {
      if (directory !== undefined) database.walCheckpoint()
    },
    version: async () => database.version(),
    close: async () => database.close(),
  }
}

/** @param {string} directory */
async function openDirectory(directory) {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'graph.grafeo')
  for (const wait of [...LOCK_TRIES, 0]) {
    try {
      const database = GrafeoDB.create(path)
      database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES })
      return database
    } catch (error) {
      if (wait === 0 || !String(error).includes('cannot be locked')) throw error
      await delay(wait)
    }
  }
  throw new Error(`no try left to open ${path}`)
}

/** @param {import('@grafeo-db/js').QueryResult} result */
function rowsOf(result) {
  return result.toArray().map((row) => /** @type {Record<string, unknown>} */ (plain(row)))
}

/**
 * Numbers for the engine's 64-bit integers, inside lists and maps too.
 * @param {unknown} value
 * @returns {unknown}
 */
function plain(value) {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held)]))
}
