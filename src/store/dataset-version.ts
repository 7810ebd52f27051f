import { createHash } from 'node:crypto'
import type { Dataset } from './port.js'

/** One hash over the content of a graph: the same for the same nodes and relationships, in any order, on any engine. */
export function datasetVersion({ nodes, relations }: Dataset): string {
  const hashes = [...nodes, ...relations].map(({ properties }) => String(properties['hash'])).sort()
  return createHash('sha256').update(hashes.join('\n')).digest('hex')
}
