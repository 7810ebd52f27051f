import type { FastifyInstance } from 'fastify'
import { Readable } from 'node:stream'

import { exportedLines } from '../store/exported-lines.js'
import type { GraphStore } from '../store/port.js'
import { requireRole } from './access/access.js'
import { HttpRefusal } from './http-refusal.js'

/**
 * Serves `GET /export`: the whole graph as JSONL, for editors, one at a time. The embedded engine belongs to one process, so that
 * this is the way to a backup while it serves. Where the export cannot be completed the connection is cut, so that no client
 * takes a part for the whole (RFC 9112, section 8: a chunked message without its last chunk is incomplete).
 */
export function serveExport(app: FastifyInstance, store: GraphStore): void {
  let running = false
  app.get('/export', { preHandler: requireRole('editor') }, async (_request, reply) => {
    if (running) {
      throw new HttpRefusal(
        503,
        {
          message:
            '已有一次导出在进行，请稍后再试。 · Another export is running; try again when it has ended.',
          extensions: { code: 'UNAVAILABLE' },
        },
        { 'retry-after': '5' },
      )
    }
    running = true
    const lines = Readable.from(exportedLines(store))
    lines.once('close', () => {
      running = false
    })
    return reply
      .type('application/jsonl; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="zhimai.jsonl"')
      .send(lines)
  })
}
