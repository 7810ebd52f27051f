import { open, readFile } from 'node:fs/promises'
import { decision, type Decision } from './decision.js'
import { ReviewError } from './review-error.js'

/**
 * The decisions of a file, one JSON object a line, oldest first; none where there is no file. A last line without its end
 * was cut off while it was written, so that nobody was told that it is kept: it counts as not there. Throws a ReviewError of
 * code DECISIONS_DAMAGED for any other line that is no decision.
 */
export async function readDecisions(file: string): Promise<readonly Decision[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw error
  })
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.flatMap((line, index) => (line === '' ? [] : [parsed(file, line, index + 1)]))
}

/** Adds decisions; when it returns they are on the disk. */
export async function appendDecisions(file: string, decisions: readonly Decision[]): Promise<void> {
  const handle = await open(file, 'a+')
  try {
    const whole = await endOfLastLine(handle)
    if (whole !== undefined) await handle.truncate(whole)
    await handle.appendFile(decisions.map((one) => `${JSON.stringify(one)}\n`).join(''), 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Where the last whole line ends, in bytes, if something that is no whole line follows it. */
async function endOfLastLine(handle: Awaited<ReturnType<typeof open>>): Promise<number | undefined> {
  const bytes = await handle.readFile()
  const end = bytes.lastIndexOf(0x0a) + 1
  return end === bytes.length ? undefined : end
}

function parsed(file: string, line: string, number: number): Decision {
  const result = decision.safeParse(jsonOf(line))
  if (result.success) return result.data
  throw new ReviewError(
    'DECISIONS_DAMAGED',
    `${file}:${number}: 不是一条审读决定；请从备份恢复此行，或删去此行重审。 · is no decision; restore the line from a copy, or delete it and decide again.`,
  )
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
