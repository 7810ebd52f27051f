import type { ProposedEntity } from '../extraction/proposal.js'
import { areTwoEditions, editionOf } from './editions.js'
import type { Known } from './known.js'
import type { Mentioned } from './mentioned.js'
import { houseOf } from './office-ids.js'

/**
 * The id of a thing that is none of the known ones of its name. Two people of one name are told apart by the canonical
 * name of the office, `person/NAME@OFFICE` (where the document gives none, by the document), two years or volumes of one
 * title by the year or volume. Anything else keeps its id: the same id is the same thing.
 */
export function apartId(entity: ProposedEntity, known: Known, mentioned: Mentioned): string {
  const { id, kind, name } = entity
  if (kind === 'PERSON' && known.named('PERSON', name).length > 0) {
    const [office] = mentioned.targets('HOLDS_POST', id)
    const apart = (office === undefined ? mentioned.document : houseOf(office)).split('/')[1] ?? ''
    return `person/${name}@${apart}`
  }
  const other = known.entity(id)
  if (kind === 'PUBLICATION' && other !== undefined && areTwoEditions(entity, other))
    return `${id}@${editionOf(entity) ?? ''}`
  return id
}
