import { Buffer } from 'node:buffer'

import { z } from 'zod'

import { badInput } from './errors.js'

const payload = z.tuple([z.string()]).rest(z.string())

/**
 * An opaque cursor (Relay's Cursor Connections Specification): the field it belongs to and the keys of the item's
 * place in that field's order.
 */
export function encodeCursor(field: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([field, ...keys])).toString('base64url')
}

/** The keys in a cursor of `field`; BAD_USER_INPUT where it is none, or one of another field. */
export function decodeCursor(cursor: string, field: string, argument: string): string[] {
  const parsed = payload.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success || encodeCursor(parsed.data[0], parsed.data.slice(1)) !== cursor)
    throw badInput(
      argument,
      `${JSON.stringify(clip(cursor))} is not a cursor; take one from pageInfo or an edge of ${field}`,
    )
  const [owner, ...keys] = parsed.data
  if (owner !== field)
    throw badInput(
      argument,
      `this cursor belongs to ${owner}, not to ${field}; take one from pageInfo or an edge of ${field}`,
    )
  return keys
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
