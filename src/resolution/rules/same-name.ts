import { areTwoEditions } from '../editions.js'
import type { ResolutionRule } from '../match.js'
import { isDepartment, isRelative } from '../office-ids.js'

/**
 * The same words for one kind of thing, whatever the spaces, brackets and script: a title, a project, an office. A name
 * that only means something at its place (省地方志办, 各处室) says nothing about another document.
 */
export const sameName: ResolutionRule = {
  name: 'same-name',
  kinds: ['OFFICE', 'PUBLICATION', 'PROJECT', 'PLACE', 'AGREEMENT'],
  match: (entity, known) => {
    if (isDepartment(entity.id)) return []
    return [entity.name, ...entity.aliases].flatMap((name, index) => {
      const relative = entity.kind === 'OFFICE' && isRelative(name)
      if (relative && index > 0) return []
      return known
        .named(entity.kind, name)
        .filter((other) => !isDepartment(other.id) && !areTwoEditions(entity, other))
        .map(({ id }) => ({
          from: entity.id,
          into: id,
          confidence: relative ? 0.5 : index === 0 ? 0.97 : 0.92,
          reason: relative ? `“${name}”因文而异` : `同名：${name}`,
        }))
    })
  },
}
