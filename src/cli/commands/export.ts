import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { readConfiguration } from '../../configuration/configuration.js'
import { exportedLines } from '../../store/exported-lines.js'
import { exportOfService } from '../ask.js'
import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { parseServiceUrl } from '../service-url.js'
import { withLoadedStore } from '../with-store.js'

type Lines = AsyncIterable<string | Uint8Array>

/** Writes all of it to a file, or leaves what stood there. */
async function writeWhole(lines: Lines, file: string): Promise<void> {
  const part = `${file}.part`
  try {
    await pipeline(Readable.from(lines), createWriteStream(part))
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

function writeTo(file: string | undefined): (lines: Lines) => Promise<void> {
  return (lines) =>
    file === undefined
      ? pipeline(Readable.from(lines), process.stdout, { end: false })
      : writeWhole(lines, file)
}

export const exportCommand = defineCommand({
  name: 'export',
  summary: '把整个图写成 JSONL：先节点，后关系 · write the whole graph as JSONL: nodes, then relations',
  args: {
    file: {
      type: 'positional',
      required: false,
      description: '写到的文件；默认标准输出 · file to write; standard output unless given',
    },
    url: {
      type: 'string',
      valueHint: 'URL',
      description: '从正在运行的服务导出 · export from a running service instead of opening the store',
    },
  },
  examples: [
    ['zhimai export graph.jsonl', '写到文件 · to a file'],
    ['zhimai export | gzip > graph.jsonl.gz', '经管道 · through a pipe'],
    [
      'zhimai export graph.jsonl --url http://localhost:4000/graphql',
      '服务正在运行时 · while the service runs and holds the embedded store',
    ],
  ],
  run: async ({ file, url }) => {
    const write = writeTo(file)
    const service = url === undefined ? undefined : parseServiceUrl(url)
    if (service === undefined) await withLoadedStore((store) => write(exportedLines(store)))
    else await exportOfService(service, write, readConfiguration(process.env).token)
    return EXIT.OK
  },
})
