import type { EntityFact, RelationFact } from '../model.js'

/** What became of a clause, as the contract's FulfilmentStatus, weakest first. */
export const FULFILMENT_STATUSES = ['NOT_ATTESTED', 'HEADING_ONLY', 'ASSIGNED'] as const
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number]

/**
 * The status of every clause by id.
 *
 * - ASSIGNED: a task with a responsible office (责任处) carries it out, or a clause that continues it;
 *   or such tasks stand under it in the plan of its own version.
 * - HEADING_ONLY: something later carries it on, but no task with a responsible office does.
 * - NOT_ATTESTED: nothing later speaks of it.
 *
 * An area takes the best status of the commitments in it.
 */
export function fulfilmentOf(
  entities: readonly EntityFact[],
  relations: readonly RelationFact[],
): ReadonlyMap<string, FulfilmentStatus> {
  const clauses = new Set(entities.filter(({ kind }) => kind === 'CLAUSE').map(({ id }) => id))
  const tasks = new Set(entities.filter(({ kind }) => kind === 'TASK').map(({ id }) => id))
  const assigned = new Set(relations.filter(({ type }) => type === 'ASSIGNED_TO').map(({ from }) => from))
  const fulfilling = incoming(relations, 'FULFILLS')
  const continuing = incoming(relations, 'CONTINUES')
  const parts = incoming(relations, 'PART_OF')

  const isCarriedOut = (id: string): boolean => (fulfilling.get(id) ?? []).some((task) => assigned.has(task))
  const own = (id: string): FulfilmentStatus => {
    const later = closure(id, continuing)
    if (later.some(isCarriedOut)) return 'ASSIGNED'
    if ((parts.get(id) ?? []).some((part) => tasks.has(part) && assigned.has(part))) return 'ASSIGNED'
    return later.length > 1 || fulfilling.has(id) ? 'HEADING_ONLY' : 'NOT_ATTESTED'
  }

  const statuses = new Map([...clauses].map((id) => [id, own(id)]))
  const commitments = new Map(
    [...parts].map(([id, inside]) => [id, inside.filter((part) => clauses.has(part))]),
  )
  return new Map(
    [...clauses].map((id) => [id, best(closure(id, commitments).map((part) => statuses.get(part)))]),
  )
}

function best(statuses: readonly (FulfilmentStatus | undefined)[]): FulfilmentStatus {
  return FULFILMENT_STATUSES.findLast((status) => statuses.includes(status)) ?? 'NOT_ATTESTED'
}

/** From the target of each relation of a type to its sources. */
function incoming(
  relations: readonly RelationFact[],
  type: RelationFact['type'],
): ReadonlyMap<string, string[]> {
  const sources = new Map<string, string[]>()
  for (const relation of relations) {
    if (relation.type !== type) continue
    const list = sources.get(relation.to)
    if (list === undefined) sources.set(relation.to, [relation.from])
    else list.push(relation.from)
  }
  return sources
}

/** The start, and everything reached from it. */
function closure(start: string, next: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([start])
  for (const id of reached) for (const further of next.get(id) ?? []) reached.add(further)
  return [...reached]
}
