import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Decision } from '../review/decision.js'
import { listingOf } from '../review/listing.js'
import { ReviewError, type ReviewErrorCode } from '../review/review-error.js'
import type { ReviewFolder } from '../review/review-folder.js'
import { callerOf, requireRole } from './access/access.js'
import { HttpRefusal } from './http-refusal.js'

/** The header that a decision must come with: a page of another site cannot send it without asking first. */
export const REVIEW_HEADER = 'x-zhimai-review'

/** Hosts that are this machine. Another name that leads here is a page of another site pretending to be ours. */
const OWN_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

const key = z.string().min(1)
const body = z.strictObject({
  /** The document's name, as in `document/NAME`. */
  document: z.string().min(1),
  verdicts: z
    .array(
      z.union([
        z.strictObject({ action: z.enum(['accept', 'reject', 'undo']), key }),
        z.strictObject({ action: z.literal('correct'), key, correction: z.record(z.string(), z.string()) }),
      ]),
    )
    .min(1)
    .max(1000),
})
const query = z.object({ document: z.string().optional() })

const STATUS: Readonly<Record<ReviewErrorCode, number>> = {
  NAME: 422,
  CORRECTION: 422,
  UNKNOWN: 404,
  TEXT_CHANGED: 409,
  FACTS_DAMAGED: 409,
  PROPOSALS_DAMAGED: 409,
  DECISIONS_DAMAGED: 409,
  LOCKED: 503,
}

/** What the routes need of the review. */
export interface ReviewDesk {
  readonly folder: ReviewFolder
  /** Called after decisions are on the disk; loads them and records the write. Gives the dataset's version, if it was loaded. */
  carryOn(document: string, by: string, decisions: readonly Decision[]): Promise<string | undefined>
  /** Who decides, where the caller is the user of this machine. */
  readonly localUser: string
}

/**
 * The review over HTTP, for a service that only this machine can reach:
 *
 * - `GET /review/proposals[?document=NAME]`: `{documents: ReviewListing[]}`, each open proposal with the sentences it rests on,
 *   and the decisions that stand;
 * - `POST /review/decisions` with the header `x-zhimai-review: 1`: `{document, verdicts: [{action, key, correction?}]}`, answered by
 *   `{decisions, held, open, version?}` once all of it is on the disk.
 */
export function serveReview(app: FastifyInstance, desk: ReviewDesk): void {
  const { folder } = desk
  const preHandler = [ownHostOnly, requireRole('editor')]
  app.get('/review/proposals', { preHandler }, async (request, reply) => {
    const { document } = query.parse(request.query)
    const names = document === undefined ? await folder.names() : [nameOf(document)]
    const reviews = await answering(() => Promise.all(names.map((name) => folder.review(name))))
    return reply.header('cache-control', 'no-store').send({ documents: reviews.map(listingOf) })
  })
  app.post('/review/decisions', { preHandler: [...preHandler, withHeader] }, async (request, reply) => {
    const { document, verdicts } = parsed(request.body)
    const name = nameOf(document)
    const caller = callerOf(request).name
    const by = caller === 'local' ? desk.localUser : caller
    const recorded = await answering(() => folder.record(name, verdicts, by))
    const version = await desk.carryOn(name, by, recorded.decisions)
    const { open } = await answering(() => folder.review(name))
    const { decisions, held } = recorded
    return reply.send({ decisions, held, open: open.length, ...(version !== undefined && { version }) })
  })
}

const nameOf = (document: string): string => document.replace(/^document\//, '')

async function ownHostOnly(request: FastifyRequest): Promise<void> {
  if (OWN_HOST.test(request.headers.host ?? '')) return
  throw refusal(403, 'FORBIDDEN', '审读只在本机。 · Reviewing is for this machine; open it as localhost.')
}

async function withHeader(request: FastifyRequest): Promise<void> {
  if (request.headers[REVIEW_HEADER] !== undefined) return
  throw refusal(403, 'FORBIDDEN', `须带请求头 ${REVIEW_HEADER}: 1。 · Send the header ${REVIEW_HEADER}: 1.`)
}

function parsed(value: unknown): z.infer<typeof body> {
  const result = body.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw refusal(422, 'BAD_USER_INPUT', issues.join('; '))
}

async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ReviewError) throw refusal(STATUS[error.code], error.code, error.message)
    throw error
  }
}

function refusal(status: number, code: string, message: string): HttpRefusal {
  return new HttpRefusal(status, { message, extensions: { code } })
}
