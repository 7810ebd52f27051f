import neo4j from 'neo4j-driver'

/**
 * Parameters as the driver should send them: whole numbers as integers, inside lists and maps too. By itself it sends every
 * number as a float, which neither LIMIT nor an index over integers takes.
 */
export function toParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const name of Object.keys(parameters)) sent[name] = toParameter(parameters[name])
  return sent
}

function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  return isRecord(value) ? toParameters(value) : value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
