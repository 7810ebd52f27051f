import { RELATION_TYPES, type RelationType } from '../../model/kinds.js'
import type { RelationCount } from '../data/fragments.js'

/** The relations of a thing of one type, seen from one end. */
export interface RelationGroupCount {
  readonly type: RelationType
  readonly direction: 'OUT' | 'IN'
  readonly count: number
}

/** What one reads first: the chain from agreement to publication, then people and events, then papers, then what merely belongs. */
const ORDER: readonly RelationType[] = [
  'VERSION_OF',
  'REVISES',
  'SIGNED_AT',
  'PARTY_TO',
  'ARISES_FROM',
  'ADVANCES',
  'PRODUCES',
  'TAKES_PART_IN',
  'FULFILLS',
  'ASSIGNED_TO',
  'CONTINUES',
  'HOLDS_POST',
  'ATTENDED',
  'ORGANISED',
  'COMPILED',
  'PUBLISHED',
  'GAVE',
  'RECEIVED',
  'HELD_IN',
  'ATTESTS',
  'ISSUED',
  'ADDRESSED_TO',
  'CITES',
  'CONCERNS',
  'PART_OF',
]

/** The groups of a thing's relations in reading order, with their counts over all kinds of other end. */
export function groupsOf(counts: readonly RelationCount[]): readonly RelationGroupCount[] {
  const groups = new Map<string, RelationGroupCount>()
  for (const { type, direction, count } of counts) {
    if (direction === 'BOTH' || count === 0) continue
    const key = `${type} ${direction}`
    groups.set(key, { type, direction, count: (groups.get(key)?.count ?? 0) + count })
  }
  const place = (type: RelationType): number => {
    const index = ORDER.indexOf(type)
    return index === -1 ? ORDER.length + RELATION_TYPES.indexOf(type) : index
  }
  return [...groups.values()].sort(
    (a, b) => place(a.type) - place(b.type) || a.direction.localeCompare(b.direction),
  )
}
