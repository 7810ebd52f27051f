import { expect, test } from 'vitest'

import { startTestService } from './support.js'

test('live as long as the process answers, ready only without reasons against it', async () => {
  let reasons: string[] = ['the store cannot be reached']
  const { url } = await startTestService(undefined, { reasonsNotReady: async () => reasons })
  const live = new URL('/health/live', url)
  const ready = new URL('/health/ready', url)
  expect((await fetch(live)).status).toBe(200)

  const before = await fetch(ready)
  expect(before.status).toBe(503)
  expect(await before.json()).toEqual({ status: 'not ready', reasons })

  reasons = []
  const after = await fetch(ready)
  expect(after.status).toBe(200)
  expect(await after.json()).toEqual({ status: 'ready' })
  expect(after.headers.get('cache-control')).toBe('no-store')
})
