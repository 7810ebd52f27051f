import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

import { readAccess, requireRole, type Access } from '../../../src/api/access/access.js'
import { recordWrite } from '../../../src/api/access/audit-log.js'
import { parseTokens } from '../../../src/api/access/tokens.js'
import { ConfigurationError } from '../../../src/configuration/configuration.js'
import { startTestService } from '../support.js'

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
const FILE = `# who may ask\nliu reader ${hash('reading')}\n\nwei editor ${hash('editing')} # until 2027\n`
const access: Access = { tokens: parseTokens(FILE, 'tokens') }

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'zhimai-access-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

describe('who may ask', () => {
  const remote = { host: '0.0.0.0', loopback: false, publicRead: false }

  test('off loopback nobody, unless tokens or public reading were chosen', async () => {
    await expect(readAccess(remote)).rejects.toThrow(ConfigurationError)
    await expect(readAccess(remote)).rejects.toThrow(/HOST=0\.0\.0\.0.*AUTH_TOKENS.*PUBLIC_READ=1/s)
    expect(await readAccess({ ...remote, publicRead: true })).toEqual({
      anonymous: { name: 'public', role: 'reader' },
    })
  })

  test('on loopback the user of this machine may read and write', async () => {
    const local = { host: '127.0.0.1', loopback: true, publicRead: false }
    expect(await readAccess(local)).toEqual({ anonymous: { name: 'local', role: 'editor' } })
  })

  test('with a file of tokens, those whose hashes it has, with their roles', async () => {
    const tokenFile = join(await folder(), 'tokens')
    await writeFile(tokenFile, FILE)
    const { tokens, anonymous } = await readAccess({ ...remote, tokenFile })
    expect(tokens?.callerOf('reading')).toEqual({ name: 'liu', role: 'reader' })
    expect(tokens?.callerOf('editing')).toEqual({ name: 'wei', role: 'editor' })
    expect(tokens?.callerOf('')).toBeUndefined()
    expect(tokens?.callerOf(hash('reading'))).toBeUndefined()
    expect(anonymous).toBeUndefined()
  })

  test.each([
    ['an empty file', '# nobody\n', /tokens: .*no token/],
    ['another role', `liu owner ${hash('x')}`, /tokens:1: /],
    ['a token in place of its hash', `liu reader ${hash('x')}\nwei editor hunter2`, /tokens:2: /],
  ])('%s is refused with its line, and not repeated', (_, text, message) => {
    expect(() => parseTokens(text, 'tokens')).toThrow(message)
    expect(() => parseTokens(text, 'tokens')).not.toThrow(/hunter2/)
  })

  test('a file that cannot be read is named', async () => {
    await expect(readAccess({ ...remote, tokenFile: 'no/such/file' })).rejects.toThrow(
      /AUTH_TOKENS.*no\/such\/file/,
    )
  })
})

describe('a service with tokens', () => {
  const asking = (authorization?: string) => ({
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
  })

  test.each([
    ['none', undefined],
    ['a wrong one', 'Bearer wrong'],
    ['the hash of a right one', `Bearer ${hash('reading')}`],
    ['another scheme', 'Digest reading'],
    ['a wrong login', `Basic ${Buffer.from('liu:wrong').toString('base64')}`],
  ])('refuses a request with %s', async (_, authorization) => {
    const { ask, log } = await startTestService(undefined, { access })
    const answer = await ask('{ hello }', asking(authorization))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/Bearer.*Basic/)
    expect((await answer.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED')
    expect(JSON.stringify(log)).not.toContain('wrong')
  })

  test.each([
    ['Bearer', 'Bearer reading'],
    ['the login that browsers ask for', `Basic ${Buffer.from('liu:reading').toString('base64')}`],
  ])('answers one with a token as %s, which is nowhere in log or answer', async (_, authorization) => {
    const { ask, log } = await startTestService(undefined, { access })
    const answer = await ask('{ hello }', asking(authorization))
    expect(answer.status).toBe(200)
    const written = JSON.stringify([log, await answer.text(), [...answer.headers]])
    for (const secret of ['reading', hash('reading'), authorization]) expect(written).not.toContain(secret)
  })

  test('keeps everything from those without one, but health', async () => {
    const { url } = await startTestService(undefined, { access })
    for (const path of ['/', '/graphql', '/metrics', '/graphiql/', '/nowhere'])
      expect((await fetch(new URL(path, url))).status).toBe(401)
    expect((await fetch(new URL('/health/live', url))).status).toBe(200)
  })

  test('with public reading answers those without a token, not those with a wrong one', async () => {
    const open: Access = { ...access, anonymous: { name: 'public', role: 'reader' } }
    const { ask } = await startTestService(undefined, { access: open })
    expect((await ask('{ hello }', asking())).status).toBe(200)
    expect((await ask('{ hello }', asking('Bearer wrong'))).status).toBe(401)
  })

  test('lets only editors where an editor is asked for', async () => {
    const { service, url } = await startTestService(undefined, {
      access,
      extend: (app) =>
        void app.post('/change', { preHandler: requireRole('editor') }, async () => ({ changed: true })),
    })
    expect(service.app.hasRoute({ method: 'POST', url: '/change' })).toBe(true)
    const change = (authorization: string) =>
      fetch(new URL('/change', url), { method: 'POST', headers: { authorization } })
    expect((await change('Bearer reading')).status).toBe(403)
    expect((await change('Bearer editing')).status).toBe(200)
  })

  test('counts a token as one client wherever it is used from', async () => {
    const { ask } = await startTestService(undefined, { access, requestsPerMinute: 1 })
    const statusOf = async (token: string) => (await ask('{ hello }', asking(`Bearer ${token}`))).status
    expect([await statusOf('reading'), await statusOf('editing'), await statusOf('reading')]).toEqual([
      200, 200, 429,
    ])
  })
})

test('the log of writes has a line of JSON for each, and is for its owner only', async () => {
  const path = join(await folder(), 'new', 'audit.jsonl')
  const write = { who: 'wei', what: 'load', file: 'seed', version: 'abc' }
  await recordWrite(path, write)
  await recordWrite(path, { ...write, what: 'review: confirm' })
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { ...write, when: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) },
    { ...write, what: 'review: confirm', when: expect.any(String) },
  ])
  expect((await stat(path)).mode & 0o077).toBe(0)
})
