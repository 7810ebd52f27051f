import type { Core } from 'cytoscape'

/** Below this zoom the numbers could not be read. */
const READABLE = 0.45
/** More nodes than this in view are a picture, not a text. */
const MOST = 400

/** Paints the small +n of relations not shown over the canvas, after each frame. Gives the function that stops it. */
export function paintBadges(cy: Core, canvas: HTMLCanvasElement, isDark: () => boolean): () => void {
  function paint(): void {
    const context = canvas.getContext('2d')
    if (!context) return
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [cy.width(), cy.height()]
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    const zoom = cy.zoom()
    if (zoom < READABLE || cy.nodes().length > MOST) return
    const dark = isDark()
    context.font = `${Math.round(12 * Math.min(zoom, 1.2))}px system-ui, sans-serif`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    cy.nodes('[more > 0]').forEach((node) => {
      const at = node.renderedPosition()
      const x = at.x + (node.renderedWidth() / 2) * 0.94
      const y = at.y - (node.renderedHeight() / 2) * 0.86
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) return
      const text = `+${node.data('more')}`
      const radius = Math.max(context.measureText(text).width / 2 + 4, 10 * Math.min(zoom, 1.2))
      context.beginPath()
      context.arc(x, y, radius, 0, 2 * Math.PI)
      context.fillStyle = dark ? '#1d1f22' : '#ffffff'
      context.fill()
      context.strokeStyle = dark ? '#8a8f97' : node.data('colour')
      context.stroke()
      context.fillStyle = dark ? '#e8e4da' : node.data('colour')
      context.fillText(text, x, y + 0.5)
    })
  }
  cy.on('render', paint)
  return () => cy.off('render', paint)
}
