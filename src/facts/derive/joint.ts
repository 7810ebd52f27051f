import type { EntityFact, RelationFact } from '../model.js'
import { regionsOf } from './region.js'

/**
 * The ids of the joint projects (联合项目): those in which offices of different regions take part.
 * A region inside the other, as 遂宁 in 四川, does not count as a different one.
 */
export function jointProjects(
  entities: readonly EntityFact[],
  relations: readonly RelationFact[],
): ReadonlySet<string> {
  const { regionOf, contains } = regionsOf(entities, relations)
  const regions = new Map<string, Set<string>>()
  for (const { type, from, to } of relations) {
    if (type !== 'TAKES_PART_IN') continue
    const region = regionOf(from)
    if (region !== undefined) regions.set(to, (regions.get(to) ?? new Set()).add(region))
  }
  const joint = new Set<string>()
  for (const [project, found] of regions) {
    const list = [...found]
    if (list.some((a) => list.some((b) => a !== b && !contains(a, b) && !contains(b, a)))) joint.add(project)
  }
  return joint
}
