import { StoreError, type Properties, type Row, type StoreValue } from './port.js'

/** The text in a column of a row. */
export function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value === 'string') return value
  throw unexpected(column, 'text', value)
}

/** The number in a column of a row. */
export function numberIn(row: Row, column: string): number {
  const value = row[column]
  if (typeof value === 'number') return value
  throw unexpected(column, 'a number', value)
}

/** The list of texts in a column of a row. */
export function textsIn(row: Row, column: string): string[] {
  const value = row[column]
  if (isTexts(value)) return value
  throw unexpected(column, 'a list of texts', value)
}

/** The properties of a node or relationship in a column of a row. */
export function propertiesIn(row: Row, column: string): Properties {
  const value = row[column]
  if (isProperties(value)) return value
  throw unexpected(column, 'properties', value)
}

/** Whether something is a map of what a property may hold. */
export function isProperties(value: unknown): value is Properties {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isStoreValue)
  )
}

function isStoreValue(value: unknown): value is StoreValue {
  return ['string', 'number', 'boolean'].includes(typeof value) || isTexts(value)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function unexpected(column: string, wanted: string, value: unknown): StoreError {
  return new StoreError(
    'INTERNAL',
    `The column ${column} of a result should hold ${wanted}, but holds ${JSON.stringify(value)}.`,
  )
}
