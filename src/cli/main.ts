import { ConfigurationError } from '../configuration/configuration.js'
import { UsageError } from './check-words.js'
import { COMMANDS } from './commands.js'
import { describeFailure } from './failure.js'
import { EXIT, type ExitCode } from './exit-code.js'
import { nearest } from './suggestion.js'
import { packageVersion } from '../configuration/package.js'

const HELP = ['--help', '-h']

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  return [
    '志脉 Zhimai：地方志机构合作知识图谱 · a knowledge graph of cooperation between local-gazetteer offices',
    '',
    'USAGE  zhimai <command> [options]      zhimai <command> --help',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '退出码 · exit codes: 0 成功 done · 1 有发现或失败 findings, or failed · 2 用法有误 usage · 3 图数据库不可用 store unavailable',
    '',
  ].join('\n')
}

function unknownCommand(word: string): UsageError {
  const meant = nearest(
    word,
    COMMANDS.map(({ name }) => name),
  )
  const hint = meant === undefined ? '' : ` 是否想写 zhimai ${meant}？ · Did you mean zhimai ${meant}?`
  return new UsageError(`没有命令 ${word}。 · There is no command ${word}.${hint}`)
}

async function run(words: readonly string[]): Promise<ExitCode> {
  const [word, ...rest] = words
  if (word === undefined || HELP.includes(word)) {
    process.stdout.write(overview())
    return word === undefined ? EXIT.USAGE : EXIT.OK
  }
  if (word === '--version') {
    process.stdout.write(`${packageVersion()}\n`)
    return EXIT.OK
  }
  const command = COMMANDS.find(({ name }) => name === word)
  if (command === undefined) throw unknownCommand(word)
  if (rest.some((other) => HELP.includes(other))) {
    process.stdout.write(await command.usage())
    return EXIT.OK
  }
  return command.run(rest)
}

/** Whoever reads the output may stop before its end, as `head` does: no failure, and no reason to break off what is being done. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

/** Runs one command line and gives its exit code; what went wrong is on standard error, with the remedy. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  process.stdout.on('error', (error) => {
    if (!isReaderGone(error)) throw error
  })
  try {
    return await run(words)
  } catch (error) {
    if (isReaderGone(error)) return EXIT.OK
    const { message, code } = describeFailure(error)
    const command = COMMANDS.find(({ name }) => name === words[0])
    const help = command === undefined ? 'zhimai --help' : `zhimai ${command.name} --help`
    const hint = error instanceof UsageError || error instanceof ConfigurationError ? `\n  ${help}` : ''
    process.stderr.write(`${message}${hint}\n`)
    return code
  }
}
