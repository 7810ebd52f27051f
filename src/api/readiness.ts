import { currentDataset } from '../store/current-dataset.js'
import { StoreError, type GraphStore } from '../store/port.js'
import type { ReadinessCheck } from './health.js'

const REASONS: Readonly<Record<StoreError['code'], string>> = {
  UNAVAILABLE: '图数据库不可用或尚未载完 · the store cannot be reached, or is not wholly loaded',
  TIMEOUT: '图数据库没有按时回答 · the store does not answer in time',
  LOCKED: '图数据库被另一进程占用 · the store is held by another process',
  DAMAGED: '图数据库已损坏 · the store is damaged',
  SCHEMA: '图数据库由另一版本的志脉载入 · the store was loaded by another version of Zhimai; run zhimai load',
  INTERNAL: '图数据库出错 · the store failed; see the log',
}

/** Milliseconds after which a store that does not answer counts as not ready. */
const PATIENCE = 2_000

/** Ready: the store answers, holds a whole dataset, and one of the schema version that this service reads. */
export function readinessOf(store: GraphStore): ReadinessCheck {
  return async () => {
    try {
      const dataset = await currentDataset(store, { timeout: PATIENCE })
      return dataset === undefined ? ['尚未载入 · nothing is loaded; run zhimai load'] : []
    } catch (error) {
      return [REASONS[error instanceof StoreError ? error.code : 'INTERNAL']]
    }
  }
}
