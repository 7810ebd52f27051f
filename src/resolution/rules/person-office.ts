import type { ResolutionRule } from '../match.js'
import { houseOf, isDepartment } from '../office-ids.js'

/**
 * People of one name are one person where they hold posts in one office, and two until a person says otherwise where
 * they do not: names of two or three characters are shared by many.
 */
export const personOffice: ResolutionRule = {
  name: 'person-office',
  kinds: ['PERSON'],
  match: (entity, known, mentioned) => {
    const own = mentioned.targets('HOLDS_POST', entity.id)
    const namesakes = known.named('PERSON', entity.name)
    return namesakes.map(({ id }) => {
      const theirs = known.targets('HOLDS_POST', id)
      const [confidence, reason] =
        own.length === 0
          ? withoutOffice(theirs.some((office) => mentioned.has(office) || mentioned.has(houseOf(office))))
          : byOffices(own, theirs)
      return { from: entity.id, into: id, confidence, reason }
    })
  },
}

function withoutOffice(officeIsMentioned: boolean): [confidence: number, reason: string] {
  return officeIsMentioned ? [0.9, '同名，且本文提到其单位'] : [0.5, '同名，本文未写单位']
}

function byOffices(own: readonly string[], theirs: readonly string[]): [confidence: number, reason: string] {
  if (theirs.length === 0) return [0.6, '同名，已知事实未写单位']
  if (own.some((office) => theirs.includes(office))) return [0.95, '同名同单位']
  const shared = own.find((office) => theirs.some((other) => houseOf(other) === houseOf(office)))
  if (shared === undefined) return [0.4, '同名而单位不同']
  const house = houseOf(shared)
  const apart = [own, theirs].every((offices) =>
    offices.filter((office) => houseOf(office) === house).every(isDepartment),
  )
  return apart ? [0.7, '同名，同一机关的不同处室'] : [0.92, '同名，同一机关']
}
