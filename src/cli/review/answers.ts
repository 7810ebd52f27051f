import { createInterface, emitKeypressEvents } from 'node:readline'
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
  const { next, close } = openEditor(input)
  return { line: next, key: async () => (await next())?.trim().slice(0, 1), close }
}

interface LineEditor {
  /** The next line; undefined after the last, and on Ctrl-C, which closes the editor. */
  next(): Promise<string | undefined>
  close(): void
}

function openEditor(input: Readable, output?: NodeJS.WriteStream): LineEditor {
  const lines = createInterface({ input, crlfDelay: Infinity, ...(output && { output }) })
  const iterator = lines[Symbol.asyncIterator]()
  return {
    next: async () => {
      const next = await iterator.next()
      return next.done === true ? undefined : String(next.value)
    },
    close: () => lines.close(),
  }
}

/** A terminal that gives keys one by one. */
export type KeyTerminal = NodeJS.ReadStream

/** Answers from a terminal: one key each, and lines with the terminal's own editing. */
export function answersFromTerminal(input: KeyTerminal, output: NodeJS.WriteStream): Answers {
  /** Open from the first of some lines to the next key: several pasted at once arrive together, and none may be lost. */
  let editor: LineEditor | undefined
  return {
    key: () =>
      new Promise((resolve) => {
        editor?.close()
        editor = undefined
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
    line: () => (editor ??= openEditor(input, output)).next(),
    close: () => {
      editor?.close()
      input.pause()
    },
  }
}
