import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../../src/store/load.js'
import { openNeo4j } from '../../../src/store/neo4j/neo4j-store.js'
import type { GraphStore } from '../../../src/store/port.js'
import { startNeo4j, type Neo4jServer } from '../../neo4j/server.js'
import { testNeo4j } from '../../support/engines.js'
import { contentOf, emptied } from '../content.js'
import { offices } from '../small-dataset.js'

/** Two starts of a Java server, on a machine with other work. */
const RESTART_MILLISECONDS = 240_000

const COUNT = { text: 'MATCH (n:Entity) RETURN count(n) AS count', parameters: {} }

describe('an address where no Neo4j answers', () => {
  test.each(['bolt', 'neo4j'])(
    'is UNAVAILABLE over %s://, with the address and the remedy',
    async (scheme) => {
      const uri = `${scheme}://127.0.0.1:${await portWithoutServer()}`
      const opening = openNeo4j({ uri, user: 'neo4j', password: 'secret-word', database: 'neo4j' })
      await expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      await expect(opening).rejects.toThrow(`Neo4j at ${uri} (database neo4j) does not answer`)
      await expect(opening).rejects.toThrow(/NEO4J_URI/)
      await expect(opening).rejects.not.toThrow(/secret-word/)
    },
  )

  test('that the driver does not take is refused with what it should look like', async () => {
    const opening = openNeo4j({ uri: 'localhost:7687', user: 'neo4j', password: 'x', database: 'neo4j' })
    await expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(opening).rejects.toThrow(/NEO4J_URI is localhost:7687.*bolt:\/\/localhost:7687/)
  })
})

describe.runIf(testNeo4j)('a Neo4j', () => {
  let server: Neo4jServer
  beforeAll(async () => void (server = await startNeo4j()), RESTART_MILLISECONDS)
  afterAll(() => server.remove())

  const connection = (scheme: string) => ({
    uri: `${scheme}://${server.address}`,
    user: server.user,
    password: server.password,
    database: 'neo4j',
  })

  test.each([
    [{ password: 'wrong' }, /refused the user or the password\. Set NEO4J_USER and NEO4J_PASSWORD/],
    [{ database: 'nowhere' }, /\(database nowhere\) has no such database\. Set NEO4J_DATABASE/],
  ])('asked with %j is UNAVAILABLE, with the setting to change', async (wrong, message) => {
    const opening = openNeo4j({ ...connection('bolt'), ...wrong })
    await expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(opening).rejects.toThrow(message)
  })

  describe.each(['bolt', 'neo4j'])('over %s://', (scheme) => {
    let store: GraphStore
    beforeAll(async () => {
      store = await openNeo4j(connection(scheme))
      await store.prepare()
      await emptied(store)
    })
    afterAll(() => store.close())

    test('tells its version', async () => {
      expect(await store.version()).toMatch(/^5\.26\.\d+$/)
    })

    test('reads what was loaded, at once', async () => {
      await load(store, offices)
      expect((await contentOf(store)).nodes).toHaveLength(offices.nodes.length)
    })

    test('reads in read access mode: a statement that writes is refused', async () => {
      const writing = store.read({ text: "CREATE (n:Entity {id: 'x'})", parameters: {} })
      await expect(writing).rejects.toMatchObject({ code: 'INTERNAL' })
    })

    test('ends a statement that runs away with TIMEOUT', async () => {
      const text = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS total'
      await expect(store.read({ text, parameters: {} }, { timeout: 100 })).rejects.toMatchObject({
        code: 'TIMEOUT',
      })
    })

    test(
      'that goes away is UNAVAILABLE, and serves again when it is back',
      async () => {
        const before = await store.read(COUNT)
        await server.stop()
        await expect(store.read(COUNT)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
        await expect(store.read(COUNT)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
        await server.start()
        expect(await store.read(COUNT)).toEqual(before)
      },
      RESTART_MILLISECONDS,
    )

    test('closes once, and refuses what comes after', async () => {
      await Promise.all([store.close(), store.close()])
      await expect(store.read(COUNT)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    })
  })
})

async function portWithoutServer(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address')
  return address.port
}
