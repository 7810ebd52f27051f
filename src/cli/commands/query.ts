import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

import { readConfiguration } from '../../configuration/configuration.js'
import { askService, askStore } from '../ask.js'
import { UsageError } from '../check-words.js'
import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { printJson } from '../print.js'
import { parseServiceUrl } from '../service-url.js'
import { withLoadedStore } from '../with-store.js'

function parseVariables(json: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  } catch (error) {
    const message = `--variables 须为 JSON 对象 · --variables must be a JSON object, for example '{"before": "2021-01-01"}'`
    throw new UsageError(message, { cause: error })
  }
}

export const query = defineCommand({
  name: 'query',
  summary: '问一个 GraphQL 查询，答案为 JSON · answer one GraphQL query as JSON',
  args: {
    file: {
      type: 'positional',
      required: true,
      description: '查询文件；- 为标准输入 · file of the query; - for standard input',
    },
    variables: { type: 'string', valueHint: 'JSON', description: '变量 · its variables' },
    url: {
      type: 'string',
      valueHint: 'URL',
      description: '问正在运行的服务，而不打开数据库 · ask a running service instead of opening the store',
    },
  },
  examples: [
    [
      "echo '{ tasks(first: 3) { nodes { number text } } }' | zhimai query -",
      '标准输入 · from standard input',
    ],
    [
      `zhimai query seed/questions/05-what-is-no-longer-heard-of.graphql --variables '{"before": "2021-01-01"}'`,
      '自带的问题 · one of the questions that come with Zhimai',
    ],
    [
      'zhimai query q.graphql --url http://localhost:4000/graphql',
      '服务正在运行时 · while the service runs and holds the embedded store',
    ],
  ],
  run: async ({ file, variables, url }) => {
    const values = parseVariables(variables ?? '{}')
    const service = url === undefined ? undefined : parseServiceUrl(url)
    const source = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
    const { data, errors } = await (service === undefined
      ? withLoadedStore((store) => askStore(store, source, values))
      : askService(service, source, values, readConfiguration(process.env).token))
    printJson({ ...(errors && { errors }), ...(data !== undefined && { data }) })
    return errors === undefined ? EXIT.OK : EXIT.FAILED
  },
})
