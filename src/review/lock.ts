import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
    if (owner !== undefined && !isRunning(owner)) await takeAway(file)
    else if (Date.now() > deadline) {
      throw new ReviewError(
        'LOCKED',
        `${file}: 另一进程（${owner ?? '?'}）正在审读；请等它结束。若它并非志脉，请删去此文件。 · Another process is reviewing; wait until it has ended. If it is not Zhimai, delete the file.`,
      )
    } else await wait(PAUSE_MS)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/** A link appears with its content or not at all, so that a process killed here leaves no lock without an owner. */
async function taken(file: string): Promise<boolean> {
  const mine = `${file}.${randomUUID()}`
  await writeFile(mine, String(process.pid))
  try {
    await link(mine, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(mine, { force: true })
  }
}

/** Takes away a lock whose owner is gone. If another process did so first and holds it now, it gets its lock back. */
async function takeAway(file: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const owner = await ownerOf(aside)
  if (owner !== undefined && isRunning(owner)) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
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
