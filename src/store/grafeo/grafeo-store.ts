import {
  READ_TIMEOUT,
  StoreError,
  type GraphStore,
  type ReadOptions,
  type Row,
  type Statement,
  type WriteTransaction,
} from '../port.js'
import { INDEXED, UNIQUE, propertyIndex, uniqueConstraint } from '../schema.js'
import { statementText } from '../statements.js'
import type { Engine } from './engine.js'
import { EngineGone, startEngineProcess } from './engine-process.js'
import { isDiskFull, openError, statementError } from './errors.js'

/** An engine that can be ended while a statement runs in it; one inside this process cannot. */
interface HeldEngine extends Engine {
  kill?(): Promise<void>
}

const ALIVE: Statement = { text: statementText('alive'), parameters: {} }

/**
 * Opens the embedded engine over the graph of `directory`, in a process of its own; in memory and in this process without
 * one. Throws a StoreError of code LOCKED, DAMAGED or UNAVAILABLE.
 */
export async function openGrafeo(directory?: string): Promise<GraphStore> {
  const store = new GrafeoStore(directory)
  await store.verify()
  return store
}

class GrafeoStore implements GraphStore {
  readonly engine = 'grafeo'
  readonly #directory: string | undefined
  readonly #running = new Set<Promise<unknown>>()
  readonly #dropped = new WeakSet<HeldEngine>()
  #engine: Promise<HeldEngine> | undefined
  /** Writes stand in line: each begins when the one before has ended, either way. */
  #lastWrite: Promise<unknown> = Promise.resolve()
  #closed: Promise<void> | undefined

  constructor(directory: string | undefined) {
    this.#directory = directory
  }

  version(): Promise<string> {
    return this.#track(async () => {
      await this.#ask(ALIVE, READ_TIMEOUT)
      return (await this.#current()).version()
    })
  }

  verify(): Promise<void> {
    return this.#track(async () => void (await this.#ask(ALIVE, READ_TIMEOUT)))
  }

  prepare(): Promise<void> {
    return this.#track(async () => {
      const engine = await this.#current()
      // A uniqueness constraint has no index behind it here: without one of its own every look-up by id scans.
      for (const unique of UNIQUE) {
        await engine.run(uniqueConstraint(unique), {})
        await engine.run(propertyIndex(unique), {})
      }
      for (const indexed of INDEXED) await engine.run(propertyIndex(indexed), {})
    })
  }

  read(statement: Statement, { timeout = READ_TIMEOUT }: ReadOptions = {}): Promise<Row[]> {
    return this.#track(() => this.#ask(statement, timeout))
  }

  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#track(() => {
      const turn = this.#lastWrite.then(() => this.#transact(work))
      this.#lastWrite = turn.catch(() => undefined)
      return turn
    })
  }

  settle(): Promise<void> {
    return this.#track(async () => (await this.#current()).checkpoint())
  }

  fragment(name: 'search'): string {
    return statementText(`grafeo/${name}`)
  }

  searchPhrase(text: string): string {
    return text
  }

  close(): Promise<void> {
    this.#closed ??= this.#closeWhenQuiet()
    return this.#closed
  }

  async #closeWhenQuiet(): Promise<void> {
    await Promise.allSettled(this.#running)
    try {
      await (await this.#engine)?.close()
    } catch (error) {
      // A process that has ended, or could not be started again, has nothing left to close. A full disk keeps the engine from
      // tidying its files; what was committed is in its log, which the next opening reads.
      if (!(error instanceof EngineGone || error instanceof StoreError || isDiskFull(error))) throw error
    }
  }

  async #ask(statement: Statement, timeout: number): Promise<Row[]> {
    try {
      return await this.#readOnce(statement, timeout)
    } catch (error) {
      // Ended together with a statement that ran away: this one may be well, so it is asked once more.
      if (error instanceof EngineGone) return await this.#readOnce(statement, timeout)
      throw error
    }
  }

  async #readOnce({ text, parameters }: Statement, timeout: number): Promise<Row[]> {
    const engine = await this.#current()
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        this.#drop(engine)
        reject(new StoreError('TIMEOUT', `A statement took longer than ${timeout} ms and was ended.`))
      }, timeout)
    })
    try {
      return await Promise.race([engine.run(text, parameters), tooLong])
    } catch (error) {
      if (error instanceof EngineGone) this.#drop(engine)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async #transact<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const engine = await this.#current()
    try {
      await engine.begin()
      const result = await work({ run: ({ text, parameters }) => engine.runInTransaction(text, parameters) })
      await engine.commit()
      return result
    } catch (error) {
      if (error instanceof EngineGone) this.#drop(engine)
      // What could not be committed has been rolled back already; the reason is what its caller has to know.
      else await engine.rollback().catch(() => undefined)
      throw error
    }
  }

  /** The opened engine; opens it where it is not, or where the last try failed. */
  #current(): Promise<HeldEngine> {
    return this.#engine ?? this.#hold(this.#open())
  }

  /** Ends an engine and opens another in its place, unless that has been done; one inside this process stays. */
  #drop(engine: HeldEngine): void {
    if (engine.kill === undefined || this.#dropped.has(engine)) return
    this.#dropped.add(engine)
    this.#hold(engine.kill().then(() => this.#open()))
  }

  #hold(opening: Promise<HeldEngine>): Promise<HeldEngine> {
    this.#engine = opening
    opening.catch(() => {
      if (this.#engine === opening) this.#engine = undefined
    })
    return opening
  }

  async #open(): Promise<HeldEngine> {
    const directory = this.#directory
    try {
      if (directory !== undefined) return await startEngineProcess(directory)
      // The native engine is brought into this process only where it is to run in it.
      const { openEngine } = await import('./engine.js')
      return await openEngine(undefined)
    } catch (error) {
      throw openError(error, directory)
    }
  }

  /** Refuses what comes after close(), lets close() wait for what came before, and gives errors their code. */
  async #track<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed !== undefined) throw new StoreError('UNAVAILABLE', 'The store has been closed.')
    const running = work()
    this.#running.add(running)
    try {
      return await running
    } catch (error) {
      throw statementError(error)
    } finally {
      this.#running.delete(running)
    }
  }
}
