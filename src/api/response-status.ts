import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'

/**
 * "If the data entry in the response is not present …" a client that speaks `application/json` gets 200 for a
 * well-formed request whose document does not parse, validate or take its variables; one that speaks
 * `application/graphql-response+json` gets 400 (GraphQL over HTTP, 6.4.1 and 6.4.2).
 */
const REQUEST_ERRORS: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_COMPLEX',
]

const RETRY_AFTER_SECONDS = '5'

function wantsLegacyJson(accept: string | undefined): boolean {
  return accept === undefined || !accept.includes('application/graphql-response+json')
}

function hasCode(errors: readonly GraphQLFormattedError[], code: string): boolean {
  return errors.some((error) => error.extensions?.code === code)
}

/** Gives each answer the HTTP status that GraphQL over HTTP asks for, and 503 when the store is down. */
export const responseStatus: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return
        const result = response.body.singleResult
        const errors = result.errors ?? []
        if (hasCode(errors, 'UNAVAILABLE')) {
          // A status outside 2xx forbids data, and half an answer of a store that went away helps nobody.
          if (result.data !== undefined) result.data = null
          response.http.status = 503
          response.http.headers.set('retry-after', RETRY_AFTER_SECONDS)
        } else if (
          response.http.status === 400 &&
          wantsLegacyJson(request.http?.headers.get('accept')) &&
          errors.every((error) => REQUEST_ERRORS.includes(error.extensions?.code))
        ) {
          response.http.status = 200
        }
      },
    }
  },
}
