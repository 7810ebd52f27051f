import cytoscape, { type Core } from 'cytoscape'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { isDark, useDark } from '../shell/preferences.js'
import { useTexts } from '../texts/texts.js'
import { paintBadges } from './badges.js'
import { elementsOf } from './elements.js'
import type { GraphContent, GraphEdge, GraphNode, Position } from './model.js'
import { stylesheet } from './stylesheet.js'

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

/** From this many lines on, lines are left out while the picture moves, so that it moves smoothly. */
const MANY_LINES = 700

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
  const overlay = useRef<HTMLCanvasElement>(null)
  const graph = useRef<Core>(null)
  /** What the picture shows now. */
  const shown = useRef<readonly cytoscape.ElementDefinition[]>(null)
  const latest = useRef(properties)
  /** Whether a person has moved the paper; until then it is kept in full view. */
  const touched = useRef(false)
  const many = visible.edges.length > MANY_LINES
  const elements = useMemo(() => elementsOf(content, visible, texts), [content, visible, texts])

  useEffect(() => {
    latest.current = properties
  })

  useEffect(() => {
    if (!host.current || !overlay.current) return
    const cy = cytoscape({
      container: host.current,
      style: stylesheet(isDark(), many),
      minZoom: 0.04,
      maxZoom: 2.5,
      boxSelectionEnabled: false,
      autounselectify: true,
      hideEdgesOnViewport: many,
      textureOnViewport: many,
      pixelRatio: many ? 1 : 'auto',
    })
    graph.current = cy
    const stopBadges = paintBadges(cy, overlay.current, isDark)
    cy.on('tap', 'node', ({ target }) => latest.current.onSelect(target.id()))
    cy.on('tap', 'edge', ({ target }) => latest.current.onSelectEdge(target.id()))
    cy.on('tap', ({ target }) => {
      if (target === cy) latest.current.onSelect(undefined)
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
      png: () => pngOf(cy),
    })
    return () => {
      observer.disconnect()
      stopBadges()
      cy.destroy()
      graph.current = null
    }
  }, [many])

  useEffect(() => {
    const cy = graph.current
    if (!cy) return
    const first = cy.elements().empty()
    const added = show(cy, first ? [] : (shown.current ?? []), elements)
    shown.current = elements
    if (first) fit(cy)
    else if (added.length > 0 && !within(cy, added)) fit(cy)
  }, [elements, many])

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
  }, [selected, elements, many])

  useEffect(() => {
    const cy = graph.current
    if (!cy) return
    cy.batch(() => {
      cy.elements('.way').removeClass('way')
      for (const id of marked) cy.getElementById(id).addClass('way')
    })
  }, [marked, elements, many])

  function press(event: KeyboardEvent): void {
    const cy = graph.current
    if (!cy || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (/^[-+=]$/.test(event.key) || event.shiftKey) touched.current = true
    if (arrow && event.shiftKey) cy.panBy({ x: -arrow.x * 60, y: -arrow.y * 60 })
    else if (arrow) {
      const next = neighbourTowards(cy, selected, arrow)
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

const ARROWS: Readonly<Record<string, Position>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** Brings the picture from what it shows to what is asked for, touching only what differs. Gives the ids of new nodes. */
function show(
  cy: Core,
  before: readonly cytoscape.ElementDefinition[],
  elements: readonly cytoscape.ElementDefinition[],
): readonly string[] {
  const shown = new Map(before.map((element) => [element.data.id ?? '', element]))
  const fresh: cytoscape.ElementDefinition[] = []
  cy.batch(() => {
    for (const element of elements) {
      const id = element.data.id ?? ''
      const old = shown.get(id)
      shown.delete(id)
      if (old) update(cy, id, old, element)
      else fresh.push(element)
    }
    for (const id of shown.keys()) cy.getElementById(id).remove()
    cy.add(fresh)
  })
  return fresh.flatMap(({ group, data }) => (group === 'nodes' && data.id ? [data.id] : []))
}

function update(
  cy: Core,
  id: string,
  old: cytoscape.ElementDefinition,
  element: cytoscape.ElementDefinition,
): void {
  for (const [name, value] of Object.entries(element.data))
    if (old.data[name] !== value) cy.getElementById(id).data(name, value)
  if (element.position === undefined) return
  const { x, y } = element.position
  if (old.position?.x === x && old.position.y === y) return
  cy.getElementById(id).position(element.position)
}

function fit(cy: Core): void {
  if (cy.elements().empty() || cy.width() === 0) return
  cy.fit(cy.nodes(), Math.min(70, cy.width() * 0.08))
  if (cy.zoom() > 1) {
    cy.zoom(1)
    cy.center()
  }
}

function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
}

function within(cy: Core, ids: readonly string[]): boolean {
  const { x1, y1, x2, y2 } = cy.extent()
  return ids.every((id) => {
    const { x, y } = cy.getElementById(id).position()
    return x > x1 && x < x2 && y > y1 && y < y2
  })
}

/** The node to go to from the chosen one in a direction: along a relation if one leads there, else the nearest. */
function neighbourTowards(cy: Core, from: string | undefined, direction: Position): string | undefined {
  const start = from === undefined ? cy.nodes().first() : cy.getElementById(from)
  if (from === undefined || start.empty()) return cy.nodes().first().id()
  const at = start.position()
  const score = (end: Position): number => {
    const [dx, dy] = [end.x - at.x, end.y - at.y]
    const along = dx * direction.x + dy * direction.y
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x)
    return along <= 0 || aside > along * 2 ? Infinity : along + aside * 2
  }
  for (const candidates of [start.neighborhood().nodes(), cy.nodes().difference(start)]) {
    let best: { id: string; score: number } | undefined
    candidates.forEach((node) => {
      const value = score(node.position())
      if (value < (best?.score ?? Infinity)) best = { id: node.id(), score: value }
    })
    if (best) return best.id
  }
  return undefined
}

async function pngOf(cy: Core): Promise<Blob> {
  const { w, h } = cy.elements().boundingBox()
  const scale = Math.min(2, 8000 / Math.max(w, h, 1))
  return cy.png({ output: 'blob-promise', full: true, scale, bg: isDark() ? '#161719' : '#fbfaf7' })
}
