import { readFile, readdir } from 'node:fs/promises'

import { readText } from '../../src/documents/read-text.js'
import { buildDataset } from '../../src/facts/dataset.js'
import { readFacts } from '../../src/facts/read.js'
import type { Dataset } from '../../src/store/port.js'

/** The graph that the seeds make. */
export async function seedDataset(): Promise<Dataset> {
  const { facts } = await readFacts('seed/facts')
  const files = (await readdir('seed/documents')).filter((file) => file.endsWith('.txt'))
  const texts = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      `document/${file.replace(/\.txt$/, '')}`,
      readText(await readFile(`seed/documents/${file}`)).text,
    ]),
  )
  return buildDataset(facts, new Map(texts))
}
