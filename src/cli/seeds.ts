import { currentDataset } from '../store/current-dataset.js'
import { datasetVersion } from '../store/dataset-version.js'
import type { GraphStore } from '../store/port.js'
import { loadWithProgress, recordLoad } from './load-sources.js'
import { note } from './print.js'
import { readSourceFolder, SEED_FOLDER } from './source-folder.js'

/**
 * Loads what comes with Zhimai into a store that holds nothing yet. A store that holds something else keeps it:
 * it may be the user's own. What it loads is recorded in the log of writes.
 */
export async function loadMissingSeeds(store: GraphStore, auditLog: string): Promise<void> {
  const loaded = await currentDataset(store)
  const seeds = (await readSourceFolder(SEED_FOLDER)).dataset()
  if (loaded === undefined) await recordLoad(auditLog, SEED_FOLDER, await loadWithProgress(store, seeds))
  else if (loaded.version !== datasetVersion(seeds)) {
    note(
      '图数据库的内容与 seed/ 不同，保持不变；zhimai load 可载入 seed/。 · The store holds something else than seed/ and keeps it; zhimai load loads seed/.',
    )
  }
}
