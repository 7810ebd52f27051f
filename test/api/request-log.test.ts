import { expect, test } from 'vitest'

import { startTestService } from './support.js'

async function requestIdOf(given: string): Promise<string | null> {
  const { ask } = await startTestService()
  const answer = await ask('{ hello }', {
    headers: { 'content-type': 'application/json', 'x-request-id': given },
  })
  return answer.headers.get('x-request-id')
}

test("the caller's request id is kept", async () => {
  expect(await requestIdOf('trace-42.a_b')).toBe('trace-42.a_b')
})

test('a request id that is no plain token is replaced', async () => {
  expect(await requestIdOf('{"level":60}')).toMatch(/^[\da-f-]{36}$/)
  expect(await requestIdOf('x'.repeat(65))).toMatch(/^[\da-f-]{36}$/)
})

test('each answer is logged once, with its id, status and time, without the query', async () => {
  const { ask, service, log } = await startTestService()
  const answered = new Promise((resolve) =>
    service.app.server.once('request', (_, response) => response.once('close', resolve)),
  )
  const answer = await ask('{ hello }')
  await answered
  expect(log.filter((line) => line['msg'] === 'answered')).toEqual([
    expect.objectContaining({
      reqId: answer.headers.get('x-request-id'),
      method: 'POST',
      path: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
    }),
  ])
})
