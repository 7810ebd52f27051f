import { once } from 'node:events'
import { EventEmitter } from 'node:events'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createContext } from '../../src/query/context.js'
import { DocumentTexts } from '../../src/query/document-texts.js'
import { load } from '../../src/store/load.js'
import { openNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import type { GraphStore } from '../../src/store/port.js'
import { startNeo4j, type Neo4jServer } from '../neo4j/server.js'
import { testNeo4j } from '../support/engines.js'
import { seedDataset } from '../support/seeds.js'
import { runServiceOver, type GraphService, type ServiceAnswer } from './support.js'

/** Two starts of a Java server, on a machine with other work. */
const PATIENCE = 300_000
const CLIENTS = 16
/** Milliseconds a request may take: short, so that many are given up while the server is silent. */
const TIMEOUT = 1_000
const QUESTION =
  '{ tasks(first: 50) { totalCount nodes { number text assignedTo { nodes { name } } fulfills { edges { change clause { number } } } } } }'

/** Clients that ask the same question again and again until told to stop. */
class Crowd {
  readonly answers: ServiceAnswer[] = []
  readonly #events = new EventEmitter()
  #going = true
  readonly #clients: Promise<void>[]

  constructor(private readonly service: GraphService) {
    this.#clients = Array.from({ length: CLIENTS }, () => this.#ask())
  }

  /** The next answer that fits. */
  async next(fits: (answer: ServiceAnswer) => boolean): Promise<void> {
    for (;;) {
      const [answer] = await once(this.#events, 'answer')
      if (fits(answer)) return
    }
  }

  async stop(): Promise<void> {
    this.#going = false
    await Promise.all(this.#clients)
  }

  async #ask(): Promise<void> {
    while (this.#going) {
      const answer = await this.service.query(QUESTION)
      this.answers.push(answer)
      this.#events.emit('answer', answer)
    }
  }
}

const codeOf = ({ body }: ServiceAnswer): unknown => body.errors?.[0]?.extensions['code']
const isAnswered = ({ body }: ServiceAnswer): boolean => body.errors === undefined
const isUnavailable = (answer: ServiceAnswer): boolean => codeOf(answer) === 'UNAVAILABLE'

describe.runIf(testNeo4j)('a Neo4j under load', () => {
  let server: Neo4jServer
  let store: GraphStore
  let service: GraphService
  let right: unknown
  beforeAll(async () => {
    server = await startNeo4j()
    const { address, user, password } = server
    store = await openNeo4j({ uri: `bolt://${address}`, user, password, database: 'neo4j' })
    await store.prepare()
    await load(store, await seedDataset())
    const texts = new DocumentTexts()
    service = await runServiceOver(store, {
      context: () => createContext(store, texts, { timeout: TIMEOUT }),
    })
    // The first answers of a server that has just started take longer than a request may.
    for (;;) {
      const answer = await service.query(QUESTION)
      right = answer.body.data
      if (isAnswered(answer)) break
    }
  }, PATIENCE)
  afterAll(async () => {
    await service.service.close(0)
    await store.close()
    await server.remove()
  }, PATIENCE)

  /** Transactions of others that the server still runs. */
  async function transactions(): Promise<number> {
    const driver = neo4j.driver(`bolt://${server.address}`, neo4j.auth.basic(server.user, server.password))
    try {
      const { records } = await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'",
        {},
        { database: 'neo4j' },
      )
      return records.length
    } finally {
      await driver.close()
    }
  }

  test.each([
    {
      what: 'paused and let go on',
      away: async () => server.pause(),
      back: async () => server.resume(),
    },
    { what: 'stopped and started again', away: () => server.stop(), back: () => server.start() },
  ])(
    '$what: each answer is right, UNAVAILABLE or TIMEOUT, and right ones come again',
    async ({ what, away, back }) => {
      const crowd = new Crowd(service)
      await crowd.next(isAnswered)
      await away()
      await crowd.next(isUnavailable)
      await crowd.next(isUnavailable)
      await back()
      const since = performance.now()
      await crowd.next(isAnswered)
      console.info(`${what}: the first right answer after ${Math.round(performance.now() - since)} ms`)
      await crowd.stop()

      for (const answer of crowd.answers) {
        if (isAnswered(answer)) expect(answer).toMatchObject({ status: 200, body: { data: right } })
        else expect(['UNAVAILABLE', 'TIMEOUT']).toContain(codeOf(answer))
      }
      // More at once than the driver has connections (100): any that was not given back would be missed.
      const many = await Promise.all(
        Array.from({ length: 150 }, () => store.read({ text: 'RETURN 1 AS one', parameters: {} })),
      )
      expect(many).toHaveLength(150)
      await expect.poll(transactions, { timeout: 60_000 }).toBe(0)
    },
    PATIENCE,
  )
})
