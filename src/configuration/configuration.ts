import { join } from 'node:path'
import { z } from 'zod'

import type { AccessOptions } from '../api/access/access.js'
import type { Address } from '../api/listen.js'
import type { LogLevel } from '../api/logger.js'
import { VARIABLES } from './variables.js'

/** How to reach a Neo4j server. */
export interface Neo4jConfiguration {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** What the environment says, checked once. */
export interface Configuration {
  readonly address: Address
  readonly logLevel: LogLevel
  /** Folder of the embedded engine. */
  readonly data: string
  /** Where set, it is used instead of the embedded engine. */
  readonly neo4j?: Neo4jConfiguration
  readonly access: AccessOptions
  /** What the command line shows to a service that asks for a token. */
  readonly token?: string
  /** File that writes are recorded in. */
  readonly auditLog: string
  readonly limits: LimitConfiguration
  /** Addresses of reverse proxies that tell the client's own address. */
  readonly proxies?: readonly string[]
}

/** What clients may ask of the service. */
export interface LimitConfiguration {
  /** The most that one query may cost. */
  readonly cost: number
  /** Milliseconds that one query may take. */
  readonly timeout: number
  /** Requests answered at once, and those that may wait. */
  readonly concurrent: number
  readonly queue: number
  /** Requests that one client may send in a minute; 0 for any number. */
  readonly requestsPerMinute: number
  /** Folder of the only documents that are answered. */
  readonly trustedDocuments?: string
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/** Off loopback, where a client is not the user. */
const REQUESTS_PER_MINUTE = 600

/** The environment cannot be used as it is; the message has a line for each variable, with the remedy. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

const schema = z
  .object({
    PORT: VARIABLES.PORT.schema,
    HOST: VARIABLES.HOST.schema,
    ZHIMAI_DATA: VARIABLES.ZHIMAI_DATA.schema,
    NEO4J_URI: VARIABLES.NEO4J_URI.schema,
    NEO4J_USER: VARIABLES.NEO4J_USER.schema,
    NEO4J_PASSWORD: VARIABLES.NEO4J_PASSWORD.schema,
    NEO4J_DATABASE: VARIABLES.NEO4J_DATABASE.schema,
    AUTH_TOKENS: VARIABLES.AUTH_TOKENS.schema,
    PUBLIC_READ: VARIABLES.PUBLIC_READ.schema,
    ZHIMAI_TOKEN: VARIABLES.ZHIMAI_TOKEN.schema,
    AUDIT_LOG: VARIABLES.AUDIT_LOG.schema,
    MAX_COST: VARIABLES.MAX_COST.schema,
    REQUEST_TIMEOUT: VARIABLES.REQUEST_TIMEOUT.schema,
    MAX_CONCURRENT: VARIABLES.MAX_CONCURRENT.schema,
    MAX_QUEUE: VARIABLES.MAX_QUEUE.schema,
    RATE_LIMIT: VARIABLES.RATE_LIMIT.schema,
    TRUST_PROXY: VARIABLES.TRUST_PROXY.schema,
    TRUSTED_DOCUMENTS: VARIABLES.TRUSTED_DOCUMENTS.schema,
    LOG_LEVEL: VARIABLES.LOG_LEVEL.schema,
  })
  .refine((values) => values.NEO4J_URI === undefined || values.NEO4J_PASSWORD !== undefined, {
    path: ['NEO4J_PASSWORD'],
    error: '设了 NEO4J_URI，也须设密码 · is needed with NEO4J_URI: set it to the password of NEO4J_USER',
  })

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment; a variable that is empty counts as unset. Throws a ConfigurationError. */
export function readConfiguration(environment: Environment): Configuration {
  const given = Object.fromEntries(
    Object.keys(VARIABLES)
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const { success, data, error } = schema.safeParse(given)
  if (!success) {
    const lines = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigurationError(`环境变量有误 · environment variables to mend:\n  ${lines.join('\n  ')}`)
  }
  const loopback = LOOPBACK.test(data.HOST)
  return {
    address: { host: data.HOST, port: data.PORT },
    logLevel: data.LOG_LEVEL,
    data: data.ZHIMAI_DATA,
    access: {
      host: data.HOST,
      loopback,
      publicRead: data.PUBLIC_READ,
      ...(data.AUTH_TOKENS !== undefined && { tokenFile: data.AUTH_TOKENS }),
    },
    ...(data.ZHIMAI_TOKEN !== undefined && { token: data.ZHIMAI_TOKEN }),
    auditLog: data.AUDIT_LOG ?? join(data.ZHIMAI_DATA, 'audit.jsonl'),
    limits: {
      cost: data.MAX_COST,
      timeout: data.REQUEST_TIMEOUT,
      concurrent: data.MAX_CONCURRENT,
      queue: data.MAX_QUEUE,
      requestsPerMinute: data.RATE_LIMIT ?? (loopback ? 0 : REQUESTS_PER_MINUTE),
      ...(data.TRUSTED_DOCUMENTS !== undefined && { trustedDocuments: data.TRUSTED_DOCUMENTS }),
    },
    ...(data.TRUST_PROXY && { proxies: data.TRUST_PROXY }),
    ...(data.NEO4J_URI !== undefined && {
      neo4j: {
        uri: data.NEO4J_URI,
        user: data.NEO4J_USER,
        password: data.NEO4J_PASSWORD ?? '',
        database: data.NEO4J_DATABASE,
      },
    }),
  }
}
