import { useEffect, useMemo, useState } from 'react'
import type { Named } from '../data/fragments.js'
import { announce } from '../parts/announce.js'
import { KindSwitches } from '../parts/kind-switches.js'
import { Failed, Loading, State } from '../parts/state.js'
import type { View } from '../routing/address.js'
import { goTo, noteAddress } from '../routing/navigation.js'
import { Finder } from '../shell/finder.js'
import { useTexts } from '../texts/texts.js'
import { Canvas, type Picture } from './canvas.js'
import { EdgeInspector } from './edge-inspector.js'
import { ExportMenu } from './export-menu.js'
import { CAP } from './fetch.js'
import { Inspector } from './inspector.js'
import { edgesByNode, visibleContent, type GraphNode } from './model.js'
import { encodeGraph } from './saved.js'
import { datesOf, TimeSlider } from './time-slider.js'
import { Twin } from './twin.js'
import { useGraph, type GraphStart, type Way } from './use-graph.js'
import { Ways, type WayEnds } from './ways.js'
import '../styles/graph.css'

interface WorkbenchProperties {
  readonly start: GraphStart
  /** What the graph is called, for the names of files. */
  readonly name: string
  /** The view with the graph as it is now put into its address. */
  readonly savedAs: (saved: string) => View
  /** Whether the ways between two things are open from the start. */
  readonly waysOpen?: boolean
}

const STEPS = [
  ['undo', 'past'],
  ['redo', 'future'],
] as const
const NARROW = window.matchMedia('(max-width: 900px)')

/** The graph with all that can be done with it: picture, list twin, legend, ways, time, exports, undo. */
export function Workbench({ start, name, savedAs, waysOpen = false }: WorkbenchProperties) {
  const texts = useTexts()
  const graph = useGraph(start)
  const { history, dispatch } = graph
  const content = history.present
  const [selected, setSelected] = useState<string>()
  const [line, setLine] = useState<string>()
  const [listed, setListed] = useState(NARROW.matches)
  const [finding, setFinding] = useState(waysOpen)
  const [ends, setEnds] = useState<WayEnds>({ from: undefined, to: undefined })
  const [marked, setMarked] = useState<Way>()
  const [until, setUntil] = useState<string>()
  const [picture, setPicture] = useState<Picture>()
  const visible = useMemo(() => visibleContent(content, until), [content, until])
  const byNode = useMemo(() => edgesByNode(content), [content])
  const members = useMemo(() => new Set(marked?.members), [marked])
  const edge = line === undefined ? undefined : content.edges.get(line)
  const node = selected === undefined ? undefined : content.nodes.get(selected)
  const dates = useMemo(() => datesOf(content), [content])

  // The address always holds the graph as it is, so that a reload or a copied link brings it back.
  const changed = history.past.length > 0 || history.future.length > 0
  useEffect(() => {
    if (!changed) return
    let late = false
    void encodeGraph(content).then((saved) => {
      if (!late) noteAddress(savedAs(saved))
    })
    return () => {
      late = true
    }
  }, [changed, content, savedAs])

  function select(id: string | undefined): void {
    setSelected(id)
    setLine(undefined)
    const chosen = id === undefined ? undefined : content.nodes.get(id)
    if (chosen)
      announce(
        texts.graph.selected(chosen.name, texts.kinds[chosen.kind], byNode.get(chosen.id)?.length ?? 0),
      )
  }

  function act(key: string, id: string): void {
    if (key === 'e') void graph.expand(id)
    else if (key === 'c') graph.collapse(id)
    else if (key === 'p') dispatch({ type: 'pin', id, pinned: !content.pinned.has(id) })
    else if (key === 'h') {
      setSelected(undefined)
      dispatch({ type: 'remove', ids: [id] })
    }
  }

  function step(type: 'undo' | 'redo'): void {
    dispatch({ type })
    announce(type === 'undo' ? texts.graph.undone : texts.graph.redone)
  }

  function setEnd(end: 'from' | 'to', thing: GraphNode): void {
    setFinding(true)
    setEnds({ ...ends, [end]: named(thing) })
  }

  if (!graph.ready)
    return (
      <div className="workbench">
        <div className="workbench-state">
          {graph.failure ? (
            <Failed answer={{ state: 'failed', error: graph.failure, retry: graph.retry }} />
          ) : (
            <Loading />
          )}
        </div>
      </div>
    )

  return (
    <div className={`workbench${listed ? ' listed' : ''}`}>
      <div className="workbench-bar" role="toolbar" aria-label={texts.graph.title}>
        {STEPS.map(([type, steps]) => (
          <button
            key={type}
            type="button"
            className="button"
            disabled={history[steps].length === 0}
            onClick={() => step(type)}
          >
            {texts.graph[type]}
          </button>
        ))}
        <button type="button" className="button" aria-pressed={finding} onClick={() => setFinding(!finding)}>
          {texts.graph.ways}
        </button>
        <ExportMenu
          name={name}
          graph={{ ...visible, positions: content.positions }}
          picture={listed ? undefined : picture}
        />
        <button type="button" className="button" aria-pressed={listed} onClick={() => setListed(!listed)}>
          {texts.graph.list}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void encodeGraph(content)
              .then((saved) => {
                noteAddress(savedAs(saved))
                return navigator.clipboard.writeText(window.location.href)
              })
              .then(
                () => announce(texts.graph.copied),
                () => announce(texts.graph.saved),
              )
          }
        >
          {texts.graph.copyLink}
        </button>
        {graph.busy ? <span className="soft small">{texts.graph.working}</span> : null}
        <span className="workbench-add">
          <Finder placeholder={texts.graph.search} onChoose={(thing) => void graph.add([thing.id])} />
        </span>
      </div>

      {graph.failure ? (
        <div className="notice workbench-notice" role="alert">
          {graph.failure.code === 'UNREACHABLE'
            ? texts.states.unreachableHint
            : texts.states.failedHint(graph.failure.message)}
        </div>
      ) : null}

      <div className="workbench-body">
        {content.nodes.size === 0 ? (
          <div className="workbench-state">
            <State title={texts.graph.empty} hint={texts.graph.emptyHint} />
          </div>
        ) : listed ? (
          <Twin
            content={content}
            visible={visible}
            selected={selected}
            onSelect={select}
            onSelectEdge={setLine}
          />
        ) : (
          <Canvas
            content={content}
            visible={visible}
            selected={selected}
            marked={members}
            onSelect={select}
            onSelectEdge={setLine}
            onOpen={(id) => goTo({ name: 'thing', id })}
            onExpand={(id) => void graph.expand(id)}
            onMove={(positions) => dispatch({ type: 'move', positions })}
            onKey={act}
            onReady={setPicture}
          />
        )}
        <div className="workbench-side">
          {finding ? (
            <Ways
              ends={ends}
              ways={graph.ways}
              busy={graph.busy}
              marked={marked}
              onEnds={(next) => {
                setEnds(next)
                graph.clearWays()
              }}
              onFind={() => {
                setMarked(undefined)
                if (ends.from && ends.to) void graph.findWays(ends.from.id, ends.to.id)
              }}
              onMark={setMarked}
            />
          ) : null}
          {edge ? (
            <EdgeInspector key={edge.key} edge={edge} content={content} onClose={() => setLine(undefined)} />
          ) : null}
          {node ? (
            <Inspector
              node={node}
              edges={byNode.get(node.id) ?? []}
              pinned={content.pinned.has(node.id)}
              busy={graph.busy}
              onExpand={(only) => void graph.expand(node.id, only)}
              onCollapse={() => act('c', node.id)}
              onHide={() => act('h', node.id)}
              onPin={() => act('p', node.id)}
              onEnd={(end) => setEnd(end, node)}
              onClose={() => select(undefined)}
            />
          ) : null}
        </div>
      </div>

      <div className="workbench-foot">
        {content.nodes.size > 0 ? (
          <KindSwitches
            label={texts.graph.legend}
            kinds={[...content.nodes.values()].map(({ kind }) => kind)}
            hidden={content.hiddenKinds}
            onToggle={(kind, shown) => dispatch({ type: 'show-kind', kind, shown })}
          />
        ) : null}
        <div className="workbench-controls">
          <TimeSlider dates={dates} until={until} onUntil={setUntil} />
          {listed || !picture || content.nodes.size === 0 ? null : (
            <span className="zoom">
              <button
                type="button"
                className="button tiny"
                aria-label={texts.graph.zoomOut}
                onClick={() => picture.zoom(0.8)}
              >
                −
              </button>
              <button type="button" className="button tiny" onClick={() => picture.fit()}>
                {texts.graph.fit}
              </button>
              <button
                type="button"
                className="button tiny"
                aria-label={texts.graph.zoomIn}
                onClick={() => picture.zoom(1.25)}
              >
                ＋
              </button>
            </span>
          )}
        </div>
        {graph.cut ? <p className="soft small">{texts.graph.cut(CAP)}</p> : null}
      </div>
    </div>
  )
}

function named({ id, kind, name }: GraphNode): Named {
  return { id, kind, name }
}
