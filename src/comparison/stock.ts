/** One statement of a provision. */
export interface Statement {
  /** The provision's place. */
  readonly provision: number
  readonly text: string
  readonly length: number
}

/**
 * The statements, by their places in the list, that several provisions of one side have word by word, such as
 * 构成犯罪的，依法追究刑事责任。 They tell little of which provision goes on in which.
 */
export function stockStatements(statements: readonly Statement[]): Set<number> {
  const provisions = new Map<string, Set<number>>()
  for (const { text, provision } of statements) {
    const known = provisions.get(text) ?? new Set<number>()
    provisions.set(text, known.add(provision))
  }
  return new Set(
    statements.flatMap(({ text }, place) => ((provisions.get(text)?.size ?? 0) > 1 ? [place] : [])),
  )
}
