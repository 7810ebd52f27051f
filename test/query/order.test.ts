import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDataset } from '../../src/facts/dataset.js'
import type { EntityFact, RelationFact } from '../../src/facts/model.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'

const EVIDENCE = [{ document: 'document/plan', start: 0, end: 2, quote: '联合' }]
const OFFICE = 'office/甲县志办'
/** More than any page, made in no order. */
const TASKS = Array.from({ length: 150 }, (_, i) => ((i * 67) % 150) + 1)

describe.each(engines)('order on $name', (engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph(engine, tasksOfAnOffice())
  })
  afterAll(() => graph.close())

  // Rows carry no key where no cursor is asked for: `collect` has to keep the order that ORDER BY gave.
  it('is kept by a page, and by the pages in each of its items', async () => {
    const { node } = await graph.data(
      `{ node(id: "${OFFICE}") { ... on Office { tasks(first: 100) { nodes {
           number assignedTo(first: 5) { nodes { name } } projects { nodes { name } } } } } } }`,
    )
    expect(node).toEqual({
      tasks: {
        nodes: Array.from({ length: 100 }, (_, i) => ({
          number: String(i + 1),
          assignedTo: { nodes: [{ name: '乙县志办' }, { name: '甲县志办' }] },
          projects: { nodes: [] },
        })),
      },
    })
  })

  it('of a list is the same from both ends', async () => {
    const page = async (window: string) => {
      const { tasks } = await graph.data(`{ tasks(${window}) { nodes { number } } }`)
      return JSON.stringify(tasks)
    }
    const numbers = (from: number) =>
      JSON.stringify({ nodes: Array.from({ length: 30 }, (_, i) => ({ number: String(from + i) })) })
    expect(await page('first: 30')).toBe(numbers(1))
    expect(await page('last: 30')).toBe(numbers(121))
  })
})

function tasksOfAnOffice() {
  const entities: EntityFact[] = []
  const relations: RelationFact[] = []
  const entity = (kind: EntityFact['kind'], id: string, name: string, properties: EntityFact['properties']) =>
    entities.push({ kind, id, name, aliases: [], properties, evidence: EVIDENCE })
  const relate = (type: RelationFact['type'], from: string, to: string) =>
    relations.push({
      type,
      from,
      to,
      properties: {},
      basis: 'STATED',
      modality: 'STATED',
      evidence: EVIDENCE,
    })
  entity('DOCUMENT', 'document/plan', '方案', { documentKind: 'PLAN', held: true })
  for (const name of ['甲县志办', '乙县志办'])
    entity('OFFICE', `office/${name}`, name, { officeKind: 'BODY' })
  for (const number of TASKS) {
    const task = `task/plan/${number}`
    entity('TASK', task, `任务${number}`, { number: String(number), text: '联合编纂年鉴' })
    relate('PART_OF', task, 'document/plan')
    for (const office of [OFFICE, 'office/乙县志办']) relate('ASSIGNED_TO', task, office)
  }
  return buildDataset({ entities, relations, merges: [] }, new Map([['document/plan', '联合编纂年鉴']]))
}
