import type { GraphQLFormattedError } from 'graphql'

/** Refuses a request before it becomes a query: with this HTTP status, these headers and this GraphQL error. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal'

  constructor(
    readonly statusCode: number,
    readonly error: GraphQLFormattedError & { readonly extensions: { readonly code: string } },
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(error.message)
  }
}
