import { expect, test } from 'vitest'
import { shownOf } from '../../src/explorer/graph/elements.js'
import { edgeKey, type GraphContent, type GraphEdge, type GraphNode } from '../../src/explorer/graph/model.js'
import { en } from '../../src/explorer/texts/en.js'

const THINGS = 40

function line(from: number, to: number, type: GraphEdge['type'] = 'CONCERNS'): GraphEdge {
  const [start, end] = [`office/${from}`, `office/${to}`]
  return { key: edgeKey(type, start, end), type, from: start, to: end, basis: 'STATED' }
}

/** Every two of some things joined: 780 lines of 40 things. */
function joined(things: number, more: readonly GraphEdge[] = []): GraphContent {
  const nodes = Array.from({ length: things }, (_, index): GraphNode => {
    const id = `office/${index}`
    return { id, kind: 'OFFICE', name: id, counts: [] }
  })
  const lines = nodes.flatMap((_, from) => nodes.slice(from + 1).map((_, at) => line(from, from + 1 + at)))
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map([...lines, ...more].map((edge) => [edge.key, edge])),
    positions: new Map(nodes.map(({ id }, index) => [id, { x: index * 100, y: 0 }])),
    pinned: new Set(),
    hiddenKinds: new Set(),
  }
}

function shown(content: GraphContent, selected?: string, marked: readonly string[] = []) {
  const visible = { nodes: [...content.nodes.values()], edges: [...content.edges.values()] }
  const { elements, lines, many } = shownOf(content, visible, { selected, marked: new Set(marked) }, en)
  const ids = elements.filter(({ group }) => group === 'edges').map(({ data }) => data.id)
  return { ids, lines, many, things: elements.length - ids.length }
}

test('in a small graph every line is an element of its own', () => {
  expect(shown(joined(30))).toMatchObject({ many: false, lines: [], things: 30 })
  expect(shown(joined(30)).ids).toHaveLength(435)
})

test('in a large one all lines are painted together, but those of a way and two between the same things', () => {
  const beside = line(3, 2, 'RECEIVED')
  const way = line(5, 6)
  const { ids, lines, many, things } = shown(joined(THINGS, [beside]), undefined, [way.key])
  expect({ many, things }).toEqual({ many: true, things: THINGS })
  expect(new Set(ids)).toEqual(new Set([line(2, 3).key, beside.key, way.key]))
  expect(lines).toHaveLength(778)
  expect(lines.filter(({ word }) => word !== undefined)).toEqual([])
})

test('the lines of the chosen thing have their words', () => {
  const { lines } = shown(joined(THINGS), 'office/7')
  const near = lines.filter(({ word }) => word !== undefined)
  expect(near).toHaveLength(THINGS - 1)
  expect(new Set(near.map(({ word }) => word))).toEqual(new Set([en.relations.CONCERNS]))
  expect(near.every(({ from, to }) => from === 'office/7' || to === 'office/7')).toBe(true)
})
