import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from './canonical.js'
import { combine } from './combine.js'
import { parseFactFile, type FactFile } from './fact-file.js'
import type { Finding } from './finding.js'
import type { Facts } from './model.js'

/** The fact files of a folder. */
export interface FactFolder {
  readonly files: readonly FactFile[]
  /** All files added up. */
  readonly facts: Facts
  /** What is wrong with the form of the files; `checkFacts` looks at what they say. */
  readonly findings: readonly Finding[]
}

/** Reads every `.yaml`, `.yml` and `.json` file of a folder, in the order of their names. Throws when it cannot be listed. */
export async function readFacts(folder: string): Promise<FactFolder> {
  const names = (await readdir(folder)).filter((name) => /\.(?:ya?ml|json)$/i.test(name)).sort(compareText)
  const read = await Promise.all(names.map((name) => readFactFile(join(folder, name))))
  const files = read.map(({ facts }) => facts)
  return { files, facts: combine(files).facts, findings: read.flatMap(({ findings }) => findings) }
}

async function readFactFile(file: string): Promise<{ facts: FactFile; findings: readonly Finding[] }> {
  return parseFactFile(file, await readFile(file, 'utf8'))
}
