import type { Neo4jConnection } from './neo4j/neo4j-store.js'
import type { GraphStore } from './port.js'

/** Which store to open; checked where it was read (environment, command line). */
export interface StoreConfiguration {
  /** A Neo4j server; the embedded engine where it is not given. */
  readonly neo4j?: Neo4jConnection
  /** The embedded engine's directory (default `.zhimai/` for the commands); in memory where it is not given. */
  readonly dataDirectory?: string
}

/**
 * Opens the configured store, verifies that it answers, and creates the constraints and indexes it lacks. Throws a StoreError
 * whose message says what to do.
 */
export async function openStore(configuration: StoreConfiguration): Promise<GraphStore> {
  const store = await connect(configuration)
  try {
    await store.prepare()
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/** Only the adapter that is asked for is loaded, and its library with it. */
async function connect({ neo4j, dataDirectory }: StoreConfiguration): Promise<GraphStore> {
  if (neo4j === undefined) {
    const { openGrafeo } = await import('./grafeo/grafeo-store.js')
    return openGrafeo(dataDirectory)
  }
  const { openNeo4j } = await import('./neo4j/neo4j-store.js')
  return openNeo4j(neo4j)
}
