import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'

import { packagePath } from '../../src/configuration/package.js'

/** What a command line did. */
export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** The folder it runs in, which also holds the store. */
  readonly cwd: string
}

type Zhimai = ChildProcessByStdio<Writable, Readable, Readable>

/** Starts `zhimai` as a process of its own, with nothing of this machine's configuration. */
export function start(words: readonly string[], { env, cwd }: RunOptions): Zhimai {
  return spawn(process.execPath, [packagePath('bin/zhimai.js'), ...words], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs `zhimai` to its end. */
export async function run(words: readonly string[], options: RunOptions): Promise<Outcome> {
  const child = start(words, options)
  child.stdin.end(options.input ?? '')
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, err }
}

/** A service started by `zhimai serve`. */
export interface Served {
  readonly child: Zhimai
  readonly url: string
  /** What it has printed up to its address and the rest of its first screen. */
  readonly welcome: string
  readonly closed: Promise<Outcome>
}

/** Starts `zhimai serve` and waits for its first screen; killed when the test ends, if it still runs. */
export async function serve(options: RunOptions, flags: readonly string[] = []): Promise<Served> {
  const child = start(['serve', ...flags], options)
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  const shown = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part
      if (out.includes('Ctrl-C stops')) resolve()
    })
  })
  const err = text(child.stderr)
  const ended = once(child, 'close')
  const closed = Promise.all([ended, err]).then(([[code], errors]) => ({ code, out, err: errors }))
  await Promise.race([
    shown,
    closed.then(({ code, err: errors }) => {
      throw new Error(`zhimai serve ended with ${code}: ${errors}`)
    }),
  ])
  const url = /http:\/\/\S+\/graphql/.exec(out)?.[0]
  if (url === undefined) throw new Error(`no address in: ${out}`)
  return { child, url, welcome: out, closed }
}

/** An empty folder, removed when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhimai-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
