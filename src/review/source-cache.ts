import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { readText } from '../documents/read-text.js'
import { compareText } from '../facts/canonical.js'
import type { Texts } from '../facts/dataset.js'
import { parseFactFile, type FactFile } from '../facts/fact-file.js'
import { ReviewError } from './review-error.js'

/** What was made of files, each made again only once its file has changed on the disk. */
class FileCache<T> {
  private readonly kept = new Map<string, { readonly stamp: string; readonly value: T }>()
  private readonly make: (file: string, bytes: Buffer) => T

  constructor(make: (file: string, bytes: Buffer) => T) {
    this.make = make
  }

  async read(file: string): Promise<T> {
    const { mtimeMs, size, ino } = await stat(file)
    const stamp = `${mtimeMs}|${size}|${ino}`
    const kept = this.kept.get(file)
    if (kept?.stamp === stamp) return kept.value
    const value = this.make(file, await readFile(file))
    this.kept.set(file, { stamp, value })
    return value
  }
}

/** The fact files and texts of a folder of sources. */
export class SourceCache {
  private readonly folder: string
  private readonly facts = new FileCache<FactFile>((file, bytes) => {
    const { facts, findings } = parseFactFile(file, bytes.toString('utf8'))
    const [broken] = findings
    if (broken === undefined) return facts
    throw new ReviewError('FACTS_DAMAGED', `${file}: ${broken.message} → ${broken.remedy}`)
  })
  private readonly texts = new FileCache<string>((_, bytes) => readText(bytes).text)

  constructor(folder: string) {
    this.folder = folder
  }

  /** Every file of `facts/`. Throws a ReviewError of code FACTS_DAMAGED where one cannot be read. */
  async factFiles(): Promise<readonly FactFile[]> {
    const names = await this.listed('facts', /\.(?:ya?ml|json)$/i)
    return Promise.all(names.map((name) => this.facts.read(join(this.folder, 'facts', name))))
  }

  /** The texts of `documents/`, by document id. */
  async documentTexts(): Promise<Texts> {
    const names = await this.listed('documents', /\.txt$/)
    const texts = await Promise.all(
      names.map(async (name): Promise<[string, string]> => [
        `document/${basename(name, extname(name))}`,
        await this.texts.read(join(this.folder, 'documents', name)),
      ]),
    )
    return new Map(texts)
  }

  private async listed(part: string, pattern: RegExp): Promise<readonly string[]> {
    const names = await readdir(join(this.folder, part))
    return names.filter((name) => pattern.test(name)).sort(compareText)
  }
}
