import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'

import { readConfiguration } from '../../configuration/configuration.js'
import { fromLines } from '../../store/jsonl.js'
import type { Dataset } from '../../store/port.js'
import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { describeFindings } from '../findings.js'
import { describeLoad, loadWithProgress, recordLoad } from '../load-sources.js'
import { note, printJson, printLines } from '../print.js'
import { readSourceFolder, SEED_FOLDER } from '../source-folder.js'
import { withStore } from '../with-store.js'

async function readExport(path: string): Promise<Dataset> {
  const file = await open(path)
  try {
    return await fromLines(file.readLines())
  } finally {
    await file.close()
  }
}

/** The dataset of an export or of a folder of sources; undefined where its facts have findings, which are printed. */
async function readDataset(path: string): Promise<Dataset | undefined> {
  if (!(await stat(path)).isDirectory()) return readExport(path)
  const sources = await readSourceFolder(path)
  if (sources.findings.length === 0) return sources.dataset()
  for (const line of describeFindings(sources.findings)) note(line)
  note('未载入：请先改正以上各处。 · Nothing was loaded: mend these first.')
  return undefined
}

export const load = defineCommand({
  name: 'load',
  summary:
    '把文件与事实（或导出的 JSONL）载入图数据库 · load documents and facts, or an export, into the store',
  args: {
    path: {
      type: 'positional',
      required: false,
      description:
        '含 documents/ 与 facts/ 的文件夹，或 zhimai export 的文件；默认 seed/ · folder with documents/ and facts/, or a file of zhimai export; seed/ unless given',
    },
    json: { type: 'boolean', description: '以 JSON 输出 · print JSON' },
  },
  examples: [
    ['zhimai load', '自带的文件与事实 · what comes with Zhimai'],
    ['zhimai load my-sources', '自己的文件夹 · a folder of your own'],
    ['zhimai load graph.jsonl', '从导出的文件恢复 · an export, from either engine'],
  ],
  run: async ({ path, json }) => {
    const dataset = await readDataset(path ?? SEED_FOLDER)
    if (dataset === undefined) return EXIT.FAILED
    const report = await withStore((store) => loadWithProgress(store, dataset))
    await recordLoad(readConfiguration(process.env).auditLog, resolve(path ?? SEED_FOLDER), report)
    if (json === true) printJson(report)
    else printLines(describeLoad(report))
    return EXIT.OK
  },
})
