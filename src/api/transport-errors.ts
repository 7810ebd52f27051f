import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'

import { HttpRefusal } from './http-refusal.js'

const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE:
    '请求过大，上限 256 KB。 · The request is too large; the limit is 256 KB. Send values as variables, and fewer of them.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    '请用 Content-Type: application/json。 · Send the request with Content-Type: application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY: '请求体为空。 · The body is empty; send {"query": "…"}.',
  FST_ERR_CTP_INVALID_JSON_BODY: '请求体不是 JSON。 · The body is not JSON; send {"query": "…"}.',
}

const GRAPHQL_RESPONSE = 'application/graphql-response+json'

/** A client of `application/json` gets 200 for a query refused, as for one that does not validate (6.4.1). */
function sendRefusal(refusal: HttpRefusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const modern = request.headers.accept?.includes(GRAPHQL_RESPONSE) === true
  const status = refusal.statusCode === 400 && !modern ? 200 : refusal.statusCode
  return reply
    .code(status)
    .headers(refusal.headers)
    .type(`${modern ? GRAPHQL_RESPONSE : 'application/json'}; charset=utf-8`)
    .send(JSON.stringify({ errors: [refusal.error] }))
}

function statusOf(error: FastifyError): number {
  return error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500
}

/** Answers requests that never become a query (no JSON, too large, …) in the shape of a GraphQL error. */
export function answerTransportErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (error instanceof HttpRefusal) return sendRefusal(error, request, reply)
    const status = statusOf(error)
    if (status < 500) {
      const message = MESSAGES[error.code] ?? '请求无法读取。 · The request cannot be read.'
      return reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
    }
    const errorId = randomUUID()
    request.log.error({ err: error, errorId }, 'INTERNAL')
    const message = '服务内部出错。 · Something went wrong inside the service; quote extensions.errorId.'
    return reply.code(status).send({ errors: [{ message, extensions: { code: 'INTERNAL', errorId } }] })
  })
}
