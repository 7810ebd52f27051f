import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'
import { relationId } from '../relation-id.js'

/** A relation stands once in a file; in several files it adds up. */
export function* uniqueRelations({ files }: CheckContext): Iterable<Finding> {
  for (const { file, relations } of files) {
    const seen = new Set<string>()
    for (const id of relations.map(relationId)) {
      if (seen.has(id))
        yield finding('RELATION_REPEATED', file, id, 'The file has it twice.', 'Join their evidence.')
      seen.add(id)
    }
  }
}
