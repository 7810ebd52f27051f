import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

import { createService, type Service, type ServiceOptions } from '../../src/api/service.js'

export type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>

/** A schema of nullable strings, one for each resolver: what the HTTP side needs to be tested without the graph. */
export function schemaOf(resolvers: Resolvers): GraphQLSchema {
  const fields = Object.keys(resolvers).map((name) => `${name}(value: Int): String`)
  const schema = buildSchema(`type Query { ${fields.join(' ')} }`)
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = resolvers[name]
  }
  return schema
}

export interface TestService {
  readonly service: Service
  readonly url: string
  /** The log's lines so far. */
  readonly log: readonly Record<string, unknown>[]
  ask(query: string, init?: RequestInit): Promise<Response>
}

/** A service on a free port, for the caller to close. */
export async function runTestService(
  resolvers: Resolvers = { hello: () => 'world' },
  options: Partial<ServiceOptions> = {},
): Promise<TestService> {
  const log: Record<string, unknown>[] = []
  const service = await createService({
    schema: schemaOf(resolvers),
    context: () => ({}),
    reasonsNotReady: async () => [],
    logger: pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    pages: { graphiql: folderOf('dist/graphiql'), explorer: folderOf('dist/explorer') },
    ...options,
  })
  const address = await service.listen({ host: '127.0.0.1', port: 0 })
  const url = `${address}/graphql`
  return {
    service,
    url,
    log,
    ask: (query, init) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query }),
        ...init,
      }),
  }
}

/** A service on a free port, closed when the test ends. */
export async function startTestService(...options: Parameters<typeof runTestService>): Promise<TestService> {
  const running = await runTestService(...options)
  onTestFinished(() => running.service.close(0))
  return running
}

/** A folder of the project, from its root. */
export function folderOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
