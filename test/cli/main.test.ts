import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'

import { UsageError } from '../../src/cli/check-words.js'
import { COMMANDS } from '../../src/cli/commands.js'
import { packagePath } from '../../src/configuration/package.js'
import { emptyFolder, run, start } from './run.js'

test('without a command it says which there are, and ends as a usage error', async () => {
  const { code, out } = await run([], { cwd: await emptyFolder() })
  expect(code).toBe(2)
  for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
})

test('--help and --version end with 0', async () => {
  const cwd = await emptyFolder()
  const help = await run(['--help'], { cwd })
  expect(help.code).toBe(0)
  expect(help.out).toContain('exit codes: 0')
  const version = await run(['--version'], { cwd })
  expect(version).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version).toBe(version.out.trim())
})

describe.each(COMMANDS.map((command) => ({ name: command.name, command })))(
  'zhimai $name',
  ({ name, command }) => {
    test('has examples in its help, and no colours outside a terminal', async () => {
      const usage = await command.usage()
      expect(usage).toContain(`USAGE zhimai ${name}`)
      expect(usage).toMatch(new RegExp(`EXAMPLES\\s[^]*zhimai ${name}`))
      expect(usage).not.toContain('\u001b')
    })

    test('refuses a flag that it does not know', async () => {
      await expect(command.run(['--quux'])).rejects.toThrow(UsageError)
    })
  },
)

test('a usage error ends with 2, on standard error, and names the help to read', async () => {
  const { code, out, err } = await run(['status', '--jsno'], { cwd: await emptyFolder() })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('Did you mean --json?')
  expect(err).toContain('zhimai status --help')
  const help = await run(['status', '--help'], { cwd: await emptyFolder() })
  expect(help).toMatchObject({
    code: 0,
    err: '',
    out: await COMMANDS.find(({ name }) => name === 'status')?.usage(),
  })
})

test('a command that is misspelt gets the one that was meant', async () => {
  const { code, err } = await run(['sttaus'], { cwd: await emptyFolder() })
  expect(code).toBe(2)
  expect(err).toContain('Did you mean zhimai status?')
})

test('an environment that cannot be used is a usage error that names the variable', async () => {
  const { code, err } = await run(['status'], { cwd: await emptyFolder(), env: { NEO4J_URI: 'nonsense' } })
  expect(code).toBe(2)
  expect(err).toContain('NEO4J_URI')
})

test('a Neo4j that is not there ends with 3, its address and what to do', async () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'hunter2' }
  const { code, err } = await run(['status'], { cwd: await emptyFolder(), env })
  expect(code).toBe(3)
  expect(err).toContain('bolt://127.0.0.1:1')
  expect(err).not.toMatch(/hunter2|at .*\.js:/)
})

test('a reader that stops before the end, as head does, is no failure', async () => {
  const cwd = await emptyFolder()
  expect(await run(['load'], { cwd })).toMatchObject({ code: 0 })
  const child = start(['export'], { cwd })
  child.stdin.end()
  const err = text(child.stderr)
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'exit')
  expect({ code, err: await err }).toEqual({ code: 0, err: '' })
})
