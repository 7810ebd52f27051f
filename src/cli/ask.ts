import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { z } from 'zod'

import { createContext } from '../query/context.js'
import { DocumentTexts } from '../query/document-texts.js'
import { buildSchema } from '../query/schema.js'
import { StoreError, type GraphStore } from '../store/port.js'

type Variables = Readonly<Record<string, unknown>>

let built: GraphQLSchema | undefined

/** The schema, made once for a process: making it is a good part of the time that a command takes. */
export function schemaOnce(): GraphQLSchema {
  built ??= buildSchema()
  return built
}

/** Answers a question from an open store, without a service. */
export function askStore(
  store: GraphStore,
  source: string,
  variableValues: Variables,
): Promise<ExecutionResult> {
  return graphql({
    schema: schemaOnce(),
    source,
    variableValues,
    contextValue: createContext(store, new DocumentTexts()),
  })
}

const serviceAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
})

/** What a service answers to a query. */
export type ServiceAnswer = z.infer<typeof serviceAnswer>

/** Asks a running service, with `token` where it asks for one. Throws a StoreError of code UNAVAILABLE where none answers at the address. */
export async function askService(
  url: string,
  query: string,
  variables: Variables,
  token?: string,
): Promise<ServiceAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...authorization(token),
      },
      body: JSON.stringify({ query, variables }),
    })
    return serviceAnswer.parse(await response.json())
  } catch (error) {
    throw noService(url, error)
  }
}

/**
 * Hands the export of a running service, whose GraphQL is at `url`, to `write`. Throws a StoreError of code UNAVAILABLE where
 * none answers, where it refuses, or where the export breaks off before its end.
 */
export async function exportOfService(
  url: string,
  write: (lines: AsyncIterable<Uint8Array>) => Promise<void>,
  token?: string,
): Promise<void> {
  const response = await fetch(new URL('export', url), { headers: authorization(token) }).catch(
    (error: unknown) => {
      throw noService(url, error)
    },
  )
  if (!response.ok || response.body === null) {
    const { errors } = serviceAnswer.catch({}).parse(await response.json().catch(() => ({})))
    const reason = errors?.[0]?.message ?? `HTTP ${response.status}`
    throw new StoreError('UNAVAILABLE', `${url}: ${reason}`)
  }
  await write(untilItsEnd(url, response.body))
}

async function* untilItsEnd(url: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    const message = `${url}: 导出中断，请重来。 · The export broke off before its end; run it again.`
    throw new StoreError('UNAVAILABLE', message, { cause: error })
  }
}

function authorization(token: string | undefined): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {}
}

function noService(url: string, cause: unknown): StoreError {
  const message = `${url}: 没有志脉服务应答；请先运行 zhimai serve，或检查 --url。 · no service of Zhimai answers there; run zhimai serve, or check --url.`
  return new StoreError('UNAVAILABLE', message, { cause })
}
