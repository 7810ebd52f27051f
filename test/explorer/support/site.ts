import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'
import { browserPath } from './browser-path.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the service under test answers, such as http://127.0.0.1:40123. */
    site: string
  }
}

/** The real service with the seeds on its embedded engine and the page as built, for all browser tests of a run. */
export default async function openSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(browserPath)) {
    project.provide('site', '')
    return async () => {}
  }
  if (newest('dist/explorer') < newest('src/explorer'))
    execFileSync('npm', ['run', '--silent', 'build:pages'], {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    })
  const data = await mkdtemp(join(tmpdir(), 'zhimai-explorer-'))
  const service = spawn(process.execPath, ['bin/zhimai.js', 'serve'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ZHIMAI_DATA: data, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = new Promise<void>((resolve) => service.once('close', () => resolve()))
  let origin: string | undefined
  for await (const line of createInterface({ input: service.stdout })) {
    origin ??= /http:\/\/[\w.:[\]]+/.exec(line)?.[0]
    if (origin && /Ctrl-C/.test(line)) break
  }
  if (!origin)
    throw new Error('The service ended before it said where it answers; run: node bin/zhimai.js serve')
  project.provide('site', origin)
  return async () => {
    service.kill('SIGTERM')
    await closed
    await rm(data, { recursive: true, force: true })
  }
}

/** When the newest file in a folder was written; 0 where there is none. */
function newest(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)
}
