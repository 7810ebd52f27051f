import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Paper } from '../../src/explorer/graph/clearance.js'
import { boxOf, labelOf } from '../../src/explorer/graph/label.js'
import { placeNew } from '../../src/explorer/graph/layout.js'
import {
  EMPTY_CONTENT,
  edgeKey,
  type GraphContent,
  type GraphEdge,
  type GraphNode,
} from '../../src/explorer/graph/model.js'
import { relaxed } from '../../src/explorer/graph/stress.js'
import { zh } from '../../src/explorer/texts/zh.js'

function node(id: string): GraphNode {
  return { id, kind: 'OFFICE', name: id, counts: [] }
}

function edge(from: string, to: string): GraphEdge {
  return { key: edgeKey('PART_OF', from, to), type: 'PART_OF', from, to, basis: 'STATED' }
}

const star = Array.from({ length: 12 }, (_, index) => `处室${index}`)
const nodes = ['省办', ...star].map(node)
const edges = star.map((id) => edge(id, '省办'))

function placed(positions: ReadonlyMap<string, { x: number; y: number }>): GraphContent {
  return {
    ...EMPTY_CONTENT,
    nodes: new Map(nodes.map((one) => [one.id, one])),
    edges: new Map(edges.map((one) => [one.key, one])),
    positions,
  }
}

test('the same graph gets the same places, every time', () => {
  expect([...placeNew(EMPTY_CONTENT, nodes, edges, zh)]).toEqual([
    ...placeNew(EMPTY_CONTENT, nodes, edges, zh),
  ])
})

test('no shape covers another', () => {
  const positions = placeNew(EMPTY_CONTENT, nodes, edges, zh)
  const boxes = nodes.map((one) => ({
    ...boxOf(one.kind, labelOf(one, zh)),
    at: positions.get(one.id) ?? { x: 0, y: 0 },
  }))
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) {
      const apart =
        Math.abs(a.at.x - b.at.x) >= (a.width + b.width) / 2 ||
        Math.abs(a.at.y - b.at.y) >= (a.height + b.height) / 2
      expect(apart).toBe(true)
    }
})

test('an expansion gives places to new things only, the same every time', () => {
  const content = placed(placeNew(EMPTY_CONTENT, nodes, edges, zh))
  const fresh = Array.from({ length: 25 }, (_, index) => node(`任务${index}`))
  const lines = fresh.map(({ id }) => edge(id, '处室3'))
  const first = placeNew(content, [...nodes, ...fresh], lines, zh)
  expect([...first.keys()].sort()).toEqual(fresh.map(({ id }) => id).sort())
  expect([...placeNew(content, fresh, lines, zh)]).toEqual([...first])
})

test('two things that a line joins come to lie one length apart', () => {
  const points = relaxed(
    new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 3, y: 1 }],
    ]),
    [{ from: 'a', to: 'b' }],
  )
  const [a, b] = [points.get('a'), points.get('b')]
  expect(a && b && Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(170, 0)
})

test('a box goes to the nearest place that touches nothing', () => {
  const box = fc.record({ x: fc.integer({ min: -200, max: 200 }), y: fc.integer({ min: -200, max: 200 }) })
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), box, (others, at) => {
      const boxes = others.map((one) => ({ at: one, width: 80, height: 40 }))
      const place = new Paper(boxes).clearPlace({ at, width: 80, height: 40 })
      for (const other of others)
        expect(Math.abs(place.x - other.x) >= 80 || Math.abs(place.y - other.y) >= 40).toBe(true)
    }),
  )
})

test('a long name is broken into two lines of like length, a longer one is cut with an ellipsis', () => {
  expect(boxOf('OFFICE', '四川省地方志工作办公室').label).toBe('四川省地方志\n工作办公室')
  expect(boxOf('AGREEMENT', '深化川渝地方志工作合作推动成渝地区双城经济圈建设合作协议').label).toMatch(
    /^.{10}\n.{9}…$/u,
  )
})

test('clauses and tasks are called by number, papers and versions by kind and date', () => {
  const date = { edtf: '2025-08-26', earliest: '2025-08-26', latest: '2025-08-26', literal: '2025年8月26日' }
  expect(labelOf({ kind: 'TASK', name: '联合高质量编纂出版', number: '3' }, zh)).toBe('任务 3')
  expect(labelOf({ kind: 'DOCUMENT', name: '关于……的通知', documentKind: 'NOTICE', date }, zh)).toBe(
    '通知\n2025 年 8 月 26 日',
  )
})
