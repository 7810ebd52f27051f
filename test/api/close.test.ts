import { once, EventEmitter } from 'node:events'
import { expect, test } from 'vitest'

import { startTestService } from './support.js'

test('closing finishes the query that runs and takes no new one', async () => {
  const events = new EventEmitter()
  const { service, ask } = await startTestService({
    slow: async () => {
      events.emit('running')
      await once(events, 'finish')
      return 'finished'
    },
  })
  const running = once(events, 'running')
  const answer = ask('{ slow }')
  await running

  const closed = service.close()
  await expect(ask('{ slow }')).rejects.toThrow('fetch failed')
  events.emit('finish')
  const finished = await answer
  expect(finished.headers.get('connection')).toBe('close')
  expect(await finished.json()).toMatchObject({ data: { slow: 'finished' } })
  await closed
})

test('closing cuts a query that outlives its grace', async () => {
  const events = new EventEmitter()
  const { service, ask } = await startTestService({
    endless: async () => {
      events.emit('running')
      await once(events, 'never')
    },
  })
  const running = once(events, 'running')
  const answer = ask('{ endless }')
  await running
  await Promise.all([expect(answer).rejects.toThrow('fetch failed'), service.close(1)])
})
