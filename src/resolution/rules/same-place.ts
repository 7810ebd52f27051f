import type { EntityFact } from '../../facts/model.js'
import type { ResolutionRule } from '../match.js'

/** The same name at the same words of the same document: a document that is read again. */
export const samePlace: ResolutionRule = {
  name: 'same-place',
  kinds: ['PERSON', 'EVENT'],
  match: (entity, known) => {
    const places = placesOf(entity)
    return known
      .named(entity.kind, entity.name)
      .filter((other) => [...placesOf(other)].some((place) => places.has(place)))
      .map((other) => ({
        from: entity.id,
        into: other.id,
        confidence: 0.99,
        reason: `同一文件的同一处：${entity.name}`,
      }))
  },
}

function placesOf({ evidence }: EntityFact): ReadonlySet<string> {
  return new Set(evidence.map(({ document, start, end }) => `${document}#${start}-${end}`))
}
