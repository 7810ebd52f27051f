import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** A merge leads, directly or through others, to a thing that exists, and an id is merged into one thing only. */
export function* merges({ files, entity }: CheckContext): Iterable<Finding> {
  const into = new Map<string, string>()
  for (const { file, merges: told } of files) {
    for (const merge of told) {
      if (entity(merge.into) === undefined || merge.from === merge.into) {
        const message = `${merge.from} is merged into ${merge.into}, which leads to nothing.`
        yield finding('MERGE_TARGET', file, merge.from, message, 'Name the id of the thing that stays.')
      }
      const before = into.get(merge.from)
      if (before !== undefined && before !== merge.into) {
        const message = `It is merged into ${before} and into ${merge.into}.`
        yield finding('MERGE_SOURCE', file, merge.from, message, 'Keep one of the two merges.')
      }
      into.set(merge.from, merge.into)
    }
  }
}
