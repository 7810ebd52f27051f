import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLSchema } from 'graphql'

import { maskError } from './error-masking.js'
import { responseStatus } from './response-status.js'

/** No more errors than a person reads are collected for one request. */
const MAX_ERRORS = 10

/** An Apollo server for `schema`, not started: no persisted queries, no batches, no stack traces in answers. */
export function createApolloServer(
  schema: GraphQLSchema,
  logger: FastifyBaseLogger,
  plugins: readonly ApolloServerPlugin<BaseContext>[] = [],
): ApolloServer<BaseContext> {
  return new ApolloServer<BaseContext>({
    schema,
    logger: {
      debug: (message) => logger.debug(message),
      info: (message) => logger.info(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: MAX_ERRORS },
    executionOptions: { maxCoercionErrors: MAX_ERRORS },
    formatError: maskError,
    plugins: [ApolloServerPluginLandingPageDisabled(), responseStatus, ...plugins],
  })
}
