import { onTestFinished } from 'vitest'

import type { ServiceOptions } from '../../src/api/service.js'
import { createContext } from '../../src/query/context.js'
import { DocumentTexts } from '../../src/query/document-texts.js'
import { buildSchema } from '../../src/query/schema.js'
import { load } from '../../src/store/load.js'
import type { GraphStore } from '../../src/store/port.js'
import { runTestService, type TestService } from '../api/support.js'
import { engines } from '../support/engines.js'
import { seedDataset } from '../support/seeds.js'

/** Answers of the service; what a client sees. */
export interface ServiceAnswer {
  readonly status: number
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null
    readonly errors?: readonly {
      readonly message: string
      readonly extensions: Readonly<Record<string, unknown>>
    }[]
    readonly extensions?: { readonly cost?: { readonly requested: number; readonly maximum: number } }
  }
}

export interface GraphService extends TestService {
  /** Posts a question as a client of application/graphql-response+json does. */
  query(query: string, variables?: Readonly<Record<string, unknown>>): Promise<ServiceAnswer>
}

/** The service over the seeds in the embedded engine, for the caller to close. */
export async function runGraphService(
  options: Partial<ServiceOptions> = {},
): Promise<GraphService & { close(): Promise<void> }> {
  const [engine] = engines
  if (!engine) throw new Error('no engine to test with')
  const store = await engine.open()
  await load(store, await seedDataset())
  const running = await runServiceOver(store, options)
  return {
    ...running,
    close: async () => {
      await running.service.close(0)
      await store.close()
    },
  }
}

/** The service over a store that holds something; the store stays open when the service is closed. */
export async function runServiceOver(
  store: GraphStore,
  options: Partial<ServiceOptions> = {},
): Promise<GraphService> {
  const texts = new DocumentTexts()
  const running = await runTestService(undefined, {
    schema: buildSchema(),
    context: () => createContext(store, texts, { timeout: 10_000 }),
    ...options,
  })
  return {
    ...running,
    query: async (query, variables = {}) => {
      const answer = await running.ask(query, { body: JSON.stringify({ query, variables }) })
      return { status: answer.status, body: await answer.json() }
    },
  }
}

/** The service over the seeds, closed when the test ends. */
export async function startGraphService(options?: Partial<ServiceOptions>): Promise<GraphService> {
  const running = await runGraphService(options)
  onTestFinished(() => running.close())
  return running
}
