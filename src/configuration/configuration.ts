import { z } from 'zod'

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
}

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
  return {
    address: { host: data.HOST, port: data.PORT },
    logLevel: data.LOG_LEVEL,
    data: data.ZHIMAI_DATA,
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
