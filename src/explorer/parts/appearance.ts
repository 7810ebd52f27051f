import type { EntityKind } from '../../model/kinds.js'

/** The outline of a kind in the graph and in the legend, so that colour is never the only sign. */
export type Outline =
  | 'pill'
  | 'ellipse'
  | 'octagon'
  | 'rectangle'
  | 'diamond'
  | 'hexagon'
  | 'rounded'
  | 'triangle'
  | 'sheet'
  | 'pentagon'

export interface Appearance {
  /** White text on it has a contrast of 4.5 : 1 or more. */
  readonly colour: string
  readonly outline: Outline
}

/** Colour and outline of each kind, one place for the canvas, the lists, the marks in a text and the exports. */
export const APPEARANCE: Record<EntityKind, Appearance> = {
  OFFICE: { colour: '#2f5d8a', outline: 'pill' },
  PERSON: { colour: '#84552b', outline: 'ellipse' },
  AGREEMENT: { colour: '#6d3f8f', outline: 'octagon' },
  AGREEMENT_VERSION: { colour: '#6d3f8f', outline: 'octagon' },
  CLAUSE: { colour: '#3f6d2f', outline: 'rectangle' },
  TASK: { colour: '#b5382a', outline: 'diamond' },
  PROJECT: { colour: '#0f6b64', outline: 'hexagon' },
  PUBLICATION: { colour: '#8f5a00', outline: 'rounded' },
  EVENT: { colour: '#a8326b', outline: 'triangle' },
  DOCUMENT: { colour: '#4b5563', outline: 'sheet' },
  PLACE: { colour: '#5f6b2d', outline: 'pentagon' },
}

/** Corner points of the outlines with straight sides, in a box from -1 to 1, as x y pairs. */
export const CORNERS: Record<Exclude<Outline, 'pill' | 'ellipse' | 'rounded'>, readonly number[]> = {
  rectangle: [-1, -1, 1, -1, 1, 1, -1, 1],
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
  triangle: [0, -1, 1, 1, -1, 1],
  hexagon: [-0.7, -1, 0.7, -1, 1, 0, 0.7, 1, -0.7, 1, -1, 0],
  octagon: [-0.82, -1, 0.82, -1, 1, -0.45, 1, 0.45, 0.82, 1, -0.82, 1, -1, 0.45, -1, -0.45],
  pentagon: [0, -1, 1, -0.25, 0.72, 1, -0.72, 1, -1, -0.25],
  sheet: [
    -1, -1, 1, -1, 1, 0.68, 0.75, 0.8, 0.5, 0.88, 0.25, 0.94, 0, 0.96, -0.25, 0.94, -0.5, 0.88, -0.75, 0.8,
    -1, 0.68,
  ],
}
