import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { z } from 'zod'

import { createService } from '../../src/api/service.js'
import { readSourceFolder, SEED_FOLDER } from '../../src/cli/source-folder.js'
import { createContext } from '../../src/query/context.js'
import { DocumentTexts } from '../../src/query/document-texts.js'
import { buildSchema } from '../../src/query/schema.js'
import { load } from '../../src/store/load.js'
import type { TestEngine } from '../support/engines.js'

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
})
export type Answer = z.infer<typeof answer>

/** Asks a question of the service under test. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>

/** The service over HTTP on an engine that holds the seeds, for the suite that calls it. */
export function serviceOn(engine: TestEngine): Ask {
  let url = ''
  let close = async () => {}
  beforeAll(async () => {
    const store = await engine.open()
    const texts = new DocumentTexts()
    await load(store, (await readSourceFolder(SEED_FOLDER)).dataset())
    const service = await createService({
      schema: buildSchema(),
      context: () => createContext(store, texts),
      reasonsNotReady: async () => [],
      logger: pino({ level: 'silent' }),
      pages: { graphiql: '', explorer: '' },
    })
    url = `${await service.listen({ host: '127.0.0.1', port: 0 })}/graphql`
    close = async () => {
      await service.close(0)
      await store.close()
    }
  })
  afterAll(() => close())
  return async (query, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return answer.parse(await response.json())
  }
}
