export type Mode = 'exact' | 'includes'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/**
 * What an answer lacks of what is expected, each with its path. The order of lists does not matter; in the mode
 * `includes` a list may hold more, an object always may; a string `a|b` accepts either.
 */
export function differences(expected: unknown, actual: unknown, mode: Mode, path = 'data'): string[] {
  if (Array.isArray(expected)) {
    return Array.isArray(actual)
      ? listDifferences(expected, actual, mode, path)
      : [`${path}: expected a list, got ${show(actual)}`]
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [`${path}: expected ${show(expected)}, got ${show(actual)}`]
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, actual[name], mode, `${path}.${name}`),
    )
  }
  const accepted = typeof expected === 'string' ? [expected, ...expected.split('|')] : [expected]
  return accepted.includes(actual) ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`]
}

function listDifferences(
  expected: readonly unknown[],
  actual: readonly unknown[],
  mode: Mode,
  path: string,
): string[] {
  const taken = pair(expected, actual, mode)
  const missing = expected.filter((_, index) => ![...taken.values()].includes(index))
  const unexpected = mode === 'exact' ? actual.filter((_, index) => !taken.has(index)) : []
  return [
    ...missing.map((item) => `${path}: nothing matches ${show(item)}`),
    ...unexpected.map((item) => `${path}: unexpected ${show(item)}`),
  ]
}

/** Each expected item with an actual one of its own, as many as can be: index of actual → index of expected. */
function pair(expected: readonly unknown[], actual: readonly unknown[], mode: Mode): Map<number, number> {
  const fits = expected.map((item) =>
    actual.flatMap((other, index) => (differences(item, other, mode).length === 0 ? [index] : [])),
  )
  const taken = new Map<number, number>()
  const place = (item: number, seen: Set<number>): boolean =>
    (fits[item] ?? []).some((index) => {
      if (seen.has(index)) return false
      seen.add(index)
      const holder = taken.get(index)
      if (holder !== undefined && !place(holder, seen)) return false
      taken.set(index, item)
      return true
    })
  expected.forEach((_, item) => place(item, new Set()))
  return taken
}
