import type { ResolutionRule } from '../match.js'
import { houseOf, isDepartment } from '../office-ids.js'

/** A department under another of its names, in the same office: 各处 for 机关各处. */
export const departmentName: ResolutionRule = {
  name: 'department-name',
  kinds: ['OFFICE'],
  match: (entity, known) =>
    isDepartment(entity.id)
      ? known
          .named('OFFICE', entity.name)
          .filter(({ id }) => isDepartment(id) && houseOf(id) === houseOf(entity.id))
          .map(({ id }) => ({
            from: entity.id,
            into: id,
            confidence: 0.95,
            reason: `同一机关的同名处室：${entity.name}`,
          }))
      : [],
}
