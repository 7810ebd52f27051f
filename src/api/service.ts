import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { BaseContext } from '@apollo/server'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify'
import type { GraphQLSchema } from 'graphql'

import { callerOf, guardAccess, LOCAL_ACCESS, type Access } from './access/access.js'
import { createApolloServer } from './graphql.js'
import { serveHealth, type ReadinessCheck } from './health.js'
import { Admission, type Capacity } from './limits/admission.js'
import { checkSource, checkTrusted, inTurn, limitRate } from './limits/guard.js'
import { DEFAULT_LIMITS, type Limits } from './limits/limits.js'
import { limitOperations } from './limits/plugin.js'
import type { TrustedDocuments } from './limits/trusted-documents.js'
import { type Address, listen } from './listen.js'
import { Metrics } from './metrics.js'
import { serveExplorer, serveGraphiql, type Pages } from './pages.js'
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
  readonly pages: Pages
  /** Adds further routes, for which the same access and headers hold. */
  readonly extend?: (app: FastifyInstance) => void
  /** Where figures are gathered; new ones unless given. */
  readonly metrics?: Metrics
  /** LOCAL_ACCESS unless given. */
  readonly access?: Access
  /** DEFAULT_LIMITS unless given. */
  readonly limits?: Limits
  /** DEFAULT_CAPACITY unless given. */
  readonly capacity?: Capacity
  /** Requests that one client may send in a minute; 0, the default, for any number. */
  readonly requestsPerMinute?: number
  /** Where given, the only documents that are answered. */
  readonly trusted?: TrustedDocuments
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly proxies?: readonly string[]
}

/** As many at once as keep two cores busy, and a queue that is answered within its patience. */
export const DEFAULT_CAPACITY: Capacity = { concurrent: 32, queue: 256, patience: 10_000 }

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
    ...(options.proxies && { trustProxy: [...options.proxies] }),
  })
  // Only JSON is read; a form or plain text could come from another site's page without its user knowing.
  app.removeContentTypeParser('text/plain')
  logRequests(app)
  endConnectionsOnceClosing(app)
  answerTransportErrors(app)
  await setSecurityHeaders(app)
  const access = options.access ?? LOCAL_ACCESS
  guardAccess(app, access)
  await serveGraphiql(app, options.pages.graphiql)
  await serveExplorer(app, options.pages)
  serveHealth(app, options.reasonsNotReady)

  options.extend?.(app)

  const limits = options.limits ?? DEFAULT_LIMITS
  const admission = new Admission(options.capacity ?? DEFAULT_CAPACITY)
  const perMinute = options.requestsPerMinute ?? 0
  const metrics = options.metrics ?? new Metrics()
  metrics.serve(app, admission, options.reasonsNotReady)
  await limitRate(app, perMinute, (request) => clientOf(request, access))
  const apollo = createApolloServer(options.schema, app.log, [
    metrics.plugin(),
    limitOperations(limits, metrics.onCost),
  ])
  await apollo.start()
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    config: perMinute === 0 ? {} : { rateLimit: {} },
    preHandler: [...(options.trusted ? [checkTrusted(options.trusted)] : []), checkSource(limits)],
    handler: inTurn(admission, fastifyApolloHandler(apollo, { context: async () => options.context() })),
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

/** One client for the limit of rate: the owner of a token wherever it is used, else an address. */
function clientOf(request: FastifyRequest, access: Access): string {
  const caller = callerOf(request)
  return caller === access.anonymous ? request.ip : `token:${caller.name}`
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
