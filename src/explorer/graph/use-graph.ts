import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { RelationType } from '../../model/kinds.js'
import { ServiceError } from '../data/client.js'
import { announce } from '../parts/announce.js'
import { useTexts } from '../texts/texts.js'
import { fetchNeighbourhood, fetchNeighbours, fetchThings, fetchWays, type Addition } from './fetch.js'
import { EMPTY_HISTORY, graphHistory, leavesOf, type GraphAction, type GraphHistory } from './history.js'
import { placeFirst, placeNew } from './layout.js'
import { EMPTY_CONTENT, type GraphContent } from './model.js'
import { decodeGraph } from './saved.js'

/** What a graph begins with: a saved view, a thing with its surroundings, some things, or the ways between two. */
export interface GraphStart {
  readonly saved?: string | undefined
  readonly around?: string | undefined
  readonly things?: readonly string[]
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** One way between two things that was found. */
export interface Way {
  readonly sentence: string
  readonly length: number
  /** Ids of its nodes and keys of its lines. */
  readonly members: readonly string[]
}

export interface Graph {
  readonly history: GraphHistory
  readonly busy: boolean
  /** What went wrong last, until the next attempt. */
  readonly failure: ServiceError | undefined
  readonly ready: boolean
  /** Whether the first content left something out. */
  readonly cut: boolean
  readonly ways: readonly Way[] | undefined
  readonly dispatch: (action: GraphAction) => void
  readonly add: (ids: readonly string[]) => Promise<void>
  readonly expand: (id: string, only?: { type: RelationType; direction: 'OUT' | 'IN' }) => Promise<void>
  readonly collapse: (id: string) => void
  readonly findWays: (from: string, to: string) => Promise<void>
  readonly clearWays: () => void
  readonly retry: () => void
}

/** A graph that grows by asking the service. The start is read once. */
export function useGraph(start: GraphStart): Graph {
  const texts = useTexts()
  const [history, dispatch] = useReducer(graphHistory, EMPTY_HISTORY)
  const [working, setWorking] = useState(0)
  const [failure, setFailure] = useState<ServiceError>()
  const [ready, setReady] = useState(false)
  const [cut, setCut] = useState(false)
  const [ways, setWays] = useState<readonly Way[]>()
  const [attempt, setAttempt] = useState(0)
  const present = useRef(history.present)
  const first = useRef(start)

  useEffect(() => {
    present.current = history.present
  }, [history.present])

  const attemptTo = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setWorking((count) => count + 1)
    setFailure(undefined)
    try {
      await work()
    } catch (cause) {
      setFailure(cause instanceof ServiceError ? cause : new ServiceError('ERROR', String(cause)))
    } finally {
      setWorking((count) => count - 1)
    }
  }, [])

  const put = useCallback(
    (addition: Addition): void => {
      const content = present.current
      const fresh = addition.nodes.filter(({ id }) => !content.nodes.has(id))
      const lines = addition.edges.filter(({ key }) => !content.edges.has(key))
      const positions = placeNew(content, fresh, addition.edges, texts)
      dispatch({ type: 'add', nodes: fresh, edges: addition.edges, positions })
      announce(
        fresh.length + lines.length > 0
          ? texts.graph.added(fresh.length, lines.length)
          : texts.graph.addedNone,
      )
    },
    [texts],
  )

  const findWays = useCallback(
    (from: string, to: string) =>
      attemptTo(async () => {
        const { addition, ways: found } = await fetchWays(from, to, present.current)
        if (found.length > 0) put(addition)
        setWays(found)
        if (found.length > 0) announce(texts.graph.wayFound(found.length))
      }),
    [attemptTo, put, texts],
  )

  useEffect(() => {
    let left = false
    void attemptTo(async () => {
      const { saved, around, things = [], from, to } = first.current
      const content = await firstContent({ saved, around, things }, texts)
      if (left) return
      dispatch({ type: 'reset', content: content.content })
      present.current = content.content
      setCut(content.cut)
      setReady(true)
      if (from && to && !saved) await findWays(from, to)
    })
    return () => {
      left = true
    }
    // The start is read once, and again when someone asks to try again; another language is no reason to begin anew.
  }, [attempt])

  return {
    history,
    busy: working > 0,
    failure,
    ready,
    cut,
    ways,
    dispatch,
    add: (ids) =>
      attemptTo(async () =>
        put(
          await fetchThings(
            ids.filter((id) => !present.current.nodes.has(id)),
            present.current,
          ),
        ),
      ),
    expand: (id, only) => attemptTo(async () => put(await fetchNeighbours(id, present.current, only))),
    collapse: (id) => {
      announce(texts.graph.collapsed(leavesOf(present.current, id).length))
      dispatch({ type: 'collapse', id })
    },
    findWays,
    clearWays: () => setWays(undefined),
    retry: () => setAttempt((count) => count + 1),
  }
}

async function firstContent(
  {
    saved,
    around,
    things,
  }: { saved: string | undefined; around: string | undefined; things: readonly string[] },
  texts: Parameters<typeof placeNew>[3],
): Promise<{ content: GraphContent; cut: boolean }> {
  const restored = saved ? await decodeGraph(saved) : undefined
  if (restored) {
    const { nodes, edges } = await fetchThings([...restored.positions.keys()], EMPTY_CONTENT)
    const ids = new Set(nodes.map(({ id }) => id))
    const kept = restored.edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
    return {
      cut: false,
      content: {
        nodes: new Map(nodes.map((node) => [node.id, node])),
        edges: new Map([...kept, ...edges].map((edge) => [edge.key, edge])),
        positions: new Map([...restored.positions].filter(([id]) => ids.has(id))),
        pinned: new Set([...restored.pinned].filter((id) => ids.has(id))),
        hiddenKinds: restored.hiddenKinds,
      },
    }
  }
  const addition = around
    ? await fetchNeighbourhood(around, EMPTY_CONTENT)
    : await fetchThings(things, EMPTY_CONTENT)
  const positions = await placeFirst(addition.nodes, addition.edges, texts)
  const { present } = graphHistory(EMPTY_HISTORY, { type: 'add', ...addition, positions })
  return { content: present, cut: addition.cut }
}
