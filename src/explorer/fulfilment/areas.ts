import type { Commitment } from '../data/queries/fulfilment.js'
import { FULFILMENT_STATUSES, type FulfilmentStatus } from '../data/vocabulary.js'

/** An area of an agreement with the commitments in it. */
export interface Area {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly commitments: readonly Commitment[]
}

/**
 * The areas of a version with their commitments, in its order. A clause without clauses of its own is a commitment; one
 * that stands in no area is an area of one.
 */
export function areasOf(clauses: readonly Commitment[]): readonly Area[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const areas = new Map<string, Area & { commitments: Commitment[] }>()
  for (const clause of clauses) {
    if (clause.clauses.totalCount > 0) continue
    const area = (clause.parent ? byId.get(clause.parent.id) : undefined) ?? clause
    const found = areas.get(area.id)
    if (found) found.commitments.push(clause)
    else areas.set(area.id, { id: area.id, number: area.number, text: area.text, commitments: [clause] })
  }
  return [...areas.values()]
}

/** How many commitments have each status, in the order of the statuses. */
export function statusCounts(
  areas: readonly Area[],
): readonly { readonly status: FulfilmentStatus; readonly count: number }[] {
  const all = areas.flatMap(({ commitments }) => commitments)
  return FULFILMENT_STATUSES.map((status) => ({
    status,
    count: all.filter(({ fulfilment }) => fulfilment.status === status).length,
  })).filter(({ count }) => count > 0)
}
