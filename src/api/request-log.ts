import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const logs = new AsyncLocalStorage<FastifyBaseLogger>()

/** The log of the request being answered, which adds its id to each line; undefined outside a request. */
export function currentLog(): FastifyBaseLogger | undefined {
  return logs.getStore()
}

/** The caller's own X-Request-Id where it is a plain token, else a new one. */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
}

/** One log line per answered request, its id in the answer's X-Request-Id, and its log for `currentLog`. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('preHandler', (request, _reply, done) => {
    logs.run(request.log, done)
  })
  app.addHook('onResponse', async (request, reply) => {
    const [path] = request.url.split('?', 1)
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    request.log.info({ method: request.method, path, status: reply.statusCode, milliseconds }, 'answered')
  })
}
