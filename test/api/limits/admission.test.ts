import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'

import { Admission } from '../../../src/api/limits/admission.js'
import { startTestService } from '../support.js'

const never = new AbortController().signal

test('what finds no place waits, and is let in when one is free, first come first', async () => {
  const admission = new Admission({ concurrent: 1, queue: 2, patience: 60_000 })
  const first = await admission.enter(never)
  const order: string[] = []
  const second = admission.enter(never).then((release) => {
    order.push('second')
    release?.()
  })
  const third = admission.enter(never).then(() => order.push('third'))
  expect([admission.running, admission.waiting]).toEqual([1, 2])
  first?.()
  first?.()
  await Promise.all([second, third])
  expect(order).toEqual(['second', 'third'])
  expect([admission.running, admission.waiting]).toEqual([1, 0])
})

test('what finds the queue full, waits too long or goes away is not let in', async () => {
  const admission = new Admission({ concurrent: 1, queue: 1, patience: 1 })
  await admission.enter(never)
  const waiting = admission.enter(never)
  expect(await admission.enter(never)).toBeUndefined()
  expect(await waiting).toBeUndefined()

  const client = new AbortController()
  const patient = new Admission({ concurrent: 1, queue: 1, patience: 60_000 })
  await patient.enter(never)
  const leaving = patient.enter(client.signal)
  client.abort()
  expect(await leaving).toBeUndefined()
  expect(patient.waiting).toBe(0)
})

test('past the queue a request is answered 503 with when to come again, and those before it are answered', async () => {
  const events = new EventEmitter()
  const { ask } = await startTestService(
    {
      slow: async () => {
        events.emit('running')
        await once(events, 'finish')
        return 'done'
      },
    },
    { capacity: { concurrent: 1, queue: 0, patience: 60_000 } },
  )
  const running = once(events, 'running')
  const first = ask('{ slow }')
  await running
  const refused = await ask('{ slow }')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('2')
  expect((await refused.json()).errors[0].extensions.code).toBe('UNAVAILABLE')
  events.emit('finish')
  expect(await (await first).json()).toMatchObject({ data: { slow: 'done' } })
})

test('a client over its rate is answered 429 with when to come again', async () => {
  const { ask } = await startTestService(undefined, { requestsPerMinute: 3 })
  const statuses = []
  for (let i = 0; i < 4; i++) statuses.push((await ask('{ hello }')).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  const refused = await ask('{ hello }')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refused.json()).errors[0].extensions).toEqual({
    code: 'RATE_LIMITED',
    limit: 'requestsPerMinute',
    maximum: 3,
  })
})
