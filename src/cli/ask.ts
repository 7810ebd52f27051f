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
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    return serviceAnswer.parse(await response.json())
  } catch (error) {
    const message = `${url}: 没有志脉服务应答；请先运行 zhimai serve，或检查 --url。 · no service of Zhimai answers there; run zhimai serve, or check --url.`
    throw new StoreError('UNAVAILABLE', message, { cause: error })
  }
}
