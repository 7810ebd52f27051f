import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { toLine } from '../../store/jsonl.js'
import { readDataset } from '../../store/read-dataset.js'
import type { GraphStore } from '../../store/port.js'
import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { withLoadedStore } from '../with-store.js'

async function* lines(store: GraphStore): AsyncGenerator<string> {
  for await (const item of readDataset(store)) yield `${toLine(item)}\n`
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
  },
  examples: [
    ['zhimai export graph.jsonl', '写到文件 · to a file'],
    ['zhimai export | gzip > graph.jsonl.gz', '经管道 · through a pipe'],
  ],
  run: async ({ file }) =>
    withLoadedStore(async (store) => {
      if (file === undefined) await pipeline(Readable.from(lines(store)), process.stdout, { end: false })
      else await pipeline(Readable.from(lines(store)), createWriteStream(file))
      return EXIT.OK
    }),
})
