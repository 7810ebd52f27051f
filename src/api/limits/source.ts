import { GraphQLError, Lexer, Source, TokenKind } from 'graphql'

import type { Limits } from './limits.js'
import { LimitRefusal } from './refusal.js'

/** Refuses a query whose text is too long or has too many tokens, before anything of it is parsed. */
export function refuseSource(
  source: string,
  limits: Pick<Limits, 'characters' | 'tokens'>,
): LimitRefusal | undefined {
  // No text has more code points than UTF-16 units, so that most need no counting.
  if (source.length > limits.characters) {
    const characters = [...source].length
    if (characters > limits.characters) return new LimitRefusal('characters', characters, limits.characters)
  }
  const tokens = countTokens(source)
  return tokens > limits.tokens ? new LimitRefusal('tokens', tokens, limits.tokens) : undefined
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
