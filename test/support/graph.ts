import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql'

import { createContext } from '../../src/query/context.js'
import { DocumentTexts } from '../../src/query/document-texts.js'
import { buildSchema } from '../../src/query/schema.js'
import { load } from '../../src/store/load.js'
import type { Dataset, GraphStore, Statement } from '../../src/store/port.js'
import type { TestEngine } from './engines.js'

/** An answer, and the statements it cost. */
export interface Answer {
  readonly result: ExecutionResult
  readonly statements: readonly Statement[]
}

/** A loaded graph that can be asked, on one engine. */
export interface TestGraph {
  readonly store: GraphStore
  readonly schema: GraphQLSchema
  /** Texts of documents are kept from one question to the next, as the service does. */
  ask(source: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The data of an answer without errors; fails on any error. */
  data(source: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>
  /** The codes of an answer's errors. */
  codes(source: string, variables?: Record<string, unknown>): Promise<unknown[]>
  close(): Promise<void>
}

/** Opens an empty store, loads the graph and answers questions about it, without HTTP. */
export async function openGraph(engine: TestEngine, dataset: Dataset): Promise<TestGraph> {
  const store = await engine.open()
  await load(store, dataset)
  const schema = buildSchema()
  const texts = new DocumentTexts()
  const ask: TestGraph['ask'] = async (source, variableValues) => {
    const statements: Statement[] = []
    const contextValue = createContext(store, texts, {
      onStatement: (statement) => statements.push(statement),
    })
    const result = await graphql({ schema, source, contextValue, ...(variableValues && { variableValues }) })
    return { result, statements }
  }
  return {
    store,
    schema,
    ask,
    data: async (source, variables) => {
      const { result } = await ask(source, variables)
      if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'))
      return { ...result.data }
    },
    codes: async (source, variables) => {
      const { result } = await ask(source, variables)
      return (result.errors ?? []).map((error) => error.extensions['code'])
    },
    close: () => store.close(),
  }
}
