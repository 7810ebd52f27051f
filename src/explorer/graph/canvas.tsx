import cytoscape, { type Core } from 'cytoscape'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Loading } from '../parts/state.js'
import { isDark, useDark } from '../shell/preferences.js'
import { useTexts } from '../texts/texts.js'
import { paintBadges } from './badges.js'
import { shownOf, type Shown } from './elements.js'
import { paintLines, type Lines } from './lines.js'
import type { GraphContent, GraphEdge, GraphNode, Position } from './model.js'
import { pngOf } from './png.js'
import { show } from './show.js'
import { stylesheet } from './stylesheet.js'
import { fit, within, zoomBy } from './viewport.js'
import { ARROWS, neighbourTowards } from './walk.js'

/** What the toolbar may ask of the picture. */
export interface Picture {
  fit(): void
  zoom(factor: number): void
  /** The picture as PNG, the whole graph, twice its size where that is not too large. */
  png(): Promise<Blob>
}

interface CanvasProperties {
  readonly content: GraphContent
  readonly visible: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }
  readonly selected: string | undefined
  /** Nodes and lines of the ways that are shown, by id. */
  readonly marked: ReadonlySet<string>
  readonly onSelect: (id: string | undefined) => void
  readonly onSelectEdge: (key: string) => void
  readonly onOpen: (id: string) => void
  readonly onExpand: (id: string) => void
  readonly onMove: (positions: ReadonlyMap<string, Position>) => void
  readonly onKey: (key: string, id: string) => void
  readonly onReady: (picture: Picture) => void
}

/** So many things and lines take the browser so long to draw that it is said meanwhile. */
const SLOW = 1500
/** How near to a line one must point to mean it, in pixels of the screen. */
const REACH = 6

// Cytoscape would add a style element of its own, which the Content Security Policy forbids; it does not when one with this id is there.
const MARKER = '__________cytoscape_stylesheet'
if (!document.getElementById(MARKER)) {
  const marker = document.createElement('template')
  marker.id = MARKER
  document.head.append(marker)
}

/** The picture of the graph. Its content is the caller's; what a person does in it is told to the caller. */
export function Canvas(properties: CanvasProperties) {
  const texts = useTexts()
  const dark = useDark()
  const { content, visible, selected, marked } = properties
  const host = useRef<HTMLDivElement>(null)
  const underlay = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const graph = useRef<Core>(null)
  const lines = useRef<Lines>(null)
  /** What the picture shows now. */
  const before = useRef<Shown['elements']>(null)
  const latest = useRef(properties)
  /** Whether a person has moved the paper; until then it is kept in full view. */
  const touched = useRef(false)
  const shown = useMemo(
    () => shownOf(content, visible, { selected, marked }, texts),
    [content, visible, selected, marked, texts],
  )
  const { many } = shown
  const [drawn, setDrawn] = useState(false)

  useEffect(() => {
    latest.current = properties
  })

  useEffect(() => {
    if (!host.current || !underlay.current || !overlay.current) return
    const cy = cytoscape({
      container: host.current,
      style: stylesheet(isDark(), many),
      minZoom: 0.04,
      maxZoom: 2.5,
      boxSelectionEnabled: false,
      autounselectify: true,
      textureOnViewport: many,
      pixelRatio: many ? 1 : 'auto',
    })
    graph.current = cy
    cy.one('render', () => setDrawn(true))
    const painted = paintLines(cy, underlay.current, isDark)
    lines.current = painted
    const stopBadges = paintBadges(cy, overlay.current, isDark)
    cy.on('tap', 'node', ({ target }) => latest.current.onSelect(target.id()))
    cy.on('tap', 'edge', ({ target }) => latest.current.onSelectEdge(target.id()))
    cy.on('tap', ({ target, position }) => {
      if (target !== cy) return
      const line = painted.at(position, REACH / cy.zoom())
      if (line === undefined) latest.current.onSelect(undefined)
      else latest.current.onSelectEdge(line)
    })
    cy.on('dbltap', 'node', ({ target }) => latest.current.onExpand(target.id()))
    cy.on('dragfree', 'node', ({ target }) => {
      const { x, y } = target.position()
      latest.current.onMove(new Map([[target.id(), { x: Math.round(x), y: Math.round(y) }]]))
    })
    const observer = new ResizeObserver(() => {
      cy.resize()
      if (!touched.current) fit(cy)
    })
    observer.observe(host.current)
    // Kept here, not in the graph's own scratch pad: writing there restyles everything, on every frame.
    touched.current = false
    cy.on('scrollzoom dragpan pinchzoom', () => {
      touched.current = true
    })
    latest.current.onReady({
      fit: () => fit(cy),
      zoom: (factor) => {
        touched.current = true
        zoomBy(cy, factor)
      },
      png: () => pngOf(cy, painted, isDark()),
    })
    return () => {
      observer.disconnect()
      stopBadges()
      painted.stop()
      cy.destroy()
      graph.current = null
    }
  }, [many])

  useEffect(() => {
    const cy = graph.current
    if (!cy) return
    const first = cy.elements().empty()
    const added = show(cy, first ? [] : (before.current ?? []), shown.elements)
    lines.current?.show(shown.lines)
    before.current = shown.elements
    if (first) fit(cy)
    else if (added.length > 0 && !within(cy, added)) fit(cy)
  }, [shown, many])

  useEffect(() => {
    graph.current?.style(stylesheet(dark, many))
  }, [dark, many])

  useEffect(() => {
    const cy = graph.current
    if (!cy) return
    cy.batch(() => {
      cy.elements('.chosen, .near').removeClass('chosen near')
      if (selected === undefined) return
      const node = cy.getElementById(selected)
      node.addClass('chosen')
      node.connectedEdges().addClass('near')
    })
  }, [selected, shown, many])

  useEffect(() => {
    const cy = graph.current
    if (!cy) return
    cy.batch(() => {
      cy.elements('.way').removeClass('way')
      for (const id of marked) cy.getElementById(id).addClass('way')
    })
  }, [marked, shown, many])

  function press(event: KeyboardEvent): void {
    const cy = graph.current
    if (!cy || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (/^[-+=]$/.test(event.key) || event.shiftKey) touched.current = true
    if (arrow && event.shiftKey) cy.panBy({ x: -arrow.x * 60, y: -arrow.y * 60 })
    else if (arrow) {
      const next = neighbourTowards(cy, visible.edges, selected, arrow)
      if (next) properties.onSelect(next)
    } else if (event.key === '+' || event.key === '=') zoomBy(cy, 1.25)
    else if (event.key === '-') zoomBy(cy, 0.8)
    else if (event.key === '0') fit(cy)
    else if (event.key === 'Escape') properties.onSelect(undefined)
    else if (selected && event.key === 'Enter') properties.onOpen(selected)
    else if (selected && /^[ecphECPH]$/.test(event.key)) properties.onKey(event.key.toLowerCase(), selected)
    else return
    event.preventDefault()
  }

  return (
    <div className="canvas">
      {drawn || shown.elements.length < SLOW ? null : (
        <div className="canvas-drawing">
          <Loading what={texts.graph.drawing(visible.nodes.length)} />
        </div>
      )}
      <canvas ref={underlay} className="canvas-lines" aria-hidden="true" />
      <div
        ref={host}
        className="canvas-host"
        role="application"
        tabIndex={0}
        aria-label={texts.graph.canvas(visible.nodes.length, visible.edges.length)}
        onKeyDown={press}
      />
      <canvas ref={overlay} className="canvas-badges" aria-hidden="true" />
    </div>
  )
}
