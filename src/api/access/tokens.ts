import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

import { ConfigurationError } from '../../configuration/configuration.js'

/** A reader may ask; an editor may besides change what is loaded. */
export const ROLES = ['reader', 'editor'] as const
export type Role = (typeof ROLES)[number]

/** Whoever sends a request. */
export interface Caller {
  readonly name: string
  readonly role: Role
}

interface Entry extends Caller {
  readonly hash: Buffer
}

const line = z.tuple([z.string(), z.enum(ROLES), z.string().regex(/^[\da-f]{64}$/i)])

/** The tokens that open the service, known by their hashes only. */
export class Tokens {
  constructor(private readonly entries: readonly Entry[]) {}

  /**
   * Whose token it is. Hashes of equal length are compared, in constant time and with every entry, so that the time
   * tells nothing. A token is 32 random bytes: unlike a password, it needs no slow hash.
   */
  callerOf(token: string): Caller | undefined {
    const hash = sha256(token)
    let found: Caller | undefined
    for (const { name, role, hash: known } of this.entries)
      if (timingSafeEqual(known, hash)) found = { name, role }
    return found
  }
}

/**
 * Reads lines of `NAME ROLE SHA256-OF-TOKEN`; `#` starts a comment. Throws a ConfigurationError that
 * names file and line, never what stands there.
 */
export function parseTokens(text: string, file: string): Tokens {
  const entries = text.split('\n').flatMap((raw, i): Entry[] => {
    const words = raw.replace(/#.*/, '').trim().split(/\s+/)
    if (words.length === 1 && words[0] === '') return []
    const parsed = line.safeParse(words)
    if (!parsed.success) {
      throw new ConfigurationError(
        `${file}:${i + 1}: 须为“名称 reader|editor 令牌的 SHA-256（64 位十六进制）” · must be NAME, reader or editor, and the SHA-256 of the token as 64 hexadecimal digits`,
      )
    }
    const [name, role, hash] = parsed.data
    return [{ name, role, hash: Buffer.from(hash, 'hex') }]
  })
  if (entries.length === 0)
    throw new ConfigurationError(`${file}: 没有令牌 · holds no token; see docs/operation.md`)
  return new Tokens(entries)
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
