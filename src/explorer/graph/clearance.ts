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
/** How many places are tried, ever further away. */
const TRIES = 4000
/** The side of a cell of the grid that boxes are looked up by, in pixels. */
const CELL = 160

/** Paper with boxes on it that do not touch each other. */
export class Paper {
  readonly #cells = new Map<string, Box[]>()

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.put(box)
  }

  put(box: Box): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell)
      if (there) there.push(box)
      else this.#cells.set(cell, [box])
    }
  }

  /** The place nearest to where a box wants to stand that touches no other, the same every time; where it wants to stand if none is found. */
  clearPlace(box: Box): Position {
    if (this.#isClear(box)) return box.at
    for (let turn = 1; turn < TRIES; turn++) {
      const distance = 14 * Math.sqrt(turn)
      const at = {
        x: box.at.x + Math.cos(turn * TURN) * distance,
        y: box.at.y + Math.sin(turn * TURN) * distance,
      }
      if (this.#isClear({ ...box, at })) return at
    }
    return box.at
  }

  #isClear(box: Box): boolean {
    for (const cell of cellsOf(box))
      if (this.#cells.get(cell)?.some((other) => touch(box, other))) return false
    return true
  }
}

function touch(a: Box, b: Box): boolean {
  return (
    Math.abs(a.at.x - b.at.x) < (a.width + b.width) / 2 + AIR &&
    Math.abs(a.at.y - b.at.y) < (a.height + b.height) / 2 + AIR
  )
}

/** The cells that a box and half the air around it lie in. */
function* cellsOf({ at, width, height }: Box): Generator<string> {
  const [halfWidth, halfHeight] = [(width + AIR) / 2, (height + AIR) / 2]
  for (let x = Math.floor((at.x - halfWidth) / CELL); x <= Math.floor((at.x + halfWidth) / CELL); x++)
    for (let y = Math.floor((at.y - halfHeight) / CELL); y <= Math.floor((at.y + halfHeight) / CELL); y++)
      yield `${x} ${y}`
}
