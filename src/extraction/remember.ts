/** Longer texts hardly come again. In UTF-16 units. */
const LONGEST = 60
/** How many texts are remembered at most. */
const MOST = 20_000

/**
 * A function of a name that remembers what it gave, because documents say the same names again and again. It keeps copies: a name
 * cut out of a document would keep the whole of it in memory.
 */
export function remembering<T>(give: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly given: T }>()
  return (name) => {
    if (name.length > LONGEST) return give(name)
    const before = known.get(name)
    if (before !== undefined) return before.given
    const copy = Buffer.from(name, 'utf16le').toString('utf16le')
    const given = give(copy)
    if (known.size >= MOST) known.clear()
    known.set(copy, { given })
    return given
  }
}
