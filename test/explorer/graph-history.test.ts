import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  EMPTY_HISTORY,
  graphHistory,
  leavesOf,
  type GraphAction,
  type GraphHistory,
} from '../../src/explorer/graph/history.js'
import {
  edgeKey,
  expandableTypes,
  visibleContent,
  type GraphEdge,
  type GraphNode,
  type Position,
} from '../../src/explorer/graph/model.js'
import { ENTITY_KINDS, type EntityKind } from '../../src/model/kinds.js'

function node(id: string, kind: EntityKind = 'OFFICE'): GraphNode {
  return { id, kind, name: id, counts: [] }
}

function edge(from: string, to: string): GraphEdge {
  return { key: edgeKey('PART_OF', from, to), type: 'PART_OF', from, to, basis: 'STATED' }
}

function add(ids: readonly string[], lines: readonly [string, string][] = []): GraphAction {
  const positions = new Map(ids.map((id, index): [string, Position] => [id, { x: index * 10, y: id.length }]))
  return {
    type: 'add',
    nodes: ids.map((id) => node(id)),
    edges: lines.map(([from, to]) => edge(from, to)),
    positions,
  }
}

function after(...actions: readonly GraphAction[]): GraphHistory {
  return actions.reduce(graphHistory, EMPTY_HISTORY)
}

test('what is undone comes back by redo, and something new forgets what was undone', () => {
  const history = after(add(['a']), add(['b']), { type: 'undo' })
  expect([...history.present.nodes.keys()]).toEqual(['a'])
  expect([...graphHistory(history, { type: 'redo' }).present.nodes.keys()]).toEqual(['a', 'b'])
  expect(graphHistory(history, add(['c'])).future).toEqual([])
})

test('adding what is there already is no step to undo', () => {
  expect(after(add(['a', 'b'], [['a', 'b']]), add(['b'], [['a', 'b']])).past).toHaveLength(1)
})

test('a line with an end that is not shown is not shown', () => {
  expect(after(add(['a'], [['a', 'elsewhere']])).present.edges.size).toBe(0)
})

test('collapsing takes away what hangs on a thing alone, and leaves what was pinned or hangs on others', () => {
  const history = after(
    add(
      ['hub', 'leaf', 'kept', 'shared', 'other'],
      [
        ['hub', 'leaf'],
        ['hub', 'kept'],
        ['hub', 'shared'],
        ['other', 'shared'],
      ],
    ),
    { type: 'pin', id: 'kept', pinned: true },
  )
  expect(leavesOf(history.present, 'hub')).toEqual(['leaf'])
  expect([...graphHistory(history, { type: 'collapse', id: 'hub' }).present.nodes.keys()]).toEqual([
    'hub',
    'kept',
    'shared',
    'other',
  ])
})

test('hiding a thing takes its lines, its place and its pin with it', () => {
  const { present } = after(
    add(['a', 'b'], [['a', 'b']]),
    { type: 'pin', id: 'a', pinned: true },
    { type: 'remove', ids: ['a'] },
  )
  expect([present.edges.size, present.positions.has('a'), present.pinned.has('a')]).toEqual([0, false, false])
})

test('the legend and the time slider leave lines between visible things only; what has no date stays', () => {
  const dated: GraphNode = {
    ...node('event', 'EVENT'),
    date: { edtf: '2025', earliest: '2025-01-01', latest: '2025-12-31', literal: '2025年' },
  }
  const { present } = after(
    add(['a', 'b'], [['a', 'b']]),
    {
      type: 'add',
      nodes: [dated, node('p', 'PERSON')],
      edges: [edge('a', 'event'), edge('a', 'p')],
      positions: new Map(),
    },
    { type: 'show-kind', kind: 'PERSON', shown: false },
  )
  expect(visibleContent(present).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'event'])
  const early = visibleContent(present, '2020-06-19')
  expect(early.nodes.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(early.edges.map(({ key }) => key)).toEqual(['PART_OF|a|b'])
})

test('each direction of a relation type can be expanded on its own, with what there is over all kinds and what is shown', () => {
  const office: GraphNode = {
    ...node('a'),
    counts: [
      { type: 'PART_OF', direction: 'IN', kind: 'OFFICE', count: 3 },
      { type: 'PART_OF', direction: 'IN', kind: 'PLACE', count: 1 },
      { type: 'PART_OF', direction: 'OUT', kind: 'OFFICE', count: 1 },
    ],
  }
  expect(expandableTypes(office, [edge('b', 'a'), edge('a', 'c')])).toEqual([
    { type: 'PART_OF', direction: 'IN', total: 4, shown: 1 },
    { type: 'PART_OF', direction: 'OUT', total: 1, shown: 1 },
  ])
})

const someIds = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const actions: fc.Arbitrary<GraphAction> = fc.oneof(
  fc
    .tuple(fc.uniqueArray(someIds), fc.array(fc.tuple(someIds, someIds)))
    .map(([ids, lines]) => add(ids, lines)),
  someIds.map((id): GraphAction => ({ type: 'remove', ids: [id] })),
  someIds.map((id): GraphAction => ({ type: 'collapse', id })),
  fc.tuple(someIds, fc.boolean()).map(([id, pinned]): GraphAction => ({ type: 'pin', id, pinned })),
  fc
    .tuple(fc.constantFrom(...ENTITY_KINDS), fc.boolean())
    .map(([kind, shown]): GraphAction => ({ type: 'show-kind', kind, shown })),
)

test('undoing every step leads back to the beginning, and redoing them to the end', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 20 }), (list) => {
      const end = after(...list)
      const steps = end.past.length
      const start = Array.from({ length: steps }).reduce<GraphHistory>(
        (history) => graphHistory(history, { type: 'undo' }),
        end,
      )
      expect(start.present).toBe(EMPTY_HISTORY.present)
      const again = Array.from({ length: steps }).reduce<GraphHistory>(
        (history) => graphHistory(history, { type: 'redo' }),
        start,
      )
      expect(again.present).toBe(end.present)
    }),
  )
})

test('nothing that is placed is moved by adding', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 15 }), fc.uniqueArray(someIds), (list, ids) => {
      const before = after(...list)
      const next = graphHistory(before, {
        type: 'add',
        nodes: ids.map((id) => node(id)),
        edges: [],
        positions: new Map(ids.map((id) => [id, { x: 999, y: 999 }])),
      })
      for (const [id, position] of before.present.positions)
        expect(next.present.positions.get(id)).toEqual(position)
    }),
  )
})
