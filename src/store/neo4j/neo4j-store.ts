import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver'
import { textIn } from '../columns.js'
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
import { storeError } from './errors.js'
import { OLDEST_VERSION, isTooOld } from './oldest-version.js'
import { luceneQuery } from './search-phrase.js'
import { toParameters } from './values.js'

/** A Neo4j server, and who asks it. */
export interface Neo4jConnection {
  /** `bolt://` for one server, `neo4j://` to be routed over a cluster; with `+s` encrypted. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Named in every session: finding out the user's own would cost a round trip. */
  readonly database: string
}

const CONNECT_MILLISECONDS = 5_000
const WRITE_RETRY_MILLISECONDS = 15_000
const INDEX_SECONDS = 300
/** How long after its time an answer is waited for. The server ends a statement in time; one that is silent then is stuck or away. */
const SILENCE_MILLISECONDS = 2_000

/**
 * Connects to a Neo4j server and verifies that it answers and is new enough; throws a StoreError of code UNAVAILABLE
 * otherwise. Once connected, the store finds a server again that went away and came back.
 */
export async function openNeo4j(connection: Neo4jConnection): Promise<GraphStore> {
  const store = new Neo4jStore(connection)
  try {
    await store.verify()
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/**
 * The driver notes its caller's stack with every statement, for errors that are made into a StoreError with a stack of its own;
 * that is a tenth of this process's time for a small question.
 */
function withoutStack<T>(start: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return start()
  } finally {
    Error.stackTraceLimit = limit
  }
}

class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j'
  readonly #driver: Driver
  readonly #database: string
  readonly #place: string
  /** Carries what was written over to later reads, which a cluster may answer elsewhere; one server needs none. */
  readonly #bookmarks: BookmarkManager | undefined
  readonly #running = new Set<Promise<unknown>>()
  #closed: Promise<void> | undefined

  constructor({ uri, user, password, database }: Neo4jConnection) {
    this.#database = database
    this.#bookmarks = uri.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined
    this.#place = `Neo4j at ${uri} (database ${database})`
    try {
      this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true,
        // Warnings such as that no node has a label yet would come with every answer, and be longer than many of them.
        notificationFilter: { minimumSeverityLevel: 'OFF' },
        connectionTimeout: CONNECT_MILLISECONDS,
        connectionAcquisitionTimeout: 2 * CONNECT_MILLISECONDS,
        maxTransactionRetryTime: WRITE_RETRY_MILLISECONDS,
        userAgent: 'zhimai',
      })
    } catch (error) {
      const remedy = 'It should look like bolt://localhost:7687 or neo4j://host:7687.'
      throw new StoreError('UNAVAILABLE', `NEO4J_URI is ${uri}, which the driver does not take. ${remedy}`, {
        cause: error,
      })
    }
  }

  async version(): Promise<string> {
    const [row] = await this.read({ text: statementText('neo4j/version'), parameters: {} })
    if (row === undefined) throw new StoreError('INTERNAL', `${this.#place} does not tell its version.`)
    return textIn(row, 'version')
  }

  async verify(): Promise<void> {
    const version = await this.version()
    if (isTooOld(version)) {
      const remedy = `Zhimai needs ${OLDEST_VERSION} or later: update the server, or set NEO4J_URI to another.`
      throw new StoreError('UNAVAILABLE', `${this.#place} is version ${version}. ${remedy}`)
    }
  }

  async prepare(): Promise<void> {
    const texts = [
      ...UNIQUE.map(uniqueConstraint),
      ...INDEXED.map(propertyIndex),
      statementText('neo4j/full-text-index'),
    ]
    // Each in a transaction of its own: schema and data, and a constraint and its index, do not mix in one.
    for (const text of texts) await this.write((transaction) => transaction.run({ text, parameters: {} }))
    await this.settle()
  }

  read({ text, parameters }: Statement, { timeout = READ_TIMEOUT }: ReadOptions = {}): Promise<Row[]> {
    // An auto-commit transaction takes half the time of a managed one; what may be retried is the caller's to know.
    const work = async (session: Session): Promise<Row[]> => {
      const result = await withoutStack(() => session.run(text, toParameters(parameters), { timeout }))
      return result.records.map((record) => record.toObject())
    }
    return this.#inSession('READ', work, timeout + SILENCE_MILLISECONDS)
  }

  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#inSession('WRITE', (session) =>
      session.executeWrite((transaction) =>
        work({
          run: async ({ text, parameters }) => {
            const result = await transaction.run(text, toParameters(parameters))
            return result.records.map((record) => record.toObject())
          },
        }),
      ),
    )
  }

  async settle(): Promise<void> {
    const parameters = { seconds: INDEX_SECONDS }
    const timeout = INDEX_SECONDS * 1_000
    await this.read({ text: statementText('neo4j/await-indexes'), parameters }, { timeout })
    // Planned by the statistics of an empty graph, a look-up by id went through all ids. Where the user may not ask for it
    // (it is an administrator's procedure on Enterprise), the server takes new statistics by itself after a while.
    const replan = { text: statementText('neo4j/replan'), parameters }
    await this.read(replan, { timeout }).catch(() => [])
  }

  fragment(name: 'search'): string {
    return statementText(`neo4j/${name}`)
  }

  searchPhrase(text: string): string {
    return luceneQuery(text)
  }

  close(): Promise<void> {
    this.#closed ??= Promise.allSettled(this.#running).then(() => this.#driver.close())
    return this.#closed
  }

  async #inSession<T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
    patience = Number.POSITIVE_INFINITY,
  ): Promise<T> {
    if (this.#closed !== undefined) throw new StoreError('UNAVAILABLE', 'The store has been closed.')
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: neo4j.session[mode],
      ...(this.#bookmarks && { bookmarkManager: this.#bookmarks }),
    })
    // A session whose server is silent ends when the connection does; nobody waits for it, not even the end of the process.
    const running = withinPatience(
      work(session).finally(() => session.close()),
      patience,
      () => new StoreError('UNAVAILABLE', `${this.#place} is silent: it takes requests and does not answer.`),
    )
    this.#running.add(running)
    try {
      return await running
    } catch (error) {
      throw storeError(error, this.#place)
    } finally {
      this.#running.delete(running)
    }
  }
}

async function withinPatience<T>(answer: Promise<T>, milliseconds: number, silent: () => Error): Promise<T> {
  if (milliseconds === Number.POSITIVE_INFINITY) return answer
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(silent()), milliseconds)
  })
  try {
    return await Promise.race([answer, silence])
  } finally {
    clearTimeout(timer)
  }
}
