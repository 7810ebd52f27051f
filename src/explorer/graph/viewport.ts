import type { Core } from 'cytoscape'

/** Shows all of the picture, never larger than it is. */
export function fit(cy: Core): void {
  if (cy.elements().empty() || cy.width() === 0) return
  cy.fit(cy.nodes(), Math.min(70, cy.width() * 0.08))
  if (cy.zoom() > 1) {
    cy.zoom(1)
    cy.center()
  }
}

/** Makes the picture larger or smaller around its middle. */
export function zoomBy(cy: Core, factor: number): void {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
}

/** Whether all of some things are in view. */
export function within(cy: Core, ids: readonly string[]): boolean {
  const { x1, y1, x2, y2 } = cy.extent()
  return ids.every((id) => {
    const { x, y } = cy.getElementById(id).position()
    return x > x1 && x < x2 && y > y1 && y < y2
  })
}
