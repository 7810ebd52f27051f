import { localUser, recordWrite } from '../api/access/audit-log.js'
import { load, type LoadReport } from '../store/load.js'
import type { Dataset, GraphStore } from '../store/port.js'
import { note } from './print.js'

/** Loads a dataset, with its progress on the terminal where it takes longer than a second. */
export async function loadWithProgress(store: GraphStore, dataset: Dataset): Promise<LoadReport> {
  return load(store, dataset, {
    progress: (written, of) => note(`载入 loading ${written} / ${of}`),
  })
}

/** Records in the log of writes what the user of this machine loaded from `file`. */
export function recordLoad(auditLog: string, file: string, report: LoadReport): Promise<void> {
  const { version, nodes, relations } = report
  return recordWrite(auditLog, {
    who: localUser(),
    what: 'load',
    file,
    version,
    counts: { nodes, relations },
  })
}

/** What a load did, in lines for people. */
export function describeLoad({ version, nodes, relations }: LoadReport): string[] {
  const line = (name: string, counts: LoadReport['nodes']) =>
    `  ${name}  新增 created ${counts.created} · 修改 changed ${counts.changed} · 删除 removed ${counts.removed} · 未变 unchanged ${counts.unchanged}`
  const written = [nodes, relations].some(({ created, changed, removed }) => created + changed + removed > 0)
  return [
    written
      ? `已载入 · loaded  数据集 dataset ${version.slice(0, 12)}`
      : `没有变化 · nothing changed  数据集 dataset ${version.slice(0, 12)}`,
    line('节点 nodes    ', nodes),
    line('关系 relations', relations),
  ]
}
