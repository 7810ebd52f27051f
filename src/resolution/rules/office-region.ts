import { endOfRegion } from '../../extraction/regions.js'
import { shortForm } from '../abbreviations.js'
import type { ResolutionRule } from '../match.js'
import { isDepartment, isRelative } from '../office-ids.js'

/** 立山区人民政府 may be 鞍山市立山区人民政府: the same words, one of them with a wider region before it. */
export const officeRegion: ResolutionRule = {
  name: 'office-region',
  kinds: ['OFFICE'],
  match: (entity, known) => {
    if (isDepartment(entity.id) || isRelative(entity.name)) return []
    const own = shortForm(entity.name)
    return [...known.byForm('OFFICE', shortForm)]
      .filter(([other]) => goesBefore(own, other) || goesBefore(other, own))
      .flatMap(([, offices]) => offices)
      .filter(({ id, name }) => !isDepartment(id) && !isRelative(name))
      .map(({ id, name }) => ({
        from: entity.id,
        into: id,
        confidence: 0.6,
        reason: `可能同为一处，只是上级区划写与不写：${entity.name}，${name}`,
      }))
  },
}

/** Whether `longer` is `shorter` with nothing but a region before it, and `shorter` opens with a region itself. */
function goesBefore(longer: string, shorter: string): boolean {
  if (longer.length <= shorter.length || !longer.endsWith(shorter)) return false
  const before = longer.slice(0, longer.length - shorter.length)
  return endOfRegion(before, 0) === before.length && endOfRegion(shorter, 0) > 0
}
