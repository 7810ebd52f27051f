/** A GraphQL document with the shape of its answer and of its variables. */
export interface Query<Data, Variables extends object> {
  readonly name: string
  readonly text: string
  /** Never set: carries the two types. */
  readonly types?: (variables: Variables) => Data
}

/** Names a document and its types. The shapes are the contract's; a test holds every document against the schema. */
export function query<Data, Variables extends object>(text: string): Query<Data, Variables> {
  const name = /\b(?:query)\s+(\w+)/.exec(text)?.[1] ?? 'Query'
  return { name, text: text.trim() }
}

/** Why nothing could be shown: UNREACHABLE when no answer came, else the code that the service gave. */
export class ServiceError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
  }
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Asks the service of this origin. Throws a ServiceError when it does not answer, or answers with errors. */
export async function ask<Data, Variables extends object>(
  document: Query<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const answer: Answer<Data> = await send(document.text, variables, signal)
  const [error] = answer.errors ?? []
  if (error) throw new ServiceError(error.extensions?.code ?? 'ERROR', error.message)
  if (!answer.data) throw new ServiceError('ERROR', 'The service answered without data.')
  return answer.data
}

/** Sends any GraphQL text and gives the answer as it came, errors included. */
export async function send<Data>(
  text: string,
  variables: object,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify({ query: text, variables }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ServiceError('UNREACHABLE', String(cause))
  }
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json'))
    throw new ServiceError('UNREACHABLE', `${response.status} ${response.statusText}`)
  return response.json()
}
