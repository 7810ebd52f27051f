import { GraphQLError, Kind, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql'

import type { Limits } from './limits.js'
import { LimitRefusal } from './refusal.js'
import { refuseShape, shapeOf } from './shape.js'

/** How many texts found within the limits are remembered, so that each is measured once. */
const REMEMBERED = 500

/**
 * Refuses a query whose text is over a limit: too long, before it is parsed; of a shape that is too large, before
 * it is validated, for validation compares fields with each other and takes long where one is asked for many times.
 */
export class SourceLimits {
  readonly #within = new Set<string>()

  constructor(private readonly limits: Limits) {}

  refuse(source: string): LimitRefusal | undefined {
    if (this.#within.has(source)) return undefined
    const refusal = refuseText(source, this.limits) ?? refuseShapes(source, this.limits)
    if (!refusal) this.#remember(source)
    return refusal
  }

  #remember(source: string): void {
    const [oldest] = this.#within
    if (this.#within.size >= REMEMBERED && oldest !== undefined) this.#within.delete(oldest)
    this.#within.add(source)
  }
}

function refuseText(source: string, limits: Limits): LimitRefusal | undefined {
  // No text has more code points than UTF-16 units, so that most need no counting.
  if (source.length > limits.characters) {
    const characters = [...source].length
    if (characters > limits.characters) return new LimitRefusal('characters', characters, limits.characters)
  }
  const tokens = countTokens(source)
  return tokens > limits.tokens ? new LimitRefusal('tokens', tokens, limits.tokens) : undefined
}

function refuseShapes(source: string, limits: Limits): LimitRefusal | undefined {
  const document = parsed(source)
  for (const node of document?.definitions ?? []) {
    const refusal =
      document && node.kind === Kind.OPERATION_DEFINITION
        ? refuseShape(shapeOf(document, node), limits)
        : undefined
    if (refusal) return refusal
  }
  return undefined
}

/** Of a syntax error, whoever answers the query tells. */
function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { noLocation: true })
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}

/** Tokens up to the end, or to the first character that is none: of that, the parser tells. Comments do not count. */
function countTokens(source: string): number {
  const lexer = new Lexer(new Source(source))
  let tokens = 0
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
  }
  return tokens
}
