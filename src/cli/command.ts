import { defineCommand as define, renderUsage, runCommand, type ArgsDef, type ParsedArgs } from 'citty'
import { stripVTControlCharacters } from 'node:util'

import { checkWords } from './check-words.js'
import type { ExitCode } from './exit-code.js'

/** One command of `zhimai`, as the command line sees it. */
export interface Command {
  readonly name: string
  /** One line, Chinese and English. */
  readonly summary: string
  usage(): Promise<string>
  /** Runs it with the words after its name. Throws a UsageError where they do not fit. */
  run(words: readonly string[]): Promise<ExitCode>
}

interface Definition<T extends ArgsDef> {
  readonly name: string
  readonly summary: string
  /** Arguments and flags, as citty defines them; `_` has what follows the named ones where `rest` is set. */
  readonly args: T
  readonly rest?: boolean
  /** Whole command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[]
  run(args: ParsedArgs<T>): Promise<ExitCode>
}

/** A command from its arguments, examples and what it does. */
export function defineCommand<const T extends ArgsDef>(definition: Definition<T>): Command {
  const { name, summary, args, examples } = definition
  const meta = { name: `zhimai ${name}`, description: summary }
  return {
    name,
    summary,
    usage: async () => {
      const text = await renderUsage(define({ meta, args }))
      const lines = examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`)
      return `${plain(text).trimEnd()}\n\nEXAMPLES\n\n${lines.join('\n')}\n`
    },
    run: async (words) => {
      checkWords(words, args, definition.rest === true)
      let code: ExitCode | undefined
      const command = define({
        meta,
        args,
        run: async (context) => {
          code = await definition.run(context.args)
        },
      })
      await runCommand(command, { rawArgs: [...words] })
      if (code === undefined) throw new Error(`zhimai ${name} ended without an exit code`)
      return code
    },
  }
}

/** Colours are for terminals. */
function plain(text: string): string {
  return process.stdout.isTTY ? text : stripVTControlCharacters(text)
}
