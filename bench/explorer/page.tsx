import { useReducer, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Canvas } from '../../src/explorer/graph/canvas.js'
import { EMPTY_HISTORY, graphHistory } from '../../src/explorer/graph/history.js'
import { placeNew } from '../../src/explorer/graph/layout.js'
import {
  edgeKey,
  visibleContent,
  type GraphContent,
  type GraphEdge,
  type GraphNode,
} from '../../src/explorer/graph/model.js'
import { zh } from '../../src/explorer/texts/zh.js'
import { ENTITY_KINDS } from '../../src/model/kinds.js'

declare global {
  interface Window {
    /** Adds 25 neighbours to the node in the middle; gives the milliseconds of main thread until they are drawn. */
    expand: () => Promise<{ place: number; show: number; frame: number }>
    ready: boolean
  }
}

const parameters = new URLSearchParams(window.location.search)
const nodeCount = Number(parameters.get('nodes') ?? 1000)
const edgeCount = Number(parameters.get('edges') ?? 3000)

function node(index: number): GraphNode {
  const kind = ENTITY_KINDS[index % ENTITY_KINDS.length] ?? 'OFFICE'
  return {
    id: `n${index}`,
    kind,
    name: `第${index}号地方志编纂项目`,
    counts: [{ type: 'CONCERNS', direction: 'OUT', kind, count: 40 }],
  }
}

function edge(from: string, to: string): GraphEdge {
  return { key: edgeKey('CONCERNS', from, to), type: 'CONCERNS', from, to, basis: 'STATED' }
}

/** A graph on a sunflower, each thing joined to things near it and a few far away. */
function generated(): GraphContent {
  const nodes = Array.from({ length: nodeCount }, (_, index) => node(index))
  const edges = new Map<string, GraphEdge>()
  for (let index = 0; edges.size < edgeCount; index++) {
    const from = index % nodeCount
    const to = index % 17 === 0 ? (index * 7919) % nodeCount : (from + 1 + (index % 23)) % nodeCount
    if (from === to) continue
    const line = edge(`n${from}`, `n${to}`)
    edges.set(line.key, line)
    if (index > edgeCount * 20) break
  }
  const turn = Math.PI * (3 - Math.sqrt(5))
  const positions = new Map(
    nodes.map(({ id }, index) => [
      id,
      {
        x: Math.cos(index * turn) * 190 * Math.sqrt(index),
        y: Math.sin(index * turn) * 120 * Math.sqrt(index),
      },
    ]),
  )
  return {
    nodes: new Map(nodes.map((one) => [one.id, one])),
    edges,
    positions,
    pinned: new Set(),
    hiddenKinds: new Set(),
  }
}

const NONE: ReadonlySet<string> = new Set()
const start = { ...EMPTY_HISTORY, present: generated() }
let added = 0

function Bench() {
  const [history, dispatch] = useReducer(graphHistory, start)
  const [visible, setVisible] = useState(() => visibleContent(start.present))
  window.expand = async () => {
    const before = performance.now()
    const fresh = Array.from({ length: 25 }, () => node(100_000 + added++))
    const lines = fresh.map(({ id }) => edge(id, 'n0'))
    const positions = placeNew(history.present, fresh, lines, zh)
    const placed = performance.now()
    flushSync(() => {
      const action = { type: 'add', nodes: fresh, edges: lines, positions } as const
      dispatch(action)
      setVisible(visibleContent(graphHistory(history, action).present))
    })
    const shown = performance.now()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return { place: placed - before, show: shown - placed, frame: performance.now() - shown }
  }
  return (
    <Canvas
      content={history.present}
      visible={visible}
      selected="n0"
      marked={NONE}
      onSelect={() => {}}
      onSelectEdge={() => {}}
      onOpen={() => {}}
      onExpand={() => {}}
      onMove={() => {}}
      onKey={() => {}}
      onReady={() => {
        window.ready = true
      }}
    />
  )
}

const page = document.getElementById('page')
if (page) createRoot(page).render(<Bench />)
