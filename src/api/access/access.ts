import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readFile } from 'node:fs/promises'

import { ConfigurationError } from '../../configuration/configuration.js'
import { HttpRefusal } from '../http-refusal.js'
import { parseTokens, type Caller, type Role, type Tokens } from './tokens.js'

/** Who may ask the service. */
export interface Access {
  readonly tokens?: Tokens
  /** What a request without a token may do; nothing where it is not given. */
  readonly anonymous?: Caller
}

/** The user of this machine, on loopback without tokens. */
const LOCAL: Caller = { name: 'local', role: 'editor' }
const PUBLIC: Caller = { name: 'public', role: 'reader' }

/** The only user is the one of this machine: what a service is without any configuration. */
export const LOCAL_ACCESS: Access = { anonymous: LOCAL }

export interface AccessOptions {
  readonly host: string
  readonly loopback: boolean
  /** The file of hashed tokens. */
  readonly tokenFile?: string
  readonly publicRead: boolean
}

/** Reads who may ask. Off loopback it must have been said: by tokens, or by opening reading to all. Throws a ConfigurationError. */
export async function readAccess({ host, loopback, tokenFile, publicRead }: AccessOptions): Promise<Access> {
  if (tokenFile !== undefined) {
    const text = await readFile(tokenFile, 'utf8').catch((error: unknown) => {
      throw new ConfigurationError(`AUTH_TOKENS: 无法读取 · cannot read ${tokenFile}`, { cause: error })
    })
    return { tokens: parseTokens(text, tokenFile), ...(publicRead && { anonymous: PUBLIC }) }
  }
  if (publicRead) return { anonymous: loopback ? LOCAL : PUBLIC }
  if (loopback) return LOCAL_ACCESS
  throw new ConfigurationError(
    `HOST=${host} 对外开放，须说明谁可访问：设 AUTH_TOKENS（令牌文件），或设 PUBLIC_READ=1 让任何人可读。\n` +
      `HOST=${host} opens the service to other machines: say who may ask, with AUTH_TOKENS (a file of tokens) or with PUBLIC_READ=1 (anybody may read). See docs/operation.md.`,
  )
}

/** Health tells nothing but that, and is asked by what has no token. */
const OPEN_PATHS = /^\/health\//

const callers = new WeakMap<FastifyRequest, Caller>()

/** Lets in those that `access` names, on every route but health. */
export function guardAccess(app: FastifyInstance, access: Access): void {
  app.addHook('onRequest', async (request) => {
    if (OPEN_PATHS.test(request.routeOptions.url ?? '')) return
    const token = tokenOf(request.headers.authorization)
    // On loopback without tokens there is nothing that one could be wrong against.
    const caller = token === undefined || !access.tokens ? access.anonymous : access.tokens.callerOf(token)
    if (!caller) {
      throw new HttpRefusal(
        401,
        {
          message:
            '需要令牌：Authorization: Bearer …。 · A token is needed: send Authorization: Bearer …, or log in with it as the password.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
        { 'www-authenticate': 'Bearer realm="zhimai", Basic realm="zhimai", charset="UTF-8"' },
      )
    }
    callers.set(request, caller)
  })
}

/** Whoever sent a request that was let in. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request)
  if (!caller) throw new Error('a request reached its handler without having been let in')
  return caller
}

/** Refuses, with 403, a caller that may not do what `role` may. For the preHandler of routes that write. */
export function requireRole(role: Role): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const caller = callerOf(request)
    if (role === 'reader' || caller.role === role) return
    throw new HttpRefusal(403, {
      message: `需要 ${role} 权限。 · This needs the role ${role}; ${caller.name} has ${caller.role}.`,
      extensions: { code: 'FORBIDDEN' },
    })
  }
}

/** The token of `Bearer TOKEN`, or of the `Basic` login that browsers ask for, whose password it is. */
function tokenOf(header: string | undefined): string | undefined {
  const [, scheme, value] = /^(bearer|basic) +(\S+)$/i.exec(header ?? '') ?? []
  if (scheme === undefined || value === undefined) return header
  if (scheme.toLowerCase() === 'bearer') return value
  const login = Buffer.from(value, 'base64').toString()
  return login.slice(login.indexOf(':') + 1)
}
