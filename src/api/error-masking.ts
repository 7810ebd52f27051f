import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import { randomUUID } from 'node:crypto'

import { StoreError, type StoreErrorCode } from '../store/port.js'
import { currentLog } from './request-log.js'

/** The codes that a client may find in `errors[].extensions.code`; every other error is INTERNAL. */
export const PUBLIC_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'UNAVAILABLE',
  'TIMEOUT',
  'INTERNAL',
  'QUERY_TOO_COMPLEX',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
] as const
export type PublicCode = (typeof PUBLIC_CODES)[number]

/** What the store's failures are to a client. Its messages name addresses and files, so they go to the log only. */
const STORE_CODES: Readonly<Record<StoreErrorCode, PublicCode>> = {
  UNAVAILABLE: 'UNAVAILABLE',
  LOCKED: 'UNAVAILABLE',
  DAMAGED: 'UNAVAILABLE',
  SCHEMA: 'UNAVAILABLE',
  TIMEOUT: 'TIMEOUT',
  INTERNAL: 'INTERNAL',
}

const MASKED_MESSAGES = {
  UNAVAILABLE:
    '图数据库暂时不可用，请稍后再试。 · The graph store cannot be reached at the moment; ask again in a little while.',
  TIMEOUT:
    '查询超时：请缩小范围（first、maxLength、筛选条件）后重试。 · The query took too long; ask for less (first, maxLength, filters) and try again.',
  INTERNAL:
    '服务内部出错，错误编号见 extensions.errorId。 · Something went wrong inside the service; quote extensions.errorId when you report it.',
} as const

function isPublicCode(code: unknown): code is PublicCode {
  return PUBLIC_CODES.some((known) => known === code)
}

function masked(
  formatted: GraphQLFormattedError,
  code: keyof typeof MASKED_MESSAGES,
  cause: unknown,
): GraphQLFormattedError {
  const errorId = randomUUID()
  currentLog()?.[code === 'INTERNAL' ? 'error' : 'warn']({ err: cause, errorId, path: formatted.path }, code)
  const { locations, path } = formatted
  return {
    message: MASKED_MESSAGES[code],
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, errorId },
  }
}

/**
 * What a client sees of an error: the message of those that are about its request, and for all others
 * a fixed message with an id under which the log has the whole of it.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  if (cause instanceof StoreError) {
    const code = STORE_CODES[cause.code]
    return masked(formatted, code === 'UNAVAILABLE' || code === 'TIMEOUT' ? code : 'INTERNAL', cause)
  }
  const code = formatted.extensions?.code
  if (code === 'UNAVAILABLE' || code === 'TIMEOUT') return masked(formatted, code, cause)
  if (!isPublicCode(code) || code === 'INTERNAL') return masked(formatted, 'INTERNAL', cause)
  return formatted
}
