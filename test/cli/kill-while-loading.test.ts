import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFile } from 'node:fs/promises'

import { datasetVersion } from '../../src/store/dataset-version.js'
import { currentDataset } from '../../src/store/current-dataset.js'
import { openGrafeo } from '../../src/store/grafeo/grafeo-store.js'
import { fromLines, toLine } from '../../src/store/jsonl.js'
import type { Dataset } from '../../src/store/port.js'
import { readDataset } from '../../src/store/read-dataset.js'
import { seedDataset } from '../support/seeds.js'
import { runs } from '../support/runs.js'
import { emptyFolder, run, start } from './run.js'

/** The seeds without their publications, and what hangs on them. */
function smaller({ nodes, relations }: Dataset): Dataset {
  const isGone = (id: string) => id.startsWith('publication/')
  return {
    nodes: nodes.filter(({ id }) => !isGone(id)),
    relations: relations.filter(({ from, to }) => !isGone(from) && !isGone(to)),
  }
}

async function stored(directory: string): Promise<{ told: string; held: string }> {
  const store = await openGrafeo(directory)
  try {
    const lines: string[] = []
    for await (const item of readDataset(store)) lines.push(toLine(item))
    const told = await currentDataset(store)
    return { told: told?.version ?? 'none', held: datasetVersion(await fromLines(lines)) }
  } finally {
    await store.close()
  }
}

test('a load killed at any moment leaves the old graph or the new one, whole; one that said it was done, the new one', async () => {
  const cwd = await emptyFolder()
  const datasets = [await seedDataset(), smaller(await seedDataset())]
  const versions = datasets.map(datasetVersion)
  for (const [i, { nodes, relations }] of datasets.entries()) {
    const items = [...nodes.map((node) => ({ node })), ...relations.map((relation) => ({ relation }))]
    await writeFile(join(cwd, `${i}.jsonl`), items.map((item) => `${toLine(item).trimEnd()}\n`).join(''))
  }
  const before = performance.now()
  expect((await run(['load', '0.jsonl'], { cwd })).code).toBe(0)
  const whole = performance.now() - before

  let current = 0
  for (let i = 0; i < runs(5, 100).numRuns; i++) {
    const next = 1 - current
    const child = start(['load', `${next}.jsonl`], { cwd })
    // Spread over the whole run, so that opening, writing and closing are all hit.
    const timer = setTimeout(() => child.kill('SIGKILL'), whole * ((i * 0.61803) % 1))
    const [code] = await once(child, 'exit')
    clearTimeout(timer)
    const { told, held } = await stored(join(cwd, '.zhimai'))
    expect(held).toBe(told)
    expect(code === 0 ? [versions[next]] : versions).toContain(told)
    current = versions.indexOf(told)
  }
}, 1_800_000)
