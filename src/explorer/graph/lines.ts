import type { Core, NodeSingular } from 'cytoscape'
import type { Position } from './model.js'
import { DASH, linePen, wordPen } from './stylesheet.js'

/** Lines painted in one stroke: longer strokes cost the browser more than they save. */
const TOGETHER = 200
/** Below this zoom the dashes of a line could not be told apart. */
const DASHES = 0.3
/** Below this zoom the words at lines could not be read. */
const WORDS = 0.75
/** When the paper has not moved for this long, in milliseconds, it lies still. */
const STILL = 120

/** A line of a large graph. */
export interface PaintedLine {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly dashed: boolean
  /** The word of its relation, at a line of the chosen thing; the others have none. */
  readonly word?: string
}

/** The many lines of a large graph, under its shapes. */
export interface Lines {
  show(lines: readonly PaintedLine[]): void
  /** The line that runs by a point of the graph at no more than `reach`, the nearest first. */
  at(point: Position, reach: number): string | undefined
  /** Paints all lines in the graph's own measure. */
  paint(context: Pen, dark: boolean, zoom: number): void
  stop(): void
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

interface Ends extends PaintedLine {
  readonly start: NodeSingular
  readonly end: NodeSingular
}

/**
 * Paints lines from middle to middle on a canvas under Cytoscape's, after each of its frames. Cytoscape redraws every element one
 * by one whenever one is added, which thousands of lines make too slow; strokes of many lines at once take a few milliseconds.
 */
export function paintLines(cy: Core, canvas: HTMLCanvasElement, isDark: () => boolean): Lines {
  let lines: readonly Ends[] = []
  /** Whether lines have come, gone or moved since they were painted. */
  let stale = false
  let painted = { zoom: 1, x: 0, y: 0, dark: false }
  /** Runs while the paper moves. */
  let rest: ReturnType<typeof setTimeout> | undefined

  function paint(context: Pen, dark: boolean, zoom: number): void {
    for (const near of [false, true])
      for (const dashed of [false, true]) {
        const { ink, width } = linePen(dark, near)
        context.lineWidth = width
        context.strokeStyle = ink
        context.setLineDash(dashed && zoom >= DASHES ? DASH : [])
        stroke(
          context,
          lines.filter((line) => line.dashed === dashed && (line.word !== undefined) === near),
        )
      }
    if (zoom >= WORDS) for (const line of lines) write(context, line, dark)
  }

  function frame(): void {
    stale = false
    const context = canvas.getContext('2d')
    if (!context) return
    const [width, height] = [Math.round(cy.width()), Math.round(cy.height())]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    canvas.style.transform = 'none'
    painted = { zoom: cy.zoom(), ...cy.pan(), dark: isDark() }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    if (lines.length === 0) return
    const { zoom, x, y, dark } = painted
    context.setTransform(zoom, 0, 0, zoom, x, y)
    paint(context, dark, zoom)
  }

  /** While the paper moves, what is painted moves with it; it is painted anew when the paper lies still. */
  function move(): void {
    if (lines.length === 0) return
    const [scale, { x, y }] = [cy.zoom() / painted.zoom, cy.pan()]
    canvas.style.transform = `translate(${x - painted.x * scale}px, ${y - painted.y * scale}px) scale(${scale})`
    clearTimeout(rest)
    rest = setTimeout(() => {
      rest = undefined
      frame()
    }, STILL)
  }

  function touch(): void {
    stale = true
  }

  function follow(): void {
    if (rest !== undefined) return
    if (stale || painted.dark !== isDark()) frame()
  }

  cy.on('render', follow)
  cy.on('viewport', move)
  cy.on('position', 'node', touch)
  cy.on('resize', touch)
  return {
    show(shown) {
      lines = shown.map((line) => ({
        ...line,
        start: cy.getElementById(line.from),
        end: cy.getElementById(line.to),
      }))
      stale = true
      requestAnimationFrame(() => {
        if (stale && !cy.destroyed()) frame()
      })
    },
    at(point, reach) {
      let best: { key: string; distance: number } | undefined
      for (const { key, start, end } of lines) {
        const distance = distanceTo(start.position(), end.position(), point)
        if (distance <= Math.min(reach, best?.distance ?? reach)) best = { key, distance }
      }
      return best?.key
    },
    paint,
    stop() {
      clearTimeout(rest)
      cy.off('render', follow)
      cy.off('viewport', move)
      cy.off('position', 'node', touch)
      cy.off('resize', touch)
    },
  }
}

function stroke(context: Pen, lines: readonly Ends[]): void {
  for (let first = 0; first < lines.length; first += TOGETHER) {
    context.beginPath()
    for (const { start, end } of lines.slice(first, first + TOGETHER)) {
      const [a, b] = [start.position(), end.position()]
      context.moveTo(a.x, a.y)
      context.lineTo(b.x, b.y)
    }
    context.stroke()
  }
}

function write(context: Pen, { word, start, end }: Ends, dark: boolean): void {
  if (word === undefined) return
  const { ink, paper, size, font } = wordPen(dark)
  const [a, b] = [start.position(), end.position()]
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const width = context.measureText(word).width
  context.fillStyle = paper
  context.fillRect(x - width / 2 - 3, y - size / 2 - 3, width + 6, size + 6)
  context.fillStyle = ink
  context.fillText(word, x, y)
}

/** How far a point is from the line between two others. */
function distanceTo(a: Position, b: Position, point: Position): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)
  const at = Math.max(0, Math.min(1, along))
  return Math.hypot(a.x + dx * at - point.x, a.y + dy * at - point.y)
}
