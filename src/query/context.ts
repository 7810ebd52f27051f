import type { GraphStore, Row, Statement } from '../store/port.js'

import type { DocumentTexts } from './document-texts.js'

/** What a request's resolvers share. */
export interface QueryContext {
  readonly store: GraphStore
  readonly texts: DocumentTexts
  /** Asks the store, within the request's time. */
  run(statement: Statement): Promise<Row[]>
  /** How many statements the request has cost so far. */
  readonly statements: () => number
}

export interface ContextOptions {
  /** Milliseconds that one statement may take. */
  readonly timeout?: number
  /** Called with each statement before it is sent: for tests and figures. */
  readonly onStatement?: (statement: Statement) => void
}

/** The context of one request. `texts` outlives requests. */
export function createContext(
  store: GraphStore,
  texts: DocumentTexts,
  options: ContextOptions = {},
): QueryContext {
  let statements = 0
  const { timeout, onStatement } = options
  return {
    store,
    texts,
    run: (statement) => {
      statements += 1
      onStatement?.(statement)
      return store.read(statement, timeout === undefined ? {} : { timeout })
    },
    statements: () => statements,
  }
}
