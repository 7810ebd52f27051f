import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { runTestService, startTestService } from './support.js'

// The audits' GETs lack the header that tells them from another site's link; a client of ours sends it.
const fetchFn = (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { 'apollo-require-preflight': 'true', ...init.headers } })

describe('GraphQL over HTTP', () => {
  let url = ''
  let close = async () => {}
  beforeAll(async () => {
    const running = await runTestService()
    url = running.url
    close = () => running.service.close(0)
  })
  afterAll(() => close())

  const audits = serverAudits({ url: () => url, fetchFn })

  test('has 61 audits', () => {
    expect(audits).toHaveLength(61)
  })

  for (const audit of audits) {
    test(`${audit.id}: ${audit.name}`, async () => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' })
    })
  }
})

test('a GET that another site could make its visitors send is refused', async () => {
  const { url } = await startTestService()
  const answer = await fetch(`${url}?query={__typename}`)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Cross-Site Request Forgery')
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a POST of %s is refused',
  async (contentType) => {
    const { url } = await startTestService()
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: '{"query":"{ __typename }"}',
    })
    expect(answer.status).toBe(415)
  },
)

test('a list of queries in one request is refused', async () => {
  const { ask } = await startTestService()
  const answer = await ask('', { body: JSON.stringify([{ query: '{ hello }' }, { query: '{ hello }' }]) })
  expect(answer.status).toBe(400)
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  '%s is not allowed, and the answer says what is',
  async (method) => {
    const { url } = await startTestService()
    const answer = await fetch(url, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, POST')
  },
)

test('a body over 256 KB is refused with the limit', async () => {
  const { ask } = await startTestService()
  const answer = await ask(`{ hello } #${'长'.repeat(100_000)}`)
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('256 KB'), extensions: { code: 'BAD_REQUEST' } }],
  })
})

test('other sites may not read answers', async () => {
  const { ask, url } = await startTestService()
  const answer = await ask('{ hello }', {
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
  })
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
})

test('no more errors are listed than a person reads', async () => {
  const { ask } = await startTestService()
  const answer = await ask(`{ ${Array.from({ length: 500 }, (_, i) => `unknown${i}`).join(' ')} }`)
  const { errors } = await answer.json()
  expect(errors.length).toBeLessThanOrEqual(11)
})
