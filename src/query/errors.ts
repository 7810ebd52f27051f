import { GraphQLError } from 'graphql'

/** The codes of `extensions.code` that the service gives beside GraphQL's own. */
export type QueryErrorCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'UNAVAILABLE' | 'TIMEOUT' | 'INTERNAL'

/** A refusal that a client can act on: its message names the argument and the remedy. */
export class QueryError extends GraphQLError {
  constructor(code: QueryErrorCode, message: string) {
    super(message, { extensions: { code } })
    this.name = 'QueryError'
  }
}

/** An argument that makes no sense, by its name. */
export function badInput(argument: string, message: string): QueryError {
  return new QueryError('BAD_USER_INPUT', `${argument}: ${message}`)
}
