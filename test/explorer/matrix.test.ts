import { expect, test } from 'vitest'
import type { Commitment, MatrixOffice, MatrixTask } from '../../src/explorer/data/queries/fulfilment.js'
import { areasOf, statusCounts } from '../../src/explorer/fulfilment/areas.js'
import { matrixOf } from '../../src/explorer/fulfilment/matrix.js'
import { groupsOf } from '../../src/explorer/thing/groups.js'

function office(name: string, officeKind = 'DEPARTMENT'): MatrixOffice {
  return { id: name, kind: 'OFFICE', name, officeKind, partOf: { id: '省办', kind: 'OFFICE', name: '省办' } }
}

function task(number: string, ...offices: readonly MatrixOffice[]): MatrixTask {
  return {
    id: `t${number}`,
    number,
    name: number,
    section: null,
    assignedTo: { edges: offices.map((node) => ({ literal: node.name, node })) },
  }
}

const tasks = [
  task('1', office('机关各处', 'COLLECTIVE')),
  task('2', office('乙处'), office('甲处')),
  task('3', office('甲处')),
]

test('columns stand as the tasks name the offices, collectives last', () => {
  expect(matrixOf(tasks, new Map()).columns.map(({ name }) => name)).toEqual(['乙处', '甲处', '机关各处'])
})

test('an expanded collective covers its departments, those that no task names besides, and keeps its own mark', () => {
  const expanded = new Map([
    [
      '机关各处',
      [
        { id: '甲处', name: '甲处' },
        { id: '丙处', name: '丙处' },
      ],
    ],
  ])
  const { columns, rows } = matrixOf(tasks, expanded)
  expect(columns.map(({ name }) => name)).toEqual(['乙处', '甲处', '丙处', '机关各处'])
  expect([...(rows[0]?.cells ?? [])]).toEqual([
    ['甲处', { state: 'covered', by: '机关各处' }],
    ['丙处', { state: 'covered', by: '机关各处' }],
    ['机关各处', { state: 'assigned', literal: '机关各处' }],
  ])
  expect(rows[2]?.cells.get('甲处')).toEqual({ state: 'assigned', literal: '甲处' })
})

function clause(
  id: string,
  parent: string | null,
  children: number,
  status: Commitment['fulfilment']['status'],
): Commitment {
  return {
    id,
    number: id,
    text: id,
    parent: parent ? { id: parent } : null,
    evidence: [],
    clauses: { totalCount: children },
    fulfilment: { status, explanation: '' },
    fulfilledBy: { edges: [] },
    continuedBy: { nodes: [] },
  }
}

test('commitments stand under their areas; an area is no commitment, a clause in no area is one by itself', () => {
  const areas = areasOf([
    clause('1', null, 2, 'ASSIGNED'),
    clause('1.1', '1', 0, 'ASSIGNED'),
    clause('1.2', '1', 0, 'NOT_ATTESTED'),
    clause('2', null, 0, 'ASSIGNED'),
  ])
  expect(areas.map(({ number, commitments }) => [number, commitments.map((one) => one.number)])).toEqual([
    ['1', ['1.1', '1.2']],
    ['2', ['2']],
  ])
  expect(statusCounts(areas)).toEqual([
    { status: 'ASSIGNED', count: 2 },
    { status: 'NOT_ATTESTED', count: 1 },
  ])
})

test('relations are counted over all kinds of other end, each direction by itself, in reading order', () => {
  expect(
    groupsOf([
      { type: 'PART_OF', direction: 'IN', kind: 'OFFICE', count: 2 },
      { type: 'CONCERNS', direction: 'IN', kind: 'CLAUSE', count: 1 },
      { type: 'CONCERNS', direction: 'IN', kind: 'TASK', count: 1 },
      { type: 'PRODUCES', direction: 'IN', kind: 'PROJECT', count: 1 },
      { type: 'PUBLISHED', direction: 'IN', kind: 'OFFICE', count: 0 },
    ]),
  ).toEqual([
    { type: 'PRODUCES', direction: 'IN', count: 1 },
    { type: 'CONCERNS', direction: 'IN', count: 2 },
    { type: 'PART_OF', direction: 'IN', count: 2 },
  ])
})
