import Fastify from 'fastify'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'

import { listen, ListenError } from '../../src/api/listen.js'

async function refusalOf(host: string, port: number): Promise<unknown> {
  const app = Fastify()
  onTestFinished(() => app.close())
  return listen(app, { host, port }).catch((error: unknown) => error)
}

test('a port in use is named, with the way to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const address = other.address()
  if (address === null || typeof address === 'string') throw new Error('the other server has no port')

  const error = await refusalOf('127.0.0.1', address.port)
  expect(error).toBeInstanceOf(ListenError)
  expect(error).toHaveProperty(
    'message',
    expect.stringContaining(`Port ${address.port} on 127.0.0.1 is in use`),
  )
  expect(error).toHaveProperty('message', expect.stringContaining(`PORT=${address.port + 1}`))
})

test('an address that this machine does not have is named, with the variable to check', async () => {
  const error = await refusalOf('192.0.2.1', 0) // TEST-NET-1, RFC 5737
  expect(error).toBeInstanceOf(ListenError)
  expect(error).toHaveProperty('message', expect.stringMatching(/192\.0\.2\.1.*HOST/))
})
