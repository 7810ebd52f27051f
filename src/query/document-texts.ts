import { divide, type DividedText } from '../comparison/divided.js'
import { CodePoints } from '../documents/code-points.js'
import { outline, type Section } from '../documents/outline.js'
import type { Row, Statement } from '../store/port.js'
import { statementText } from '../store/statements.js'

import { QueryError } from './errors.js'
import { optionalText, text } from './raw.js'

/** A document's text as it was when the facts about it were loaded. */
export interface TextReference {
  readonly document: string
  readonly sha256: string
}

/** How many code points of texts are kept at most, over all requests. */
const KEPT_MOST = 20_000_000

/**
 * The texts that quotes are cut from, kept by their hash, so that an entry is never stale: facts name the hash of
 * the text they were read in. All texts missing in one step of a request are fetched with one statement.
 */
export class DocumentTexts {
  readonly #kept = new Map<string, CodePoints>()
  readonly #outlines = new WeakMap<CodePoints, readonly Section[]>()
  readonly #divided = new WeakMap<CodePoints, DividedText>()
  #size = 0
  #wanted = new Map<string, Promise<Map<string, Row>>>()

  /** The text of a held document; UNAVAILABLE where it was replaced since the reference was read. */
  async get(reference: TextReference, run: (statement: Statement) => Promise<Row[]>): Promise<CodePoints> {
    const known = this.#kept.get(reference.sha256)
    if (known) return known
    const row = (await this.#fetch(reference.document, run)).get(reference.document)
    const found = row ? optionalText(row['text']) : undefined
    if (row === undefined || found === undefined || text(row['sha256']) !== reference.sha256)
      throw new QueryError(
        'UNAVAILABLE',
        `the text of ${reference.document} was replaced while it was read; ask again`,
      )
    return this.#keep(reference.sha256, new CodePoints(found))
  }

  /** A held document's headings, items and blocks; worked out once for each text that is kept. */
  async outline(
    reference: TextReference,
    run: (statement: Statement) => Promise<Row[]>,
  ): Promise<readonly Section[]> {
    const points = await this.get(reference, run)
    const known = this.#outlines.get(points) ?? outline(points.text)
    this.#outlines.set(points, known)
    return known
  }

  /** What a held document provides, as its text divides itself; worked out once for each text that is kept. */
  async divided(
    reference: TextReference,
    run: (statement: Statement) => Promise<Row[]>,
  ): Promise<DividedText> {
    const points = await this.get(reference, run)
    const known = this.#divided.get(points) ?? divide(points.text)
    this.#divided.set(points, known)
    return known
  }

  /** One statement for all documents asked for before the next microtask. */
  async #fetch(document: string, run: (statement: Statement) => Promise<Row[]>): Promise<Map<string, Row>> {
    const pending = this.#wanted
    const first = [...pending.values()][0]
    const batch =
      first ??
      Promise.resolve().then(async () => {
        const documents = [...pending.keys()]
        this.#wanted = new Map()
        const rows = await run({ text: statementText('document-texts'), parameters: { documents } })
        return new Map(rows.map((row) => [text(row['document']), row]))
      })
    pending.set(document, batch)
    return batch
  }

  #keep(sha256: string, points: CodePoints): CodePoints {
    this.#kept.set(sha256, points)
    this.#size += points.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= KEPT_MOST || oldest === sha256) break
      this.#kept.delete(oldest)
      this.#size -= length
    }
    return points
  }
}
