import { StoreError, type GraphStore, type Row, type Statement } from '../store/port.js'

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
  /** Milliseconds that the request may take: each statement gets what those before it have left. */
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
  const started = performance.now()
  const remaining = (): { timeout?: number } => {
    if (timeout === undefined) return {}
    const left = Math.ceil(timeout - (performance.now() - started))
    if (left <= 0) throw new StoreError('TIMEOUT', `The request took longer than ${timeout} ms.`)
    return { timeout: left }
  }
  return {
    store,
    texts,
    run: async (statement) => {
      statements += 1
      onStatement?.(statement)
      return store.read(statement, remaining())
    },
    statements: () => statements,
  }
}
