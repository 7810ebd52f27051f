import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

/**
 * Every thing is joined to another: one that is not can never be reached, nor says it anything. A document that is held
 * says what its text says, even if it is a regulation that nothing else speaks of.
 */
export function* orphans({ facts, entity, fileOf }: CheckContext): Iterable<Finding> {
  const joined = new Set<string>()
  for (const { from, to } of facts.relations) for (const end of [from, to]) joined.add(entity(end)?.id ?? end)
  for (const { id, properties } of facts.entities) {
    if (joined.has(entity(id)?.id ?? id) || properties['held'] === true) continue
    const remedy = 'Add the relation that the source states, or take the thing out.'
    yield finding('ENTITY_ORPHAN', fileOf(id), id, 'No relation leads to it or from it.', remedy)
  }
}
