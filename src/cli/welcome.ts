import { packageVersion } from '../configuration/package.js'
import type { GraphStore } from '../store/port.js'
import { describeCounts, readContents } from './contents.js'

const FIRST_QUERY =
  '{ tasks(first: 3) { nodes { number text fulfills { edges { change clause { number text } } } } } }'

/** What the first screen says: where the service is, what it holds, and what to ask first. */
export async function welcome(store: GraphStore, address: string, review: boolean): Promise<string[]> {
  const url = address.replace('//127.0.0.1:', '//localhost:')
  const contents = await readContents(store)
  return [
    `志脉 Zhimai ${packageVersion()}`,
    '',
    `  GraphQL   ${url}/graphql   （浏览器打开有现成问题 · in a browser: ready questions）`,
    `  浏览 read ${url}/`,
    ...(review ? [`  审读       ${url}/review`] : []),
    '',
    `已载入 · loaded  ${describeCounts(contents)}`,
    `                ${contents.engine} ${contents.engineVersion} · 数据集 dataset ${contents.version.slice(0, 12)}`,
    '',
    '先试一问：哪项任务落实哪一条？ · A first query: which task fulfils which clause?',
    '',
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: FIRST_QUERY })}'`,
    '',
    '按 Ctrl-C 停止 · Ctrl-C stops',
  ]
}
