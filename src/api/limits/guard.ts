import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { z } from 'zod'

import { HttpRefusal } from '../http-refusal.js'
import type { Admission } from './admission.js'
import type { Limits } from './limits.js'
import { SourceLimits } from './source.js'
import type { TrustedDocuments } from './trusted-documents.js'

const RETRY_AFTER_SECONDS = '2'

/** Makes routes answer 429 to a client that asks more than `perMinute` times a minute; 0 lets all ask as they like. */
export async function limitRate(
  app: FastifyInstance,
  perMinute: number,
  clientOf: (request: FastifyRequest) => string,
): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: clientOf,
    errorResponseBuilder: (_request, { max, after }) =>
      new HttpRefusal(429, {
        message: `请求过于频繁：每分钟至多 ${max} 次，请 ${after} 后再试。 · Too many requests: at most ${max} a minute; try again in ${after}.`,
        extensions: { code: 'RATE_LIMITED', limit: 'requestsPerMinute', maximum: max },
      }),
  })
}

const body = z.object({ query: z.string() })
const persisted = z.object({ documentId: z.string() })

/** Refuses queries whose text is over a limit. */
export function checkSource(limits: Limits): (request: FastifyRequest) => Promise<void> {
  const source = new SourceLimits(limits)
  return async (request) => {
    const asked = body.safeParse(request.method === 'GET' ? request.query : request.body)
    const refusal = asked.success ? source.refuse(asked.data.query) : undefined
    if (refusal) throw new HttpRefusal(400, { message: refusal.message, extensions: refusal.shown })
  }
}

/** Answers only documents of the allow-list, by their text or by `documentId`. */
export function checkTrusted(trusted: TrustedDocuments): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const given: unknown = request.method === 'GET' ? request.query : request.body
    const named = persisted.safeParse(given)
    if (named.success) {
      const query = trusted.byId(named.data.documentId)
      if (query !== undefined && typeof given === 'object') return void Object.assign(given ?? {}, { query })
    }
    const asked = body.safeParse(given)
    if (asked.success && trusted.has(asked.data.query)) return
    throw new HttpRefusal(400, {
      message:
        '只接受预先登记的查询（TRUSTED_DOCUMENTS）。 · Only documents of the allow-list (TRUSTED_DOCUMENTS) are answered here; ask whoever runs this service to add yours.',
      extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
    })
  }
}

/** Answers at most so many requests at once; what finds no place in the queue is told when to come again. */
export function inTurn(admission: Admission, handler: RouteHandlerMethod): RouteHandlerMethod {
  return async function (request, reply) {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const release = await admission.enter(gone.signal)
    if (!release) {
      throw new HttpRefusal(
        503,
        {
          message: `服务繁忙，请 ${RETRY_AFTER_SECONDS} 秒后再试。 · The service is busy; try again in ${RETRY_AFTER_SECONDS} seconds.`,
          extensions: { code: 'UNAVAILABLE' },
        },
        { 'retry-after': RETRY_AFTER_SECONDS },
      )
    }
    try {
      return await handler.call(this, request, reply)
    } finally {
      release()
    }
  }
}
