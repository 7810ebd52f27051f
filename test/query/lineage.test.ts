import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { buildDataset } from '../../src/facts/dataset.js'
import type { EntityFact, RelationFact } from '../../src/facts/model.js'
import type { Dataset } from '../../src/store/port.js'
import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'

const YEARS = ['2010', '2015', '2020', '2025']
const evidence = [{ document: 'document/plan', start: 0, end: 2, quote: '联合' }]

/** An agreement of four versions: its first clause goes on in each, with another number; the last is carried out by a task. */
function fourVersions(): Dataset {
  const relations: RelationFact[] = []
  const entities: EntityFact[] = []
  const entity = (kind: EntityFact['kind'], id: string, properties: EntityFact['properties'] = {}): void =>
    void entities.push({ kind, id, name: id, aliases: [], properties, evidence })
  const relate = (type: RelationFact['type'], from: string, to: string, change?: 'MODIFIED'): void =>
    void relations.push({
      type,
      from,
      to,
      properties: change ? { change } : {},
      basis: 'STATED',
      modality: 'STATED',
      evidence,
    })
  entity('DOCUMENT', 'document/plan', { documentKind: 'PLAN', held: true })
  entity('AGREEMENT', 'agreement/甲')
  for (const [index, year] of YEARS.entries()) {
    const version = `agreement/甲/${year}`
    entity('AGREEMENT_VERSION', version, { signedOn: { edtf: `${year}-01-01`, literal: `${year}年` } })
    relate('VERSION_OF', version, 'agreement/甲')
    const clause = `${version}/${index + 1}`
    entity('CLAUSE', clause, { number: String(index + 1), text: '联合编纂', attestation: 'REPORTED' })
    relate('PART_OF', clause, version)
    if (index > 0) relate('CONTINUES', clause, `agreement/甲/${YEARS[index - 1]}/${index}`, 'MODIFIED')
  }
  entity('TASK', 'task/1', { number: '1', text: '联合编纂年鉴' })
  relate('PART_OF', 'task/1', 'document/plan')
  relate('FULFILLS', 'task/1', 'agreement/甲/2025/4', 'MODIFIED')
  return buildDataset({ entities, relations, merges: [] }, new Map([['document/plan', '联合编纂年鉴']]))
}

const answer = z.object({
  node: z.object({
    lineage: z.array(z.object({ distance: z.number(), provision: z.object({ id: z.string() }) })),
  }),
})

describe.each(engines)('the lineage of a clause through four versions on $name', (engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph(engine, fourVersions())
  })
  afterAll(() => graph.close())

  test.each([
    ['agreement/甲/2010/1', [0, 1, 2, 3, 4]],
    ['agreement/甲/2020/3', [-2, -1, 0, 1, 2]],
    ['agreement/甲/2025/4', [-3, -2, -1, 0, 1]],
  ])('seen from %s goes back to the first version and on to the task', async (id, distances) => {
    const query = `{ node(id: "${id}") { ... on Clause { lineage { distance provision { id } } } } }`
    const { lineage } = answer.parse(await graph.data(query)).node
    const steps = [
      'agreement/甲/2010/1',
      'agreement/甲/2015/2',
      'agreement/甲/2020/3',
      'agreement/甲/2025/4',
      'task/1',
    ]
    expect(lineage.map(({ distance, provision }) => [distance, provision.id])).toEqual(
      steps.map((step, index) => [distances[index], step]),
    )
  })
})
