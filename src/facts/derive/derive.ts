import type { EntityFact, RelationFact } from '../model.js'
import type { StoreValue } from '../../store/port.js'
import { fulfilmentOf } from './fulfilment.js'
import { jointProjects } from './joint.js'

/** The properties of a thing that follow from the facts around it; none for most things. */
export type Derived = (entity: EntityFact) => Readonly<Record<string, StoreValue>>

/** Works out everything that is derived when facts are loaded: `fulfilment` of clauses, `joint` of projects. */
export function derive(entities: readonly EntityFact[], relations: readonly RelationFact[]): Derived {
  const statuses = fulfilmentOf(entities, relations)
  const joint = jointProjects(entities, relations)
  return ({ id, kind }): Readonly<Record<string, StoreValue>> => {
    const fulfilment = statuses.get(id)
    if (fulfilment !== undefined) return { fulfilment }
    return kind === 'PROJECT' ? { joint: joint.has(id) } : {}
  }
}
