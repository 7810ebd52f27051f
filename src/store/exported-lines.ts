import { toLine } from './jsonl.js'
import type { GraphStore } from './port.js'
import { readDataset } from './read-dataset.js'

/** The lines of an export of a store, each with its line break: nodes, then relations. Throws as `readDataset` does. */
export async function* exportedLines(store: GraphStore): AsyncGenerator<string> {
  for await (const item of readDataset(store)) yield `${toLine(item)}\n`
}
