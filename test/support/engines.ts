import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGrafeo } from '../../src/store/grafeo/grafeo-store.js'
import { openNeo4j, type Neo4jConnection } from '../../src/store/neo4j/neo4j-store.js'
import type { GraphStore } from '../../src/store/port.js'

/** An engine that a suite runs over; each opening gives an empty, prepared store, to be closed by the suite. */
export interface TestEngine {
  readonly name: string
  open(): Promise<GraphStore>
}

/** The Neo4j that `npm run test:neo4j` has started, for this run alone. */
export const testNeo4j: Neo4jConnection | undefined = connectionFrom(process.env)

const grafeo: TestEngine = { name: 'Grafeo', open: async () => prepared(await openGrafeo()) }

const grafeoInItsProcess: TestEngine = {
  name: 'Grafeo in its own process',
  open: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'zhimai-test-'))
    const store = await prepared(await openGrafeo(directory))
    const close = store.close.bind(store)
    store.close = async () => {
      await close()
      await rm(directory, { recursive: true, force: true })
    }
    return store
  },
}

/** Grafeo always; Neo4j where a server has been started for the tests. For suites whose statements go to the store. */
export const engines: readonly TestEngine[] = [grafeo, ...(testNeo4j ? [neo4jAt('Neo4j', testNeo4j)] : [])]

/** Every way to reach an engine: besides, Grafeo over IPC as `npm start` has it. For the suites of the store itself. */
export const everyEngine: readonly TestEngine[] = [...engines, grafeoInItsProcess]

/** An engine over a server whose database is emptied at each opening and closing. */
export function neo4jAt(name: string, connection: Neo4jConnection): TestEngine {
  return {
    name,
    open: async () => {
      const store = await openNeo4j(connection)
      const empty = () =>
        store.write((transaction) => transaction.run({ text: 'MATCH (n) DETACH DELETE n', parameters: {} }))
      const close = store.close.bind(store)
      store.close = async () => {
        await empty()
        await close()
      }
      await empty()
      return prepared(store)
    },
  }
}

async function prepared(store: GraphStore): Promise<GraphStore> {
  await store.prepare()
  return store
}

function connectionFrom(env: NodeJS.ProcessEnv): Neo4jConnection | undefined {
  const uri = env['NEO4J_TEST_URI']
  if (uri === undefined) return undefined
  return {
    uri,
    user: env['NEO4J_TEST_USER'] ?? 'neo4j',
    password: env['NEO4J_TEST_PASSWORD'] ?? '',
    database: env['NEO4J_TEST_DATABASE'] ?? 'neo4j',
  }
}
