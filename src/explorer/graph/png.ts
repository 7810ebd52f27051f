import type { Core } from 'cytoscape'
import type { Lines } from './lines.js'

/** The widest and highest a picture is made, in pixels, since browsers refuse much larger ones. */
const LARGEST = 8000

/** The whole graph as PNG, twice its size where that is not too large. */
export async function pngOf(cy: Core, lines: Lines, dark: boolean): Promise<Blob> {
  const { x1, y1, w, h } = cy.elements().boundingBox()
  const scale = Math.min(2, LARGEST / Math.max(w, h, 1))
  const shapes = await createImageBitmap(await cy.png({ output: 'blob-promise', full: true, scale }))
  const canvas = new OffscreenCanvas(shapes.width, shapes.height)
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = dark ? '#161719' : '#fbfaf7'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.setTransform(scale, 0, 0, scale, -x1 * scale, -y1 * scale)
    lines.paint(context, dark, scale)
    context.resetTransform()
    context.drawImage(shapes, 0, 0)
  }
  return canvas.convertToBlob({ type: 'image/png' })
}
