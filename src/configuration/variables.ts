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

/** Every environment variable that the service and the command line read. README's table is written from it. */
export const VARIABLES = {
  PORT: variable({
    zh: '监听端口；0 为任一空闲端口',
    en: 'port to listen at; 0 takes a free one',
    default: '4000',
    schema: port.default(4000),
  }),
  HOST: variable({
    zh: '监听地址；`0.0.0.0` 为所有网卡',
    en: 'address to listen at; `0.0.0.0` for every interface',
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
