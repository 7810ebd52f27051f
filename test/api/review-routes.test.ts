import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { serveReview } from '../../src/api/review-routes.js'
import { openDesk } from '../../src/cli/review/desk.js'
import { readSourceFolder } from '../../src/cli/source-folder.js'
import { openGrafeo } from '../../src/store/grafeo/grafeo-store.js'
import { currentDataset } from '../../src/store/current-dataset.js'
import { load } from '../../src/store/load.js'
import { emptyFolder, NOTICE_NAME, sources } from '../review/sample.js'
import { startTestService } from './support.js'

const ISSUER = '甘肃省地方志办公室'
const DOCUMENT = `document/${NOTICE_NAME}`
const KEYS = [`entity|${DOCUMENT}`, `entity|office/${ISSUER}`, `relation|ISSUED|office/${ISSUER}|${DOCUMENT}`]

type Post = (body: unknown, headers?: Record<string, string>) => Promise<Response>

/** A service with a review of one invented document, on a store that holds the folder's facts. */
async function reviewing(): Promise<{
  url: string
  folder: string
  post: Post
  version(): Promise<string | undefined>
  audit(): Promise<string>
}> {
  const { folder, notice, review } = await sources()
  await review.add(notice)
  const store = await openGrafeo()
  await store.prepare()
  await load(store, (await readSourceFolder(folder)).dataset())
  const auditLog = join(await emptyFolder(), 'audit.jsonl')
  const desk = await openDesk(store, folder, { auditLog })
  const service = await startTestService(undefined, { extend: (app) => serveReview(app, desk) })
  const url = new URL(service.url).origin
  const post: Post = (body, headers = { 'x-zhimai-review': '1' }) =>
    fetch(`${url}/review/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return {
    url,
    folder,
    post,
    version: async () => (await currentDataset(store))?.version,
    audit: () => readFile(auditLog, 'utf8'),
  }
}

const accepting = (...keys: string[]): unknown => ({
  document: DOCUMENT,
  verdicts: keys.map((key) => ({ action: 'accept', key })),
})

describe('the review over HTTP', () => {
  test('lists proposals with the sentences they rest on, the words marked', async () => {
    const { url } = await reviewing()
    const response = await fetch(`${url}/review/proposals?document=${encodeURIComponent(NOTICE_NAME)}`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { documents } = await response.json()
    expect(documents).toHaveLength(1)
    const person = documents[0].open.find(({ key }: { key: string }) => key === 'entity|person/李明')
    expect(person.sentences[0]).toMatchObject({
      before: '甘肃省地方志办公室主任',
      marked: '李明',
      after: '，陕西省地方志办公室主任王强出席签约仪式并致辞。',
    })
  })

  test('records decisions, writes the facts, loads them and logs the write', async () => {
    const { folder, post, version, audit } = await reviewing()
    const before = await version()
    const response = await post(accepting(...KEYS))
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer).toMatchObject({ held: [], version: await version() })
    expect(answer.version).not.toBe(before)
    expect(answer.decisions.map(({ key }: { key: string }) => key)).toEqual(KEYS)
    expect(await readdir(join(folder, 'facts'))).toEqual([`${NOTICE_NAME}.yaml`])
    expect(JSON.parse(await audit())).toMatchObject({
      what: 'review',
      counts: { accept: 3 },
      version: answer.version,
    })
  })

  test('takes corrections and undoing, and says what is wrong with a correction', async () => {
    const { post } = await reviewing()
    const correct = (correction: Record<string, string>): unknown => ({
      document: DOCUMENT,
      verdicts: [{ action: 'correct', key: 'entity|person/王强', correction }],
    })
    expect((await post(correct({ kind: 'WIZARD' }))).status).toBe(422)
    const { decisions } = await (await post(correct({ name: '王小强' }))).json()
    expect(decisions[0]).toMatchObject({ entity: { id: 'person/王小强' }, was: 'person/王强' })
    const undone = await post({
      document: DOCUMENT,
      verdicts: [{ action: 'undo', key: 'entity|person/王强' }],
    })
    expect(undone.status).toBe(200)
  })

  test.each([
    ['without the header', {}, 403],
    ['from a form', { 'x-zhimai-review': '1', 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('refuses decisions %s', async (_, headers, status) => {
    const { folder, post } = await reviewing()
    expect((await post(accepting(...KEYS), headers)).status).toBe(status)
    expect(await readdir(join(folder, 'facts'))).toEqual([])
  })

  test('refuses a page of another site whose name leads to this machine', async () => {
    const { url } = await reviewing()
    const { port } = new URL(url)
    const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const headers = { host: `evil.example:${port}` }
      request({ port, host: '127.0.0.1', path: '/review/proposals', headers }, (response) => {
        text(response).then((body) => resolve({ status: response.statusCode, body }), reject)
      })
        .on('error', reject)
        .end()
    })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('FORBIDDEN')
  })

  test('refuses what is no decision, and what is not open', async () => {
    const { post } = await reviewing()
    expect((await post({ document: DOCUMENT })).status).toBe(422)
    expect((await post({ document: DOCUMENT, verdicts: [{ action: 'burn', key: 'x' }] })).status).toBe(422)
    const unknown = await post(accepting('entity|person/无此人'))
    expect(unknown.status).toBe(404)
    expect((await unknown.json()).errors[0].extensions.code).toBe('UNKNOWN')
    expect((await post({ ...Object(accepting('x')), document: '../../etc/passwd' })).status).toBe(404)
  })

  test('is not there unless it was asked for', async () => {
    const { url } = await startTestService()
    expect((await fetch(new URL('/review/proposals', url))).status).toBe(404)
  })

  test('is refused on a store that holds something else, which loading would take away', async () => {
    const { folder } = await sources()
    const store = await openGrafeo()
    await store.prepare()
    await load(store, (await readSourceFolder('seed')).dataset())
    await expect(openDesk(store, 'docs', { auditLog: join(folder, 'a') })).rejects.toThrow(
      /documents\/ and facts\//,
    )
    const other = await reviewing()
    await expect(openDesk(store, other.folder, { auditLog: join(folder, 'a') })).rejects.toThrow(
      /zhimai load/,
    )
    await store.close()
  })
})
