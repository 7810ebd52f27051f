import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { readSourceFolder } from '../../src/cli/source-folder.js'
import { readDecisions } from '../../src/review/decision-log.js'
import { ReviewFolder } from '../../src/review/review-folder.js'
import { NOTICE, NOTICE_NAME } from '../review/sample.js'
import { runs } from '../support/runs.js'
import { emptyFolder, run, serve } from './run.js'

const DOCUMENT = `document/${NOTICE_NAME}`
const TASKS = 60

/** The invented notice with enough tasks to be decided on while it is killed again and again. */
const LONG_NOTICE = NOTICE.replace(
  '1.编纂',
  Array.from(
    { length: TASKS },
    (_, i) => `${i + 1}.编纂《陇上年鉴（${1800 + i}）》。\n责任单位：省志年鉴处\n`,
  ).join('') + `${TASKS + 1}.编纂`,
).replace('2.建设', `${TASKS + 2}.建设`)

const proposals = z.object({ documents: z.array(z.object({ open: z.array(z.object({ key: z.string() })) })) })

async function openKeys(origin: string): Promise<string[]> {
  const answer = await fetch(new URL('/review/proposals', origin))
  return proposals.parse(await answer.json()).documents.flatMap(({ open }) => open.map(({ key }) => key))
}

/** Decides one by one until the service is gone; gives what it acknowledged. */
async function acceptUntilGone(origin: string, keys: readonly string[]): Promise<string[]> {
  const acknowledged: string[] = []
  for (const key of keys) {
    try {
      const answer = await fetch(new URL('/review/decisions', origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-zhimai-review': '1' },
        body: JSON.stringify({ document: DOCUMENT, verdicts: [{ action: 'accept', key }] }),
      })
      expect(answer.status).toBe(200)
      await answer.json()
      acknowledged.push(key)
    } catch (error) {
      if (error instanceof TypeError) return acknowledged
      throw error
    }
  }
  return acknowledged
}

test('a review killed at any moment keeps every decision that it acknowledged, and what it leaves is whole', async () => {
  const cwd = await emptyFolder()
  const folder = join(cwd, 'sources')
  for (const part of ['documents', 'facts']) await mkdir(join(folder, part), { recursive: true })
  await writeFile(join(cwd, `${NOTICE_NAME}.txt`), LONG_NOTICE)
  expect(await run(['add', `${NOTICE_NAME}.txt`, '--folder', 'sources'], { cwd })).toMatchObject({ code: 0 })

  const acknowledged = new Set<string>()
  for (let i = 0; i < runs(3, 100).numRuns; i++) {
    expect(await run(['load', 'sources'], { cwd })).toMatchObject({ code: 0 })
    const { child, url, closed } = await serve({ cwd }, ['--review', '--folder', 'sources'])
    const keys = await openKeys(url)
    // Spread over two seconds, so that reading, recording, carrying out and loading are all hit.
    const timer = setTimeout(() => child.kill('SIGKILL'), 2_000 * ((i * 0.61803) % 1))
    for (const key of await acceptUntilGone(url, keys)) acknowledged.add(key)
    clearTimeout(timer)
    child.kill('SIGKILL')
    await closed

    const review = new ReviewFolder(folder)
    await review.recover(NOTICE_NAME)
    const decided = await readDecisions(join(folder, 'proposals', `${NOTICE_NAME}.decisions.jsonl`))
    const accepted = new Set(decided.map(({ key }) => key))
    expect([...acknowledged].filter((key) => !accepted.has(key))).toEqual([])
    expect((await readSourceFolder(folder)).findings).toEqual([])
  }
  expect(acknowledged.size).toBeGreaterThan(0)

  const rest = await run(['review', 'sources', '--accept-above', '0'], { cwd })
  expect(rest.code).toBe(0)
  expect(await readFile(join(folder, 'facts', `${NOTICE_NAME}.yaml`), 'utf8')).toContain(DOCUMENT)
  expect(await readFile(join(folder, 'documents', `${NOTICE_NAME}.txt`), 'utf8')).toBe(LONG_NOTICE)
}, 1_800_000)
