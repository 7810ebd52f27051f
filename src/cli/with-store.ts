import { readConfiguration, type Configuration } from '../configuration/configuration.js'
import { openStore } from '../store/open.js'
import { currentDataset } from '../store/current-dataset.js'
import { StoreError, type GraphStore } from '../store/port.js'

/** Opens the store that the configuration names. Throws a StoreError that says what to do. */
export function openConfiguredStore({ neo4j, data }: Configuration): Promise<GraphStore> {
  return openStore(neo4j === undefined ? { dataDirectory: data } : { neo4j })
}

/** Does some work on the configured store, and closes it whatever comes of the work. */
export async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openConfiguredStore(readConfiguration(process.env))
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** As `withStore`, on a store that holds a dataset; throws a StoreError where it holds none. */
export function withLoadedStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  return withStore(async (store) => {
    if ((await currentDataset(store)) === undefined) {
      throw new StoreError(
        'UNAVAILABLE',
        '尚未载入；请运行 zhimai load。 · Nothing is loaded yet; run zhimai load.',
      )
    }
    return work(store)
  })
}
