import { z } from 'zod'
import { nodeHash, relationHash } from '../facts/content-hash.js'
import type { Dataset, Properties, StoredNode, StoredRelation } from './port.js'
import type { DatasetItem } from './read-dataset.js'

const properties = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
  .refine((held) => typeof held['hash'] === 'string', 'needs a hash')
const node = z.strictObject({ id: z.string().min(1), labels: z.array(z.string()).min(1), properties })
const relation = z.strictObject({
  id: z.string().min(1),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties,
})
const item = z.union([z.strictObject({ node }), z.strictObject({ relation })])

/** A line of an export that is not what `toLine` writes; the message names the line's number. */
export class JsonlError extends Error {
  constructor(line: number, problem: string) {
    super(
      `Line ${line} is no line of an export of Zhimai: ${problem}. Export it again with \`zhimai export\`.`,
    )
    this.name = 'JsonlError'
  }
}

/** A node or relationship as a line of JSONL (https://jsonlines.org/), without its line break. */
export function toLine(datasetItem: DatasetItem): string {
  return JSON.stringify(datasetItem)
}

/** The dataset in the lines of an export; empty lines are passed over. Throws a JsonlError, also where a line's hash does not fit it. */
export async function fromLines(lines: AsyncIterable<string> | Iterable<string>): Promise<Dataset> {
  const nodes: StoredNode[] = []
  const relations: StoredRelation[] = []
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const parsed = item.safeParse(json(line, number))
    if (!parsed.success) throw new JsonlError(number, z.prettifyError(parsed.error))
    if ('node' in parsed.data) nodes.push(whole(parsed.data.node, nodeHash(parsed.data.node), number))
    else relations.push(whole(parsed.data.relation, relationHash(parsed.data.relation), number))
  }
  return { nodes, relations }
}

/** Loading tells changed items by their hash, so that one that does not fit its content would be taken for another. */
function whole<T extends { readonly properties: Properties }>(held: T, hash: string, line: number): T {
  if (held.properties['hash'] === hash) return held
  throw new JsonlError(line, 'its hash does not fit what it says, so it was changed or cut after the export')
}

function json(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new JsonlError(number, String(error))
  }
}
