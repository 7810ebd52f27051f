import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** An id stands once in a file; in several files it adds up. */
export function* uniqueIds({ files }: CheckContext): Iterable<Finding> {
  for (const { file, entities } of files) {
    const seen = new Set<string>()
    for (const { id } of entities) {
      if (seen.has(id))
        yield finding('ID_REPEATED', file, id, 'The file names it twice.', 'Join the two into one.')
      seen.add(id)
    }
  }
}
