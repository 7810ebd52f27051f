import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDataset } from '../../src/facts/dataset.js'
import type { EntityFact, RelationFact } from '../../src/facts/model.js'
import { toParameters } from '../../src/store/neo4j/values.js'
import type { Dataset, Statement } from '../../src/store/port.js'
import { engines, neo4jAt, testNeo4j } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'

/**
 * What a question may cost: statements; hits of the database, with what they are made of; rows that a page takes out of the
 * database for each item that it shows. None of it depends on the machine, and none may depend on the size of the graph.
 */
interface Cost {
  readonly query: string
  readonly statements: number
  readonly hits: number
  readonly rows: number
  /** How many items the answer shows on all levels. */
  readonly items: number
}

/** The office that is asked for has 30 tasks, each of which fulfils one clause; every version has 20 clauses. */
const TASKS = 30
const QUESTIONS: Readonly<Record<string, Cost>> = {
  // One look-up by id, and the thing's properties.
  'one thing': {
    query: '{ node(id: "office/o0") { id kind name aliases } }',
    statements: 1,
    hits: 5,
    rows: 0,
    items: 0,
  },
  // One look-up; an office's tasks with their label and key; two properties of 20.
  'list with filter': {
    query:
      '{ tasks(first: 20, filter: { assignedTo: { some: { id: { eq: "office/o0" } } } }) { nodes { number text } } }',
    statements: 1,
    hits: 3 * TASKS + 45,
    rows: 20,
    items: 20,
  },
  // As before, with the ids of 30 relations, and for each of 20 tasks its clause with label, key and two properties.
  'three levels': {
    query:
      '{ node(id: "office/o0") { ... on Office { tasks(first: 20) { nodes { number fulfills(first: 5) { edges { clause { number text } } } } } } } }',
    statements: 1,
    hits: 5 * TASKS + 20 * 8,
    rows: 40,
    items: 40,
  },
  'edges and evidence': {
    query:
      '{ node(id: "task/t0") { ... on Task { assignedTo { edges { literal node { name } relation { basis evidence { start end } } } } } } }',
    statements: 1,
    hits: 15,
    rows: 1,
    items: 1,
  },
  // Twenty clauses with label, key and two properties.
  'fulfilment of a version': {
    query:
      '{ node(id: "agreement/a0/2020") { ... on AgreementVersion { clauses(first: 50) { nodes { number fulfilment { status } } } } } }',
    statements: 1,
    hits: 20 * 5 + 10,
    rows: 20,
    items: 20,
  },
  // Of five found: the text searched, the name and the key; kind and id of the three shown. The full-text
  // index itself counts no hits. Rows: the five that the bound on proposals lets through, and the three.
  search: {
    query: '{ search(query: "乡村振兴", first: 3) { nodes { node { id } } } }',
    statements: 1,
    hits: 5 * 3 + 3 * 2,
    rows: 5 + 3,
    items: 3,
  },
  'a page of a long list': {
    query: '{ tasks(first: 10) { nodes { number } } }',
    statements: 1,
    hits: 2 * 10 + 3,
    rows: 10,
    items: 10,
  },
}

test('every question to be profiled shows what it says it shows, on the embedded engine too', async () => {
  const [engine] = engines
  if (engine === undefined) throw new Error('no engine to test with')
  const graph = await openGraph(engine, graphOf(20))
  try {
    for (const { query, items, statements: most } of Object.values(QUESTIONS)) {
      const { result, statements } = await graph.ask(query)
      expect(result.errors).toBeUndefined()
      expect(itemsOf(result.data)).toBe(items)
      expect(statements.length).toBe(most)
    }
  } finally {
    await graph.close()
  }
})

if (testNeo4j !== undefined) {
  const connection = testNeo4j
  describe.each([20, 200])('on Neo4j, in a graph of %i offices with their tasks', (offices) => {
    let graph: TestGraph
    let driver: Driver
    beforeAll(async () => {
      graph = await openGraph(neo4jAt('Neo4j', connection), graphOf(offices))
      driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
        disableLosslessIntegers: true,
      })
    })
    afterAll(async () => {
      await driver.close()
      await graph.close()
    })

    const profile = async ({ text, parameters }: Statement): Promise<ProfiledPlan> => {
      const session = driver.session({ database: connection.database })
      try {
        const { summary } = await session.run(`PROFILE ${text}`, toParameters(parameters))
        if (summary.profile === false) throw new Error('the server profiled nothing')
        return summary.profile
      } finally {
        await session.close()
      }
    }

    test.each(Object.entries(QUESTIONS))('%s costs no more than it must', async (_name, cost) => {
      const { result, statements } = await graph.ask(cost.query)
      expect(result.errors).toBeUndefined()
      expect(itemsOf(result.data)).toBe(cost.items)
      expect(statements.length).toBe(cost.statements)
      const plans = await Promise.all(statements.map(profile))
      expect(sum(plans, ({ dbHits }) => dbHits)).toBeLessThanOrEqual(cost.hits)
      expect(sum(plans, rowsKept)).toBeLessThanOrEqual(cost.rows)
    })
  })
}

/** Rows that a page's limit let through. */
function rowsKept({ operatorType, rows }: ProfiledPlan): number {
  return /^(Top|Limit|PartialTop)@?/.test(operatorType) ? rows : 0
}

function sum(plans: readonly ProfiledPlan[], figure: (plan: ProfiledPlan) => number): number {
  return plans.reduce((total, plan) => total + figure(plan) + sum(plan.children, figure), 0)
}

/** How many items the connections of an answer show. */
function itemsOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((total: number, item) => total + itemsOf(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (total, [name, held]) =>
      total +
      ((name === 'nodes' || name === 'edges') && Array.isArray(held) ? held.length : 0) +
      itemsOf(held),
    0,
  )
}

/** Five projects, and offices with 30 tasks each, of which each fulfils a clause of a version of 20 clauses. */
function graphOf(offices: number): Dataset {
  const entities: EntityFact[] = []
  const relations: RelationFact[] = []
  const evidence = [{ document: 'document/plan', start: 0, end: 2, quote: '联合' }]
  const entity = (kind: EntityFact['kind'], id: string, properties: EntityFact['properties'] = {}): void => {
    entities.push({ kind, id, name: id, aliases: [], properties, evidence })
  }
  const relate = (
    type: RelationFact['type'],
    from: string,
    to: string,
    properties: RelationFact['properties'] = {},
  ): void => {
    relations.push({ type, from, to, properties, basis: 'STATED', modality: 'STATED', evidence })
  }
  entity('DOCUMENT', 'document/plan', { documentKind: 'PLAN', held: true })
  for (let p = 0; p < 5; p++) entity('PROJECT', `project/乡村振兴${p}`)
  for (let o = 0; o < offices; o++) {
    const version = `agreement/a${o}/2020`
    entity('OFFICE', `office/o${o}`, { officeKind: 'BODY' })
    entity('AGREEMENT', `agreement/a${o}`)
    entity('AGREEMENT_VERSION', version)
    relate('VERSION_OF', version, `agreement/a${o}`)
    for (let c = 1; c <= 20; c++) {
      entity('CLAUSE', `${version}/${c}`, { number: String(c), text: '联合编纂', attestation: 'REPORTED' })
      relate('PART_OF', `${version}/${c}`, version)
    }
    for (let t = 0; t < TASKS; t++) {
      const task = `task/t${o * TASKS + t}`
      entity('TASK', task, { number: String(t), text: '联合编纂年鉴' })
      relate('PART_OF', task, 'document/plan')
      relate('ASSIGNED_TO', task, `office/o${o}`, { literal: '责任处' })
      relate('FULFILLS', task, `${version}/${(t % 20) + 1}`, { change: 'MODIFIED' })
    }
  }
  return buildDataset({ entities, relations, merges: [] }, new Map([['document/plan', '联合编纂年鉴']]))
}
