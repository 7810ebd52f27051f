/** Values as an engine returns them; these readers say what is expected and fail loudly where it is not so. */

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new TypeError(`expected a map from the store, got ${typeof value}`)
  return value
}

/** Values by names that clients choose: nothing is inherited, so that an alias `__proto__` is a name like any other. */
export class Named {
  [name: string]: unknown
}
Object.setPrototypeOf(Named.prototype, null)

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function list(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) throw new TypeError(`expected a list from the store, got ${typeof value}`)
  return value
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`expected a string from the store, got ${typeof value}`)
  return value
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value)
}

export function texts(value: unknown): string[] {
  return list(value).map(text)
}

export function count(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number from the store, got ${typeof value}`)
  return value
}
