import type { RelationType } from '../../model/kinds.js'
import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'
import type { RelationFact } from '../model.js'
import { relationId } from '../relation-id.js'

/** Along these a thing never comes back to itself. */
const UPWARD: readonly RelationType[] = ['PART_OF', 'REVISES', 'CONTINUES']

/** Nothing is related to itself, and no whole is, through others, a part of its part. */
export function* circles({ facts, fileOf }: CheckContext): Iterable<Finding> {
  const found = new Set(facts.relations.filter(({ from, to }) => from === to))
  for (const type of UPWARD) for (const relation of closing(facts.relations, type)) found.add(relation)
  for (const relation of found) {
    const id = relationId(relation)
    const message = `${relation.from} comes back to itself along ${relation.type}.`
    yield finding(
      'RELATION_CIRCLE',
      fileOf(id),
      id,
      message,
      'Take out the relation of the circle that is wrong.',
    )
  }
}

/** The relations of a type that close a circle, by a depth-first walk that keeps its own stack. */
function* closing(relations: readonly RelationFact[], type: RelationType): Iterable<RelationFact> {
  const next = new Map<string, RelationFact[]>()
  for (const relation of relations) {
    if (relation.type === type) next.set(relation.from, [...(next.get(relation.from) ?? []), relation])
  }
  const open = new Set<string>()
  const done = new Set<string>()
  for (const start of next.keys()) {
    const stack = [start].filter((id) => !done.has(id)).map(enter)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const relation = top.left.pop()
      if (relation === undefined) {
        open.delete(top.id)
        done.add(top.id)
        stack.pop()
      } else if (open.has(relation.to)) yield relation
      else if (!done.has(relation.to)) stack.push(enter(relation.to))
    }
  }

  function enter(id: string): { readonly id: string; readonly left: RelationFact[] } {
    open.add(id)
    return { id, left: [...(next.get(id) ?? [])] }
  }
}
