import type { EntityFact, FactValue } from './model.js'
import { ENTITY_KINDS, RELATION_TYPES, type RelationType } from '../model/kinds.js'
import { dateBounds } from './dates.js'

/** Where a thing without a date stands: after all that have one. */
const UNDATED = '9999'

/**
 * The place of a thing in its natural order, as one string that no two things share:
 * kind, then document and version by date, clause and task by number, event by date, all else by name; then the id.
 */
export function entityKey(entity: EntityFact): string {
  // A blank sorts before every printable character, so that 3 stands before 3.2, and 大竹县 before 大竹县志.
  return `${twoDigits(ENTITY_KINDS.indexOf(entity.kind))}|${padNumbers(naturalOrder(entity))} |${entity.id}`
}

/** The place of a relation: by type, then by its ends; `id` makes it unique. */
export function relationKey(type: RelationType, fromKey: string, toKey: string, id: string): string {
  return `${twoDigits(RELATION_TYPES.indexOf(type))}|${fromKey}|${toKey}|${id}`
}

/** The text with every number filled up to six digits, so that 10 stands after 9. */
export function padNumbers(text: string): string {
  return text.replace(/[0-9]+/g, (digits) => digits.replace(/^0+(?=.)/, '').padStart(6, '0'))
}

function naturalOrder(entity: EntityFact): string {
  switch (entity.kind) {
    case 'DOCUMENT':
      return day(entity.properties['issuedOn'])
    case 'AGREEMENT_VERSION':
      return day(entity.properties['signedOn'])
    case 'EVENT':
      return day(entity.properties['date'])
    case 'CLAUSE':
    case 'TASK':
      // The id is its whole's id and its number; the number alone would mix the clauses of two versions.
      return `${entity.id.slice(0, entity.id.lastIndexOf('/'))} ${String(entity.properties['number'] ?? '')}`
    default:
      return entity.name
  }
}

function day(value: FactValue | undefined): string {
  if (typeof value !== 'object') return UNDATED
  const bounds = dateBounds(value.edtf)
  return bounds?.earliest ?? bounds?.latest ?? UNDATED
}

function twoDigits(index: number): string {
  return String(index).padStart(2, '0')
}
