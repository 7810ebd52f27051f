import type { EntityFact } from '../../facts/model.js'
import { nameKey } from '../names.js'
import type { ResolutionRule } from '../match.js'

/**
 * Two accounts of one event: of the same kind on the same day, under one name or at the same words of a document that is
 * read again; with only an organiser or place in common, perhaps.
 */
export const eventSameDay: ResolutionRule = {
  name: 'event-same-day',
  kinds: ['EVENT'],
  match: (entity, known, mentioned) => {
    const day = dayOf(entity)
    if (day === undefined) return []
    return known.ofKind('EVENT').flatMap((other) => {
      if (other.id === entity.id || dayOf(other) !== day) return []
      if (other.properties['eventKind'] !== entity.properties['eventKind']) return []
      const into = { from: entity.id, into: other.id }
      if (nameKey(entity.name) === nameKey(other.name))
        return [{ ...into, confidence: 0.95, reason: `同日同名：${day}` }]
      if (overlap(entity, other))
        return [{ ...into, confidence: 0.93, reason: `同日同类，且在同一文件的同一处：${other.name}` }]
      const shared =
        mentioned
          .sources('ORGANISED', entity.id)
          .some((office) => known.sources('ORGANISED', other.id).includes(office)) ||
        mentioned
          .targets('HELD_IN', entity.id)
          .some((place) => known.targets('HELD_IN', other.id).includes(place))
      return shared
        ? [{ ...into, confidence: 0.7, reason: `同日同类，主办单位或地点相同：${other.name}` }]
        : []
    })
  },
}

/** The day of an event, where it is known to the day. */
function dayOf({ properties }: EntityFact): string | undefined {
  const { date } = properties
  return typeof date === 'object' && /^\d{4}-\d{2}-\d{2}$/.test(date.edtf) ? date.edtf : undefined
}

function overlap(a: EntityFact, b: EntityFact): boolean {
  return a.evidence.some(({ document, start, end }) =>
    b.evidence.some((other) => other.document === document && start < other.end && other.start < end),
  )
}
