import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { parse, type DocumentNode } from 'graphql'

/** The folder of the SDL, from `src/model/` as from `dist/model/`. */
const SCHEMA_FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url))

/** The written schema: every file of `schema/`, in the order of their names, as one document. */
export function schemaSources(): DocumentNode {
  const files = readdirSync(SCHEMA_FOLDER).filter((file) => file.endsWith('.graphql'))
  const text = files.sort().map((file) => readFileSync(SCHEMA_FOLDER + file, 'utf8'))
  return parse(text.join('\n'), { noLocation: true })
}
