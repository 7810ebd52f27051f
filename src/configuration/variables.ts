import { z } from 'zod'

import { LOG_LEVELS } from '../api/logger.js'

/** An environment variable: what it means, in both languages, what it is when unset, and what it may be. */
interface Variable<T extends z.ZodType> {
  readonly zh: string
  readonly en: string
  /** As a person reads it. */
  readonly default: string
  readonly schema: T
}

function variable<T extends z.ZodType>(definition: Variable<T>): Variable<T> {
  return definition
}

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc']

const port = z.coerce
  .number({ error: '须为 0–65535 的整数 · must be a whole number from 0 to 65535, for example 4000' })
  .int('须为整数 · must be a whole number, for example 4000')
  .min(0, '须不小于 0 · must not be below 0; 0 takes any free port')
  .max(65535, '须不大于 65535 · must not be above 65535, for example 4000')

const neo4jUri = z
  .string()
  .refine((uri) => URL.canParse(uri) && NEO4J_SCHEMES.includes(new URL(uri).protocol.slice(0, -1)), {
    error: `须以 bolt:// 或 neo4j:// 开头 · must start with one of ${NEO4J_SCHEMES.map((scheme) => `${scheme}://`).join(' ')}, for example bolt://localhost:7687`,
  })
  .refine((uri) => !URL.canParse(uri) || new URL(uri).username === '', {
    error:
      '地址里不写用户名和密码，请用 NEO4J_USER、NEO4J_PASSWORD · must not hold a user; set NEO4J_USER and NEO4J_PASSWORD',
  })

/** A whole number not below `least`, from text. */
function wholeNumber(least: number) {
  const error = `须为不小于 ${least} 的整数 · must be a whole number, ${least} or more`
  return z.coerce.number({ error }).int(error).min(least, error)
}

/** Every environment variable that the service and the command line read. README's table is written from it. */
export const VARIABLES = {
  PORT: variable({
    zh: '监听端口；0 为任一空闲端口',
    en: 'port to listen at; 0 takes a free one',
    default: '4000',
    schema: port.default(4000),
  }),
  HOST: variable({
    zh: '监听地址；`0.0.0.0` 为所有网卡，须另设 AUTH_TOKENS 或 PUBLIC_READ',
    en: 'address to listen at; `0.0.0.0` for every interface, which needs AUTH_TOKENS or PUBLIC_READ',
    default: '127.0.0.1',
    schema: z.string().default('127.0.0.1'),
  }),
  ZHIMAI_DATA: variable({
    zh: '内置图数据库 Grafeo 的目录',
    en: 'folder of the embedded engine, Grafeo',
    default: '.zhimai',
    schema: z.string().default('.zhimai'),
  }),
  NEO4J_URI: variable({
    zh: '设置后改用 Neo4j（5.26 以上），如 `bolt://localhost:7687`；集群用 `neo4j://`',
    en: 'use Neo4j (5.26 or later) instead, for example `bolt://localhost:7687`; `neo4j://` for a cluster',
    default: '',
    schema: neo4jUri.optional(),
  }),
  NEO4J_USER: variable({
    zh: 'Neo4j 用户名',
    en: 'Neo4j user',
    default: 'neo4j',
    schema: z.string().default('neo4j'),
  }),
  NEO4J_PASSWORD: variable({
    zh: 'Neo4j 密码；设了 NEO4J_URI 就须设置',
    en: 'Neo4j password; needed with NEO4J_URI',
    default: '',
    schema: z.string().optional(),
  }),
  NEO4J_DATABASE: variable({
    zh: 'Neo4j 数据库名',
    en: 'Neo4j database',
    default: 'neo4j',
    schema: z.string().default('neo4j'),
  }),
  AUTH_TOKENS: variable({
    zh: '令牌文件（每行：名称、reader 或 editor、SHA-256）；设后访问须带令牌，见 docs/operation.md',
    en: 'file of tokens (a line: name, reader or editor, SHA-256); where set, requests need one, see docs/operation.md',
    default: '',
    schema: z.string().optional(),
  }),
  PUBLIC_READ: variable({
    zh: '1 为任何人可读',
    en: '1 lets anybody read',
    default: '',
    schema: z
      .enum(['0', '1'], { error: '须为 0 或 1 · must be 0 or 1' })
      .default('0')
      .transform((value) => value === '1'),
  }),
  ZHIMAI_TOKEN: variable({
    zh: '`zhimai query --url` 所带的令牌',
    en: 'token that `zhimai query --url` sends',
    default: '',
    schema: z.string().optional(),
  }),
  AUDIT_LOG: variable({
    zh: '写入记录的文件；未设时为 ZHIMAI_DATA 目录下的 audit.jsonl',
    en: 'file that writes are recorded in; unset: audit.jsonl in the folder ZHIMAI_DATA',
    default: '',
    schema: z.string().optional(),
  }),
  MAX_COST: variable({
    zh: '一次查询的代价上限，见 docs/operation.md',
    en: 'the most that one query may cost, see docs/operation.md',
    default: '10000',
    schema: wholeNumber(1).default(10_000),
  }),
  REQUEST_TIMEOUT: variable({
    zh: '一次查询可用的毫秒数',
    en: 'milliseconds that one query may take',
    default: '10000',
    schema: wholeNumber(1).default(10_000),
  }),
  MAX_CONCURRENT: variable({
    zh: '同时回答的请求数；再来的排队',
    en: 'requests answered at once; more stand in a queue',
    default: '32',
    schema: wholeNumber(1).default(32),
  }),
  MAX_QUEUE: variable({
    zh: '排队的请求数；再来的得 503',
    en: 'requests in the queue; more are answered 503',
    default: '256',
    schema: wholeNumber(0).default(256),
  }),
  RATE_LIMIT: variable({
    zh: '每客户每分钟请求数，0 为不限；未设时对外 600，本机不限',
    en: 'requests a client may send a minute, 0 for any number; unset: 600 off loopback, any number on it',
    default: '',
    schema: wholeNumber(0).optional(),
  }),
  TRUST_PROXY: variable({
    zh: '反向代理的地址，逗号分隔；只信它们的 X-Forwarded-For',
    en: 'addresses of reverse proxies, separated by commas, whose X-Forwarded-For is believed',
    default: '',
    schema: z
      .string()
      .transform((text) => text.split(',').map((address) => address.trim()))
      .optional(),
  }),
  TRUSTED_DOCUMENTS: variable({
    zh: '存放 .graphql 文件的目录；设后只答其中的查询',
    en: 'folder of .graphql files; where set, only those queries are answered',
    default: '',
    schema: z.string().optional(),
  }),
  LOG_LEVEL: variable({
    zh: `日志级别：${LOG_LEVELS.join('、')}`,
    en: 'how much is logged',
    default: 'info',
    schema: z
      .enum(LOG_LEVELS, { error: `须为以下之一 · must be one of: ${LOG_LEVELS.join(', ')}` })
      .default('info'),
  }),
} as const

export type VariableName = keyof typeof VARIABLES

/** The table of README, as Markdown. */
export function variableTable(): string {
  const rows = Object.entries(VARIABLES).map(
    ([name, { zh, en, default: value }]) =>
      `| \`${name}\` | ${value === '' ? '—' : `\`${value}\``} | ${zh} · ${en} |`,
  )
  return ['| 变量 · variable | 默认 · default | 说明 · meaning |', '|---|---|---|', ...rows].join('\n')
}
