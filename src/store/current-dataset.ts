import { numberIn, textIn } from './columns.js'
import { StoreError, type GraphStore, type ReadOptions, type Row, type Statement } from './port.js'
import { SCHEMA_VERSION } from './schema.js'
import { statementText } from './statements.js'

/** What a store holds, as its Dataset node says. */
export interface CurrentDataset {
  readonly version: string
  readonly schemaVersion: number
  /** ISO 8601, UTC. */
  readonly loadedAt: string
  readonly nodes: number
  readonly relations: number
}

/** The statement whose rows `datasetState` reads. */
export const DATASET_STATEMENT: Statement = { text: statementText('dataset'), parameters: {} }

/** What the Dataset node says: nothing loaded yet, a load that has not been finished, or a whole dataset. */
export type DatasetState = 'EMPTY' | 'LOADING' | CurrentDataset

/** Reads the rows of DATASET_STATEMENT. */
export function datasetState([row]: readonly Row[]): DatasetState {
  if (row === undefined) return 'EMPTY'
  if (row['loading'] === true) return 'LOADING'
  if (row['version'] === null) return 'EMPTY'
  return {
    version: textIn(row, 'version'),
    schemaVersion: numberIn(row, 'schemaVersion'),
    loadedAt: textIn(row, 'loadedAt'),
    nodes: numberIn(row, 'nodes'),
    relations: numberIn(row, 'relations'),
  }
}

/**
 * The dataset that readers may be served from, undefined where nothing has been loaded. Throws a StoreError of code
 * UNAVAILABLE while a load in several transactions goes on or was broken off, SCHEMA where another version of Zhimai loaded it.
 */
export async function currentDataset(
  store: GraphStore,
  options?: ReadOptions,
): Promise<CurrentDataset | undefined> {
  const state = datasetState(await store.read(DATASET_STATEMENT, options))
  if (state === 'EMPTY') return undefined
  if (state === 'LOADING') {
    const remedy = 'Wait until it has ended; if it was broken off, run `zhimai load`, which completes it.'
    throw new StoreError('UNAVAILABLE', `The graph is being loaded and is not whole yet. ${remedy}`)
  }
  if (state.schemaVersion !== SCHEMA_VERSION) {
    const found = `The graph was loaded with schema version ${state.schemaVersion}, this is version ${SCHEMA_VERSION}`
    throw new StoreError('SCHEMA', `${found}. Run \`zhimai load\`, which writes it anew.`)
  }
  return state
}
