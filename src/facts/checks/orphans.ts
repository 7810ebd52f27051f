import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/** Every thing is joined to another: one that is not can never be reached, nor says it anything. */
export function* orphans({ facts, entity, fileOf }: CheckContext): Iterable<Finding> {
  const joined = new Set<string>()
  for (const { from, to } of facts.relations) for (const end of [from, to]) joined.add(entity(end)?.id ?? end)
  for (const { id } of facts.entities) {
    if (joined.has(entity(id)?.id ?? id)) continue
    const remedy = 'Add the relation that the source states, or take the thing out.'
    yield finding('ENTITY_ORPHAN', fileOf(id), id, 'No relation leads to it or from it.', remedy)
  }
}
