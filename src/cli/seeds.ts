import { currentDataset } from '../store/current-dataset.js'
import { datasetVersion } from '../store/dataset-version.js'
import type { GraphStore } from '../store/port.js'
import { loadWithProgress, recordLoad } from './load-sources.js'
import { note } from './print.js'
import { readSourceFolder, SEED_FOLDER } from './source-folder.js'

/** Loads what comes with Zhimai into a store that holds nothing yet, and records it in the log of writes. */
export async function loadMissingSeeds(store: GraphStore, auditLog: string): Promise<void> {
  if ((await currentDataset(store)) !== undefined) return
  const seeds = (await readSourceFolder(SEED_FOLDER)).dataset()
  await recordLoad(auditLog, SEED_FOLDER, await loadWithProgress(store, seeds))
}

/** Says so where a store holds something else than the seeds. It keeps it: it may be the user's own. */
export async function noteOtherContent(store: GraphStore): Promise<void> {
  const loaded = await currentDataset(store)
  const seeds = (await readSourceFolder(SEED_FOLDER)).dataset()
  if (loaded === undefined || loaded.version === datasetVersion(seeds)) return
  note(
    '图数据库的内容与 seed/ 不同，保持不变；zhimai load 可载入 seed/。 · The store holds something else than seed/ and keeps it; zhimai load loads seed/.',
  )
}
