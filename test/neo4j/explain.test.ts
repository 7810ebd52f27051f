import neo4j, { type Driver, type Notification } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTITY_KINDS, RELATION_TYPES, labelOf } from '../../src/model/kinds.js'
import { neo4jAt, testNeo4j } from '../support/engines.js'
import { listedStatements } from './listed-statements.js'

/** What EXPLAIN cannot know: parameters are given when the statement is run, properties when data is loaded. */
const EXPECTED = ['ParameterNotProvided', 'UnknownPropertyKeyWarning']

test('there are statements to explain', () => {
  expect(listedStatements().length).toBeGreaterThan(80)
})

if (testNeo4j !== undefined) {
  const connection = testNeo4j
  describe('Neo4j explains without error, deprecation or doubt', () => {
    let driver: Driver
    beforeAll(async () => {
      const store = await neo4jAt('Neo4j', connection).open()
      const labels = ENTITY_KINDS.map((kind) => `:${labelOf(kind)}`).join('')
      const everyType = RELATION_TYPES.map((type) => `CREATE (n)-[:${type}]->(n)`).join(' ')
      // A label or type that no data has is a doubt of its own: so every one of the schema is there, and no other.
      const text = `CREATE (n:Entity${labels} {id: 'x'}) ${everyType} CREATE (:Mention), (:Merged), (:Dataset)`
      await store.write((transaction) => transaction.run({ text, parameters: {} }))
      await store.close()
      driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password))
    })
    afterAll(() => driver.close())

    test.each(listedStatements())('$name', async ({ text }) => {
      const session = driver.session({ database: connection.database })
      try {
        const { summary } = await session.run(`EXPLAIN ${text}`)
        expect(
          summary.notifications.filter(isDoubt).map(({ code, description }) => ({ code, description })),
        ).toEqual([])
      } finally {
        await session.close()
      }
    })
  })
}

function isDoubt({ code, category }: Notification): boolean {
  return category !== 'PERFORMANCE' && !EXPECTED.some((expected) => code.endsWith(expected))
}
