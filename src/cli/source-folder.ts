import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

import { packagePath } from '../configuration/package.js'
import { readText, UnreadableError } from '../documents/read-text.js'

import { checkFacts } from '../facts/check.js'
import { buildDataset, type Texts } from '../facts/dataset.js'
import type { Finding } from '../facts/finding.js'
import { readFacts } from '../facts/read.js'
import type { Dataset } from '../store/port.js'
import { UsageError } from './check-words.js'

/** The sources that come with Zhimai. */
export const SEED_FOLDER = packagePath('seed')

/** A folder of sources, read: `documents/*.txt` and the reviewed `facts/` about them. */
export interface SourceFolder {
  readonly findings: readonly Finding[]
  /** How many files of facts there are. */
  readonly factFiles: number
  readonly documents: number
  /** The graph that they make; only where there are no findings. */
  dataset(): Dataset
}

/** Reads and checks a folder of sources. Throws a UsageError where it is none. */
export async function readSourceFolder(folder: string): Promise<SourceFolder> {
  const documents = await listed(folder, 'documents')
  await listed(folder, 'facts')
  const texts = await readTexts(join(folder, 'documents'), documents)
  const { files, facts, findings: malformed } = await readFacts(join(folder, 'facts'))
  const findings = [...malformed, ...checkFacts(files, texts)]
  return {
    findings,
    factFiles: files.length,
    documents: texts.size,
    dataset: () => buildDataset(facts, texts),
  }
}

async function listed(folder: string, part: string): Promise<string[]> {
  try {
    return await readdir(join(folder, part))
  } catch (error) {
    const message = `${folder}: 须有 documents/ 与 facts/ 两个文件夹 · must hold the folders documents/ and facts/; ${part}/ cannot be read`
    throw new UsageError(message, { cause: error })
  }
}

async function readTexts(folder: string, names: readonly string[]): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const name of names.filter((candidate) => extname(candidate) === '.txt').sort()) {
    const file = join(folder, name)
    try {
      texts.set(`document/${basename(name, '.txt')}`, readText(await readFile(file)).text)
    } catch (error) {
      if (error instanceof UnreadableError)
        throw new UsageError(`${file}: ${error.message}`, { cause: error })
      throw error
    }
  }
  return texts
}
