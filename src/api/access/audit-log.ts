import { appendFile, mkdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'

/** A change of what is loaded or reviewed. */
export interface Write {
  /** The caller's name, or the user of this machine. */
  readonly who: string
  /** For example `load`, `review: confirm`. */
  readonly what: string
  /** The file or folder that it came from, or went to. */
  readonly file: string
  /** The dataset's version after it, where it changed one. */
  readonly version?: string
  /** How much it changed, by what it changed. */
  readonly counts?: Readonly<Record<string, unknown>>
}

/** Adds a line of JSON to the log of writes at `path`, with the time (ISO 8601, UTC); makes the file where it is missing. */
export async function recordWrite(path: string, write: Write): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const line = JSON.stringify({ when: new Date().toISOString(), ...write })
  await appendFile(path, `${line}\n`, { mode: 0o600, flush: true })
}

/** The user of this machine, as `who` of what the command line does. */
export function localUser(): string {
  return userInfo().username
}
