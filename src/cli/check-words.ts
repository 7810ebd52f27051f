import type { ArgDef, ArgsDef } from 'citty'
import { parseArgs } from 'node:util'

import { nearest } from './suggestion.js'

/** The words of the command line do not fit the command; the message says which and what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

function isPositional(definition: ArgDef): boolean {
  return definition.type === 'positional'
}

type Flags = Record<string, { type: 'boolean' | 'string' }>

function flagsOf(args: ArgsDef): Flags {
  const flags: Flags = {}
  for (const [name, definition] of Object.entries(args)) {
    if (isPositional(definition)) continue
    flags[name] = { type: definition.type === 'boolean' ? 'boolean' : 'string' }
  }
  return flags
}

/**
 * Refuses flags that the command does not know, flags without their value, and words too many:
 * a flag that is silently ignored does something else than was asked for.
 */
export function checkWords(words: readonly string[], args: ArgsDef, rest: boolean): void {
  const flags = flagsOf(args)
  const known = Object.keys(flags)
  const { tokens } = parseArgs({
    args: [...words],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = flags[token.name]
    if (flag === undefined) {
      const meant = nearest(token.name, known)
      const hint = meant === undefined ? '' : ` 是否想写 --${meant}？ · Did you mean --${meant}?`
      throw new UsageError(`没有参数 ${token.rawName}。 · There is no flag ${token.rawName}.${hint}`)
    }
    if (flag.type === 'string' && (token.value === undefined || token.value === '')) {
      throw new UsageError(`${token.rawName} 后面须有值。 · ${token.rawName} needs a value after it.`)
    }
    if (flag.type === 'boolean' && token.value !== undefined) {
      throw new UsageError(`${token.rawName} 不带值。 · ${token.rawName} takes no value.`)
    }
  }
  const positionals = tokens.filter((token) => token.kind === 'positional').map((token) => token.value)
  checkPositionals(positionals, args, rest)
}

function checkPositionals(given: readonly string[], args: ArgsDef, rest: boolean): void {
  const expected = Object.entries(args).filter(([, definition]) => isPositional(definition))
  for (const [index, [name, definition]] of expected.entries()) {
    if (given[index] === undefined && definition.required !== false && definition.default === undefined) {
      throw new UsageError(`缺少 ${name.toUpperCase()}。 · ${name.toUpperCase()} is missing.`)
    }
  }
  const extra = given[expected.length]
  if (extra !== undefined && !rest) {
    throw new UsageError(`多出的参数：${extra} · one word too many: ${extra}`)
  }
}
