import { expect, test } from 'vitest'

import { Metrics } from '../../src/api/metrics.js'
import { StoreError } from '../../src/store/port.js'
import { startTestService } from './support.js'

async function figures(url: string): Promise<string> {
  return (await fetch(new URL('/metrics', url))).text()
}

test('requests, errors, costs, latencies, the queue and the store are told in the form of Prometheus', async () => {
  const { ask, url } = await startTestService({
    hello: () => 'world',
    down: () => {
      throw new StoreError('UNAVAILABLE', 'away')
    },
  })
  await ask('{ hello }')
  await ask('{ down }')
  await ask('{ nothing }')
  const text = await figures(url)
  expect(text).toContain('zhimai_http_requests_total{status="200"} 1')
  expect(text).toContain('zhimai_http_requests_total{status="503"} 1')
  expect(text).toContain('zhimai_errors_total{code="UNAVAILABLE"} 1')
  expect(text).toContain('zhimai_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1')
  expect(text).toContain('zhimai_operation_seconds_count{field="hello"} 1')
  expect(text).toContain('zhimai_operation_cost_count 2')
  expect(text).toContain('zhimai_requests_running 0')
  expect(text).toContain('zhimai_requests_waiting 0')
  expect(text).toContain('zhimai_store_ready 1')
  expect(text).toContain('process_resident_memory_bytes')
})

test('a store that is not ready is told', async () => {
  const { url } = await startTestService(undefined, { reasonsNotReady: async () => ['away'] })
  expect(await figures(url)).toContain('zhimai_store_ready 0')
})

test('statements are counted as they are sent', async () => {
  const metrics = new Metrics()
  const { url } = await startTestService({ hello: () => metrics.onStatement() }, { metrics })
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ a: hello b: hello }"}',
  })
  expect(await figures(url)).toContain('zhimai_statements_total 2')
})

test('what clients choose is in no label', async () => {
  const { ask, url } = await startTestService()
  await ask('query Chosen { chosen: hello }')
  await ask('query Chosen { chosen }')
  expect(await figures(url)).not.toMatch(/chosen/i)
})
