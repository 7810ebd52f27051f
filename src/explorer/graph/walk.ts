import type { Core } from 'cytoscape'
import type { GraphEdge, Position } from './model.js'

/** Where each arrow key goes. */
export const ARROWS: Readonly<Record<string, Position>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** The node to go to from the chosen one in a direction: along a relation if one leads there, else the nearest. */
export function neighbourTowards(
  cy: Core,
  edges: readonly GraphEdge[],
  from: string | undefined,
  direction: Position,
): string | undefined {
  const start = from === undefined ? cy.nodes().first() : cy.getElementById(from)
  if (from === undefined || start.empty()) return cy.nodes().first().id()
  const at = start.position()
  const score = (end: Position): number => {
    const [dx, dy] = [end.x - at.x, end.y - at.y]
    const along = dx * direction.x + dy * direction.y
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x)
    return along <= 0 || aside > along * 2 ? Infinity : along + aside * 2
  }
  const joined = new Set(
    edges.flatMap((edge) => (edge.from === from ? edge.to : edge.to === from ? edge.from : [])),
  )
  const others = cy.nodes().difference(start)
  for (const candidates of [others.filter((node) => joined.has(node.id())), others]) {
    let best: { id: string; score: number } | undefined
    candidates.forEach((node) => {
      const value = score(node.position())
      if (value < (best?.score ?? Infinity)) best = { id: node.id(), score: value }
    })
    if (best) return best.id
  }
  return undefined
}
