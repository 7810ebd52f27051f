import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { BaseContext } from '@apollo/server'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'

import { createApolloServer } from './graphql.js'
import { serveHealth, type ReadinessCheck } from './health.js'
import { type Address, listen } from './listen.js'
import { serveExplorer, serveGraphiql, type PageFolders } from './pages.js'
import { logRequests, requestId } from './request-log.js'
import { setSecurityHeaders } from './security-headers.js'
import { answerTransportErrors } from './transport-errors.js'

/** The largest request body, in bytes: many times the longest question of the contract. */
const BODY_LIMIT = 256 * 1024

export interface ServiceOptions {
  readonly schema: GraphQLSchema
  /** The context value of one request. */
  readonly context: () => BaseContext
  readonly reasonsNotReady: ReadinessCheck
  readonly logger: FastifyBaseLogger
  readonly pages: PageFolders
}

/** The HTTP service, not yet listening. */
export interface Service {
  readonly app: FastifyInstance
  /** Starts to listen and gives the address; port 0 takes a free one. */
  listen(address: Address): Promise<string>
  /** Takes no more requests, finishes those that run, and ends; those that still run after `grace` ms are cut. */
  close(grace?: number): Promise<void>
}

/** Puts the service together: GraphQL at /graphql, health at /health/, the explorer at /. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: requestId,
  })
  // Only JSON is read; a form or plain text could come from another site's page without its user knowing.
  app.removeContentTypeParser('text/plain')
  logRequests(app)
  endConnectionsOnceClosing(app)
  answerTransportErrors(app)
  await setSecurityHeaders(app)
  await serveGraphiql(app, options.pages.graphiql)
  await serveExplorer(app, options.pages.explorer)
  serveHealth(app, options.reasonsNotReady)

  const apollo = createApolloServer(options.schema, app.log)
  await apollo.start()
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: fastifyApolloHandler(apollo, { context: async () => options.context() }),
  })
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
    url: '/graphql',
    handler: async (_request, reply) => reply.header('allow', 'GET, POST').code(405).send(),
  })

  return {
    app,
    listen: (address) => listen(app, address),
    close: async (grace = 10_000) => {
      const cut = setTimeout(() => app.server.closeAllConnections(), grace)
      await app.close()
      clearTimeout(cut)
      await apollo.stop()
    },
  }
}

/** A client would keep its connection, and with it the process, after its last answer; so that answer ends it. */
function endConnectionsOnceClosing(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
