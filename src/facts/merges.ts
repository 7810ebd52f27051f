import { compareText } from './canonical.js'
import type { EntityFact, Facts, MergeFact, RelationFact } from './model.js'
import { relationId } from './relation-id.js'

/** From every merged id to the id that stays, through chains of merges. A circle of merges leads nowhere. */
export function resolveMerges(merges: readonly MergeFact[]): ReadonlyMap<string, string> {
  const next = new Map(merges.map(({ from, into }) => [from, into]))
  const resolved = new Map<string, string>()
  for (const start of next.keys()) {
    const way = new Set([start])
    let at = next.get(start)
    while (at !== undefined && next.has(at) && !way.has(at)) {
      way.add(at)
      at = next.get(at)
    }
    if (at !== undefined && !way.has(at)) resolved.set(start, at)
  }
  return resolved
}

/**
 * The facts with every merge carried out: what was said of a merged id is said of the one that stays, and the merged
 * thing's names become its aliases. Relations that become alike are one, with the evidence of both.
 */
export function applyMerges(facts: Facts): Facts {
  const resolved = resolveMerges(facts.merges)
  if (resolved.size === 0) return facts
  const stay = (id: string): string => resolved.get(id) ?? id

  const entities = new Map<string, EntityFact>()
  const [staying, merged] = split(facts.entities, ({ id }) => !resolved.has(id))
  for (const entity of staying) entities.set(entity.id, entity)
  for (const entity of merged.sort((a, b) => compareText(a.id, b.id))) {
    const into = entities.get(stay(entity.id))
    if (into !== undefined) entities.set(into.id, absorb(into, entity))
  }

  const relations = new Map<string, RelationFact>()
  for (const fact of facts.relations) {
    const relation = { ...fact, from: stay(fact.from), to: stay(fact.to) }
    const id = relationId(relation)
    const like = relations.get(id)
    relations.set(id, like ? { ...like, evidence: [...like.evidence, ...relation.evidence] } : relation)
  }
  return { entities: [...entities.values()], relations: [...relations.values()], merges: facts.merges }
}

function absorb(into: EntityFact, merged: EntityFact): EntityFact {
  const aliases = new Set([...into.aliases, merged.name, ...merged.aliases])
  aliases.delete(into.name)
  return {
    ...into,
    aliases: [...aliases],
    properties: { ...merged.properties, ...into.properties },
    evidence: [...into.evidence, ...merged.evidence],
  }
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
