import { lexiconName } from '../../extraction/office-names.js'
import type { ResolutionRule } from '../match.js'
import { isDepartment } from '../office-ids.js'

/** The lexicon names the office: one of its other names stands for it in every document. */
export const officeLexicon: ResolutionRule = {
  name: 'office-lexicon',
  kinds: ['OFFICE'],
  match: (entity, known) => {
    const canonical = isDepartment(entity.id) ? undefined : lexiconName(entity.name)
    if (canonical === undefined) return []
    return known
      .ofKind('OFFICE')
      .filter(({ id, name }) => !isDepartment(id) && (lexiconName(name) ?? name) === canonical)
      .map(({ id }) => ({
        from: entity.id,
        into: id,
        confidence: 0.97,
        reason: `词表：${entity.name}即${canonical}`,
      }))
  },
}
