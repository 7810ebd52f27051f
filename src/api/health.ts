import type { FastifyInstance } from 'fastify'

/** Why the service cannot answer queries; none when it can. */
export type ReadinessCheck = () => Promise<readonly string[]>

/**
 * GET /health/live: the process answers. GET /health/ready: queries can be answered; 503 with the reasons if not.
 * Neither is logged, and neither may be cached.
 */
export function serveHealth(app: FastifyInstance, reasonsNotReady: ReadinessCheck): void {
  app.get('/health/live', { logLevel: 'silent' }, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'live' })
  })
  app.get('/health/ready', { logLevel: 'silent' }, async (_request, reply) => {
    const reasons = await reasonsNotReady()
    reply.header('cache-control', 'no-store')
    return reasons.length === 0
      ? reply.send({ status: 'ready' })
      : reply.code(503).send({ status: 'not ready', reasons })
  })
}
