import type { EntityFact } from '../facts/model.js'

/** The year or volume that sets a publication apart from others of its title: in its id, else what it covers. */
export function editionOf({ id, properties }: EntityFact): string | undefined {
  const { coverage } = properties
  return id.split('@')[1] ?? (typeof coverage === 'object' ? coverage.edtf.replaceAll('/', '-') : undefined)
}

/** Whether two publications of one title are two of its years or volumes. */
export function areTwoEditions(a: EntityFact, b: EntityFact): boolean {
  if (a.kind !== 'PUBLICATION') return false
  const [one, other] = [editionOf(a), editionOf(b)]
  const named = a.id.includes('@') || b.id.includes('@')
  return one !== other && (named || (one !== undefined && other !== undefined))
}
