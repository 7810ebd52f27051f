import neo4j from 'neo4j-driver'

/**
 * Parameters as the driver should send them: whole numbers as integers, inside lists and maps too. By itself it sends every
 * number as a float, which neither LIMIT nor an index over integers takes.
 */
export function toParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toParameter(value)]))
}

function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (typeof value === 'object' && value !== null) return toParameters({ ...value })
  return value
}
