import { z } from 'zod'

import type { GraphStore } from '../store/port.js'
import { askStore } from './ask.js'

const QUESTION =
  '{ dataset { version engine engineVersion loadedAt relationCount entityCounts { kind count } } }'

const answer = z.object({
  dataset: z.object({
    version: z.string(),
    engine: z.string(),
    engineVersion: z.string(),
    loadedAt: z.string(),
    relationCount: z.number(),
    entityCounts: z.array(z.object({ kind: z.string(), count: z.number() })),
  }),
})

/** What a store holds, and on which engine. */
export type Contents = z.infer<typeof answer>['dataset']

const NAMES: Readonly<Record<string, string>> = {
  DOCUMENT: '文件 documents',
  OFFICE: '机构 offices',
  PERSON: '人 people',
  AGREEMENT: '协议 agreements',
  AGREEMENT_VERSION: '版本 versions',
  CLAUSE: '条款 clauses',
  TASK: '任务 tasks',
  PROJECT: '项目 projects',
  PUBLICATION: '出版物 publications',
  EVENT: '活动 events',
  PLACE: '地点 places',
}

/** What a loaded store holds. */
export async function readContents(store: GraphStore): Promise<Contents> {
  const { data, errors } = await askStore(store, QUESTION, {})
  const [error] = errors ?? []
  if (error !== undefined) throw error.originalError ?? error
  return answer.parse(data).dataset
}

/** The counts in one line, the kinds that there are none of left out. */
export function describeCounts({ entityCounts, relationCount }: Contents): string {
  const counts = entityCounts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${NAMES[kind] ?? kind}`)
  return [...counts, `${relationCount} 关系 relations`].join(' · ')
}
