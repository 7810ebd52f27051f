import { open, readFile, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { ReviewError } from './review-error.js'

const PATIENCE_MS = 10_000
const PAUSE_MS = 20

/**
 * Does some work while no other process that asks for the same lock does. A lock left behind by a process that was killed is
 * taken over. Throws a ReviewError of code LOCKED where another process keeps it for more than ten seconds.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await taken(file))) {
    const owner = await ownerOf(file)
    if (owner !== undefined && !isRunning(owner)) await rm(file, { force: true })
    else if (Date.now() > deadline) {
      throw new ReviewError(
        'LOCKED',
        `${file}: 另一进程（${owner ?? '?'}）正在审读；请等它结束。 · Another process is reviewing; wait until it has ended.`,
      )
    } else await wait(PAUSE_MS)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function taken(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function ownerOf(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
  return Number.isNaN(pid) ? undefined : pid
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
