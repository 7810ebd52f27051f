import type { Position } from './model.js'

/** A box around a point, in pixels. */
export interface Box {
  readonly at: Position
  readonly width: number
  readonly height: number
}

/** Air between two boxes, in pixels. */
const AIR = 16
const TURN = Math.PI * (3 - Math.sqrt(5))

/** The place nearest to where a box wants to stand that touches none of the others; the same every time. */
export function clearPlace(box: Box, others: readonly Box[]): Position {
  if (isClear(box, others)) return box.at
  for (let turn = 1; turn < 4000; turn++) {
    const distance = 14 * Math.sqrt(turn)
    const at = {
      x: box.at.x + Math.cos(turn * TURN) * distance,
      y: box.at.y + Math.sin(turn * TURN) * distance,
    }
    if (isClear({ ...box, at }, others)) return at
  }
  return box.at
}

function isClear(box: Box, others: readonly Box[]): boolean {
  return others.every(
    (other) =>
      Math.abs(box.at.x - other.at.x) >= (box.width + other.width) / 2 + AIR ||
      Math.abs(box.at.y - other.at.y) >= (box.height + other.height) / 2 + AIR,
  )
}
