import { readFileSync } from 'node:fs'

/** The project's folder `cypher/`; the same two steps up from `src/store/` and from `dist/store/`. */
export const cypherFolder = new URL('../../cypher/', import.meta.url)

const texts = new Map<string, string>()

/** The text of the one statement in `cypher/NAME.cypher` (such as `neo4j/search`), without its comment; read once. */
export function statementText(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = withoutComments(readFileSync(new URL(`${name}.cypher`, cypherFolder), 'utf8'))
  texts.set(name, text)
  return text
}

/** A statement's text without the lines that are comments. */
export function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim()
}
