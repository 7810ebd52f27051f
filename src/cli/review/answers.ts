import { emitKeypressEvents } from 'node:readline'
import { createInterface } from 'node:readline/promises'
import type { Readable } from 'node:stream'

/** Where a person's answers come from; undefined once there are no more. */
export interface Answers {
  /** One key. */
  key(): Promise<string | undefined>
  /** One line. */
  line(): Promise<string | undefined>
  close(): void
}

/** Answers from lines, the first character of each for a key: for pipes, scripts and plain terminals. */
export function answersFromLines(input: Readable): Answers {
  const lines = createInterface({ input, crlfDelay: Infinity })
  const iterator = lines[Symbol.asyncIterator]()
  const line = async (): Promise<string | undefined> => {
    const next = await iterator.next()
    return next.done === true ? undefined : String(next.value)
  }
  return { line, key: async () => (await line())?.trim().slice(0, 1), close: () => lines.close() }
}

/** A terminal that gives keys one by one. */
export type KeyTerminal = NodeJS.ReadStream

/** Answers from a terminal: one key each, and lines with the terminal's own editing. */
export function answersFromTerminal(input: KeyTerminal, output: NodeJS.WriteStream): Answers {
  return {
    key: () =>
      new Promise((resolve) => {
        emitKeypressEvents(input)
        input.setRawMode(true)
        input.resume()
        input.once('keypress', (text: string | undefined, key: { ctrl?: boolean; name?: string }) => {
          input.setRawMode(false)
          input.pause()
          output.write('\n')
          const stop = key.ctrl === true && (key.name === 'c' || key.name === 'd')
          resolve(stop ? undefined : (text ?? '').toLowerCase())
        })
      }),
    line: async () => {
      const lines = createInterface({ input, output })
      try {
        return await lines.question('')
      } catch {
        return undefined
      } finally {
        lines.close()
      }
    },
    close: () => input.pause(),
  }
}
