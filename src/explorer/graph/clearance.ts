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
  readonly #cells = new Map<number, Box[]>()

  constructor(boxes: Iterable<Box>) {
    for (const box of boxes) this.put(box)
  }

  put(box: Box): void {
    const { left, right, top, bottom } = cellsOf(box.at.x, box.at.y, box)
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) {
        const there = this.#cells.get(y * COLUMNS + x)
        if (there) there.push(box)
        else this.#cells.set(y * COLUMNS + x, [box])
      }
  }

  /** The place nearest to where a box wants to stand that touches no other, the same every time; where it wants to stand if none is found. */
  clearPlace(box: Box): Position {
    if (this.#isClear(box.at.x, box.at.y, box)) return box.at
    for (let turn = 1; turn < TRIES; turn++) {
      const distance = 14 * Math.sqrt(turn)
      const x = box.at.x + Math.cos(turn * TURN) * distance
      const y = box.at.y + Math.sin(turn * TURN) * distance
      if (this.#isClear(x, y, box)) return { x, y }
    }
    return box.at
  }

  /** Whether a box of some size would touch no other at a place. It is asked thousands of times, so nothing is made for it. */
  #isClear(atX: number, atY: number, size: Size): boolean {
    const { left, right, top, bottom } = cellsOf(atX, atY, size)
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++)
        for (const other of this.#cells.get(y * COLUMNS + x) ?? NONE)
          if (
            Math.abs(atX - other.at.x) < (size.width + other.width) / 2 + AIR &&
            Math.abs(atY - other.at.y) < (size.height + other.height) / 2 + AIR
          )
            return false
    return true
  }
}

type Size = Pick<Box, 'width' | 'height'>

const NONE: readonly Box[] = []

/** Columns of the grid; on paper less than 160 million pixels wide no two cells have one number. */
const COLUMNS = 1_000_000

/** The cells that a box of some size and half the air around it lie in at a place. */
function cellsOf(x: number, y: number, { width, height }: Size) {
  const [halfWidth, halfHeight] = [(width + AIR) / 2, (height + AIR) / 2]
  return {
    left: Math.floor((x - halfWidth) / CELL),
    right: Math.floor((x + halfWidth) / CELL),
    top: Math.floor((y - halfHeight) / CELL),
    bottom: Math.floor((y + halfHeight) / CELL),
  }
}
