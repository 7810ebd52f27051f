import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'

import { StoreError, type StoreErrorCode } from '../../src/store/port.js'
import { startTestService } from './support.js'

const secret = 'MATCH (n:Secret) RETURN n at /srv/zhimai/store.js:12, bolt://db.internal:7687'

const throws = (error: unknown) => () => {
  throw error
}

describe('an error of the service itself', () => {
  test('is INTERNAL with an id, and says nothing of its cause', async () => {
    const { ask } = await startTestService({ broken: throws(new TypeError(secret)) })
    const text = await (await ask('{ broken }')).text()
    const answer = JSON.parse(text)
    expect(answer.errors).toHaveLength(1)
    expect(answer.errors[0].extensions).toEqual({
      code: 'INTERNAL',
      errorId: expect.stringMatching(/^[\da-f-]{36}$/),
    })
    expect(answer.errors[0].path).toEqual(['broken'])
    expect(text).not.toMatch(/MATCH|srv|bolt|stack/)
  })

  test('is in the log under the id of the answer and of the request, with its cause', async () => {
    const { ask, log } = await startTestService({ broken: throws(new TypeError(secret)) })
    const response = await ask('{ broken }')
    const { errors } = await response.json()
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 50,
        reqId: response.headers.get('x-request-id'),
        errorId: errors[0].extensions.errorId,
        err: expect.objectContaining({ type: 'TypeError', message: secret }),
      }),
    )
  })

  test('is masked when a GraphQLError without a code, or with one of no meaning to clients, carries it', async () => {
    const { ask } = await startTestService({
      plain: throws(new GraphQLError(secret)),
      odd: throws(new GraphQLError(secret, { extensions: { code: 'ECONNRESET', cypher: secret } })),
      nothing: throws(undefined),
    })
    const text = await (await ask('{ plain odd nothing }')).text()
    const codes = JSON.parse(text).errors.map((error: GraphQLError) => error.extensions.code)
    expect(codes).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL'])
    expect(text).not.toMatch(/MATCH|srv|bolt|ECONNRESET|cypher/)
  })
})

describe('an error of the store', () => {
  const cases: [StoreErrorCode, string, number][] = [
    ['UNAVAILABLE', 'UNAVAILABLE', 503],
    ['LOCKED', 'UNAVAILABLE', 503],
    ['DAMAGED', 'UNAVAILABLE', 503],
    ['SCHEMA', 'UNAVAILABLE', 503],
    ['TIMEOUT', 'TIMEOUT', 200],
    ['INTERNAL', 'INTERNAL', 200],
  ]
  test.each(cases)('%s is %s with status %i, its message in the log only', async (code, shown, status) => {
    const { ask, log } = await startTestService({
      down: throws(new StoreError(code, secret)),
      up: () => 'here',
    })
    const response = await ask('{ up down }')
    const text = await response.text()
    expect(response.status).toBe(status)
    expect(JSON.parse(text).errors[0].extensions.code).toBe(shown)
    expect(text).not.toMatch(/MATCH|srv|bolt/)
    expect(JSON.stringify(log)).toContain('db.internal')
  })

  test('with status 503 comes no data, and when to ask again', async () => {
    const { ask } = await startTestService({
      down: throws(new StoreError('UNAVAILABLE', secret)),
      up: () => 'here',
    })
    const response = await ask('{ up down }')
    expect(response.headers.get('retry-after')).toBe('5')
    expect((await response.json()).data).toBeNull()
  })

  test('the next query is answered once the store is back', async () => {
    let down = true
    const { ask } = await startTestService({
      hello: () => {
        if (down) throw new StoreError('UNAVAILABLE', secret)
        return 'world'
      },
    })
    expect((await ask('{ hello }')).status).toBe(503)
    down = false
    expect(await (await ask('{ hello }')).json()).toMatchObject({ data: { hello: 'world' } })
  })
})

describe('an error of the request', () => {
  test.each(['BAD_USER_INPUT', 'NOT_FOUND'])('%s keeps its message', async (code) => {
    const { ask } = await startTestService({
      wrong: throws(new GraphQLError('first: at most 100', { extensions: { code, argument: 'first' } })),
    })
    const { errors } = await (await ask('{ wrong }')).json()
    expect(errors[0]).toMatchObject({
      message: 'first: at most 100',
      extensions: { code, argument: 'first' },
    })
  })

  test('a value of the wrong type is BAD_USER_INPUT or GRAPHQL_VALIDATION_FAILED', async () => {
    const { ask } = await startTestService()
    const literal = await (await ask('{ hello(value: "x") }')).json()
    expect(literal.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    const variable = await ask('', {
      body: JSON.stringify({ query: 'query ($v: Int) { hello(value: $v) }', variables: { v: 'x' } }),
    })
    expect((await variable.json()).errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  test('an error while the request is prepared is masked too', async () => {
    const { ask, log } = await startTestService(undefined, { context: throws(new TypeError(secret)) })
    const response = await ask('{ hello }')
    const text = await response.text()
    expect(response.status).toBe(500)
    const { extensions } = JSON.parse(text).errors[0]
    expect(extensions.code).toBe('INTERNAL')
    expect(text).not.toMatch(/MATCH|srv|bolt/)
    expect(log).toContainEqual(expect.objectContaining({ errorId: extensions.errorId }))
  })
})
