import { expect, test } from 'vitest'
import { edgeKey, type GraphContent, type GraphNode } from '../../src/explorer/graph/model.js'
import { decodeGraph, encodeGraph } from '../../src/explorer/graph/saved.js'

function node(id: string): GraphNode {
  return { id, kind: 'OFFICE', name: id, counts: [] }
}

const key = edgeKey('ASSIGNED_TO', 'task/通知/3', 'office/省志工作处')
const content: GraphContent = {
  nodes: new Map(['task/通知/3', 'office/省志工作处', 'publication/𠮷志'].map((id) => [id, node(id)])),
  edges: new Map([
    [key, { key, type: 'ASSIGNED_TO', from: 'task/通知/3', to: 'office/省志工作处', basis: 'CURATED' }],
  ]),
  positions: new Map([
    ['task/通知/3', { x: -12, y: 40 }],
    ['office/省志工作处', { x: 300, y: 0 }],
    ['publication/𠮷志', { x: 5, y: -7 }],
  ]),
  pinned: new Set(['office/省志工作处']),
  hiddenKinds: new Set(['PLACE']),
}

test('a saved graph is a piece of a link and gives back ids, places, lines, pins and the legend', async () => {
  const saved = await encodeGraph(content)
  expect(saved).toMatch(/^[\w-]+$/)
  expect(await decodeGraph(saved)).toEqual({
    positions: content.positions,
    edges: [...content.edges.values()],
    pinned: content.pinned,
    hiddenKinds: content.hiddenKinds,
  })
})

test.each(['', 'abc', '-_-_', 'H4sI'])('a link cut short or made up is no graph: %j', async (saved) => {
  expect(await decodeGraph(saved)).toBeUndefined()
})

test('a saved graph of another make is no graph', async () => {
  const stream = new Blob([JSON.stringify({ n: [1, 2], p: [], e: [], f: [], h: [] })])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const text = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')
  expect(await decodeGraph(text)).toBeUndefined()
})
