import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'

import { readText } from '../../documents/read-text.js'
import { extract, type Extraction } from '../../extraction/extract.js'

/** A file as read: its text and what was read from it. */
export interface ReadDocument {
  readonly text: string
  readonly extraction: Extraction
}

/** Reads a file and proposes facts; its id is made of the file's name without extension. Throws an UnreadableError for what is no text. */
export async function readDocument(path: string): Promise<ReadDocument> {
  const { text, undecoded } = readText(await readFile(path))
  const extraction = extract(basename(path, extname(path)), text)
  if (undecoded === 0) return { text, extraction }
  const damaged = [...text.matchAll(/\uFFFD+/g)].map((match) => {
    const start = Array.from(text.slice(0, match.index)).length
    return { start, end: start + match[0].length, reason: '无法解码' }
  })
  return { text, extraction: { ...extraction, unread: [...extraction.unread, ...damaged] } }
}
