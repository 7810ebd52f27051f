import type { EvidenceFact, FactValue } from '../facts/model.js'
import { groupBy } from './group-by.js'
import { type ProposedEntity, type ProposedRelation, relationKey } from './proposal.js'

/** The same id is one thing: the first rule names it, the others add what it lacks. */
export function mergeEntities(found: readonly ProposedEntity[]): ProposedEntity[] {
  const byId = groupBy(found, ({ id }) => id)
  return [...byId.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    if (group.length === 1 && first.aliases.length === 0 && first.evidence.length <= 1) return first
    const aliases = new Set<string>()
    const properties: Record<string, FactValue> = {}
    let confidence = 0
    for (const entity of group) {
      for (const alias of entity.aliases) aliases.add(alias)
      confidence = Math.max(confidence, entity.confidence)
    }
    for (const entity of group.toReversed()) Object.assign(properties, entity.properties)
    aliases.delete(first.name)
    return {
      ...first,
      aliases: [...aliases],
      properties,
      evidence: inOrder(group.flatMap(({ evidence }) => evidence)),
      confidence,
    }
  })
}

/** Relations of one type between the same things are one, but for posts and roles. */
export function mergeRelations(found: readonly ProposedRelation[]): ProposedRelation[] {
  const byKey = groupBy(found, relationKey)
  return [...byKey.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return group.length === 1 && first.evidence.length <= 1
      ? first
      : { ...first, evidence: inOrder(group.flatMap(({ evidence }) => evidence)) }
  })
}

function isInOrder(evidence: readonly EvidenceFact[]): boolean {
  return evidence.every(({ start, end }, i) => {
    const last = evidence[i - 1]
    return last === undefined || last.start < start || (last.start === start && last.end <= end)
  })
}

/** Evidence in reading order, each place once. */
function inOrder(evidence: readonly EvidenceFact[]): EvidenceFact[] {
  const sorted = isInOrder(evidence)
    ? evidence
    : [...evidence].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter(({ start, end }, i) => start !== sorted[i + 1]?.start || end !== sorted[i + 1]?.end)
}
