import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

import { packagePath } from '../../src/configuration/package.js'
import { NOTICE, NOTICE_NAME } from '../review/sample.js'
import { emptyFolder, run } from './run.js'

/** util-linux `script` gives a command a terminal of its own; other systems' takes other words. */
const TERMINAL = '/usr/bin/script'
const hasTerminal = process.platform === 'linux' && existsSync(TERMINAL)

const QUESTION = 'q 结束 quit > '
const REVERSE = '\u001b[7m'

/** A folder of sources with one invented document to review. */
async function added(): Promise<string> {
  const cwd = await emptyFolder()
  for (const part of ['documents', 'facts']) await mkdir(join(cwd, 'sources', part), { recursive: true })
  await writeFile(join(cwd, `${NOTICE_NAME}.txt`), NOTICE)
  expect(await run(['add', `${NOTICE_NAME}.txt`, '--folder', 'sources'], { cwd })).toMatchObject({ code: 0 })
  return cwd
}

/** Reviews on a terminal: types each piece once what it waits for is shown; gives all that was shown, and the terminal's state after it. */
async function review(cwd: string, typed: readonly (readonly [string, string])[]): Promise<string> {
  const command = `'${process.execPath}' '${packagePath('bin/zhimai.js')}' review sources; echo "code $?"; stty -a`
  const child = spawn(TERMINAL, ['-qec', command, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const closed = once(child, 'close')
  let shown = ''
  let from = 0
  let next = 0
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    shown += part
    for (let step = typed[next]; step !== undefined; step = typed[next]) {
      const at = shown.indexOf(step[0], from)
      if (at < 0) return
      from = at + step[0].length
      next += 1
      child.stdin.write(step[1])
    }
  })
  await closed
  expect(next).toBe(typed.length)
  return shown
}

async function decisions(cwd: string): Promise<{ action: string }[]> {
  const log = join(cwd, 'sources', 'proposals', `${NOTICE_NAME}.decisions.jsonl`)
  if (!existsSync(log)) return []
  const lines = (await readFile(log, 'utf8')).trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** Lines are edited and keys are shown again: what a shell expects of its terminal. */
function expectCooked(shown: string): void {
  expect(shown).toMatch(/(?<!-)\bicanon\b/)
  expect(shown).toMatch(/(?<!-)\becho\b/)
  expect(shown).toMatch(/(?<!-)\bisig\b/)
}

describe.skipIf(!hasTerminal)('zhimai review on a terminal', () => {
  test('one key each accepts, rejects, corrects and ends, the sentence stands with its mark, and the terminal is left as it was', async () => {
    const cwd = await added()
    const shown = await review(cwd, [
      [QUESTION, 'a'],
      [QUESTION, 'r'],
      [QUESTION, 'c'],
      ['field=value', 'name=改正的名称\r\r'],
      [QUESTION, 'q'],
    ])
    expect(shown).toContain(REVERSE)
    expect(shown).toContain('code ')
    expectCooked(shown)
    const made = await decisions(cwd)
    expect(made.map(({ action }) => action)).toEqual(['accept', 'reject', 'correct'])
    expect(JSON.stringify(made[2])).toContain('"name":"改正的名称"')
  })

  test('Ctrl-C at a question ends it with all decisions kept, and the next review goes on after them', async () => {
    const cwd = await added()
    const shown = await review(cwd, [
      [QUESTION, 'a'],
      [QUESTION, '\u0003'],
    ])
    expectCooked(shown)
    expect(await decisions(cwd)).toHaveLength(1)
    await review(cwd, [
      [QUESTION, 'a'],
      [QUESTION, 'q'],
    ])
    const made = await decisions(cwd)
    expect(made).toHaveLength(2)
    expect(new Set(made.map((decision) => JSON.stringify(decision))).size).toBe(2)
  })

  test('Ctrl-C in the middle of a correction ends the review and records nothing of it', async () => {
    const cwd = await added()
    const shown = await review(cwd, [
      [QUESTION, 'c'],
      ['field=value', 'name=半途\r'],
      ['name ← 半途', '\u0003'],
    ])
    expectCooked(shown)
    expect(shown).toMatch(/left to review \d+/)
    expect(await decisions(cwd)).toEqual([])
  })
})
