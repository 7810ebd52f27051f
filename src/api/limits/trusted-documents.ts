import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GraphQLError, parse, stripIgnoredCharacters, validate, type GraphQLSchema } from 'graphql'

import { ConfigurationError } from '../../configuration/configuration.js'

/** The operations that may be asked, where only those may. */
export class TrustedDocuments {
  readonly #byHash: ReadonlyMap<string, string>
  readonly #texts: ReadonlySet<string>

  constructor(documents: readonly string[]) {
    this.#byHash = new Map(documents.map((text) => [sha256(text), text]))
    this.#texts = new Set(documents.map(stripIgnoredCharacters))
  }

  get size(): number {
    return this.#byHash.size
  }

  /** The document with the id `sha256:<hex>`, as GraphQL over HTTP names them (Appendix A, persisted documents). */
  byId(id: string): string | undefined {
    return this.#byHash.get(id.replace(/^sha256:/, ''))
  }

  /** Whether a query is one of them, whatever its layout and comments. */
  has(query: string): boolean {
    try {
      return this.#texts.has(stripIgnoredCharacters(query))
    } catch (error) {
      if (error instanceof GraphQLError) return false
      throw error
    }
  }
}

/** Reads every `.graphql` file under a folder; throws a ConfigurationError where one does not fit the schema. */
export async function readTrustedDocuments(folder: string, schema: GraphQLSchema): Promise<TrustedDocuments> {
  const files = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new ConfigurationError(
      `TRUSTED_DOCUMENTS: 无法读取文件夹 · cannot read the folder ${folder}: ${messageOf(error)}`,
    )
  })
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.graphql'))
      .map(async (file) => {
        const text = await readFile(join(folder, file), 'utf8')
        check(text, join(folder, file), schema)
        return text
      }),
  )
  return new TrustedDocuments(texts)
}

function check(text: string, file: string, schema: GraphQLSchema): void {
  const reason = whyNot(text, schema)
  if (reason === undefined) return
  throw new ConfigurationError(`${file}: 不合模式 · does not fit the schema: ${reason}`)
}

function whyNot(text: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(text))[0]?.message
  } catch (error) {
    return messageOf(error)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
