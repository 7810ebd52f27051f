import type { EntityFact } from '../facts/model.js'

/** The id of a thing under another name, where its id is made of its name; what tells namesakes apart stays. */
export function entityId({ id, kind, name }: Pick<EntityFact, 'id' | 'kind' | 'name'>, to: string): string {
  switch (kind) {
    case 'OFFICE':
    case 'PERSON':
    case 'PROJECT':
    case 'PUBLICATION':
    case 'PLACE':
    case 'EVENT': {
      const at = id.lastIndexOf('/') + 1
      const last = id.slice(at)
      return last === name || last.startsWith(`${name}@`)
        ? id.slice(0, at) + to + last.slice(name.length)
        : id
    }
    default:
      return id
  }
}
