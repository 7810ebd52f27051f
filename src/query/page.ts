import { decodeCursor } from './cursor.js'
import { badInput } from './errors.js'

/** The largest page of any connection. */
export const MAXIMUM_PAGE = 100
/** The size of a page where a client names none. */
const DEFAULT_PAGE = 25

/** Which items of a list are asked for. */
export interface Page {
  /** How many at most. */
  readonly size: number
  /** True where the items are the last ones before the cursor. */
  readonly backward: boolean
  /** The keys of the item that they come after (or before). */
  readonly from?: readonly string[]
}

/** Arguments of a connection, as they come from a client. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/**
 * The page that arguments ask for, by Relay's Cursor Connections Specification; BAD_USER_INPUT where they make no
 * sense. `given` has only what the client wrote, so that `last` alone is not contradicted by the default of `first`.
 */
export function readPage(field: string, values: PageArguments, given: ReadonlySet<string>): Page {
  const [first, after] = [
    given.has('first') ? (values.first ?? undefined) : undefined,
    values.after ?? undefined,
  ]
  const [last, before] = [values.last ?? undefined, values.before ?? undefined]
  if (first !== undefined && last !== undefined) throw badInput('last', 'give either first or last, not both')
  if (after !== undefined && before !== undefined)
    throw badInput('before', 'give either after or before, not both')
  if (last !== undefined && after !== undefined)
    throw badInput('after', 'goes with first; with last, give before')
  if (first !== undefined && before !== undefined)
    throw badInput('before', 'goes with last; with first, give after')
  const backward = last !== undefined || before !== undefined
  const asked = backward ? last : values.first
  const size = checkSize(asked ?? DEFAULT_PAGE, backward ? 'last' : 'first')
  const cursor = backward ? before : after
  return {
    size,
    backward,
    ...(cursor !== undefined && { from: decodeCursor(cursor, field, backward ? 'before' : 'after') }),
  }
}

function checkSize(size: number, argument: string): number {
  if (size < 0) throw badInput(argument, `must not be negative, got ${size}`)
  if (size > MAXIMUM_PAGE)
    throw badInput(
      argument,
      `at most ${MAXIMUM_PAGE}, got ${size}; ask for more in further pages with after and before`,
    )
  return size
}
