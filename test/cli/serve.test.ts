import { createServer } from 'node:net'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { emptyFolder, run, serve } from './run.js'

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return answer.json()
}

test('the first start loads the seeds, says what it holds and a query that is answered as it stands', async () => {
  const { url, welcome } = await serve({ cwd: await emptyFolder() })
  expect(welcome).toContain('16 任务 tasks')
  const body = /-d '(.*)'/.exec(welcome)?.[1]
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(await answer.json()).toMatchObject({ data: { tasks: { nodes: { length: 3 } } } })
  const ready = await fetch(new URL('/health/ready', url))
  expect(await ready.json()).toEqual({ status: 'ready' })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it in order; what it loaded is there at the next start',
  async (signal) => {
    const cwd = await emptyFolder()
    const first = await serve({ cwd })
    const version = await ask(first.url, '{ dataset { version loadedAt } }')
    first.child.kill(signal)
    expect((await first.closed).code).toBe(0)

    const second = await serve({ cwd })
    expect(await ask(second.url, '{ dataset { version loadedAt } }')).toEqual(version)
  },
)

test('what npm does with Ctrl-C, sending it a second time at once, still ends it in order', async () => {
  const { child, closed } = await serve({ cwd: await emptyFolder() })
  child.kill('SIGINT')
  child.kill('SIGINT')
  const { code, err } = await closed
  expect(code).toBe(0)
  expect(err.match(/Stopping/g)).toHaveLength(1)
})

test('a second start on the same store says who holds it, and ends with 3', async () => {
  const cwd = await emptyFolder()
  const { url } = await serve({ cwd })
  const second = await run(['serve'], { cwd })
  expect(second.code).toBe(3)
  expect(second.err).toMatch(/another process|其他进程|另一/)
  expect(second.err).not.toMatch(/at .*\.js:/)
  expect(await ask(url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } })
})

test('while it runs, zhimai query --url asks it', async () => {
  const cwd = await emptyFolder()
  const { url } = await serve({ cwd })
  const { code, out } = await run(['query', '-', '--url', url], { cwd, input: '{ dataset { engine } }' })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ data: { dataset: { engine: 'grafeo' } } })
})

test('a port in use ends it with 1 and the way to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const address = other.address()
  if (address === null || typeof address === 'string') throw new Error('the other server has no port')
  const { code, err } = await run(['serve'], {
    cwd: await emptyFolder(),
    env: { PORT: String(address.port) },
  })
  expect(code).toBe(1)
  expect(err).toContain(`Port ${address.port} on 127.0.0.1 is in use`)
  expect(err).not.toMatch(/at .*\.js:/)
})

test('a store that holds something else than the seeds keeps it', async () => {
  const cwd = await emptyFolder()
  await run(['load'], { cwd })
  const { out } = await run(['export'], { cwd })
  const nodes = out.split('\n').filter((line) => line.startsWith('{"node"'))
  const other = await emptyFolder()
  await writeFile(`${other}/half.jsonl`, nodes.join('\n'))
  await run(['load', 'half.jsonl'], { cwd: other })
  const { url, child, closed } = await serve({ cwd: other })
  expect(await ask(url, '{ dataset { relationCount } }')).toMatchObject({
    data: { dataset: { relationCount: 0 } },
  })
  child.kill('SIGTERM')
  expect((await closed).err).toContain('holds something else than seed/')
})

test('off loopback it refuses to start until it is said who may ask', async () => {
  const { code, err } = await run(['serve'], { cwd: await emptyFolder(), env: { HOST: '0.0.0.0' } })
  expect(code).toBe(2)
  expect(err).toMatch(/AUTH_TOKENS.*PUBLIC_READ=1/s)
})

test('while it runs, zhimai export --url makes a backup that is restored elsewhere to the same version', async () => {
  const cwd = await emptyFolder()
  const { url } = await serve({ cwd })
  const locked = await run(['export', 'graph.jsonl'], { cwd })
  expect(locked.code).toBe(3)
  expect(locked.err).toContain('--url')
  expect(await run(['export', 'graph.jsonl', '--url', url], { cwd })).toMatchObject({ code: 0, err: '' })

  const other = await emptyFolder()
  const restored = await run(['load', join(cwd, 'graph.jsonl'), '--json'], { cwd: other })
  const { version } = JSON.parse(restored.out)
  expect(await ask(url, '{ dataset { version } }')).toMatchObject({ data: { dataset: { version } } })
})

test('an export from where nothing answers leaves the file that stood there as it was', async () => {
  const cwd = await emptyFolder()
  await writeFile(join(cwd, 'graph.jsonl'), 'yesterday')
  const words = ['export', 'graph.jsonl', '--url', 'http://127.0.0.1:1/graphql']
  const { code, err } = await run(words, { cwd })
  expect(code).toBe(3)
  expect(err).toContain('http://127.0.0.1:1/graphql')
  expect(await readFile(join(cwd, 'graph.jsonl'), 'utf8')).toBe('yesterday')
})
