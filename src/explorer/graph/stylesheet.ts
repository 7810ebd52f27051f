import type { StylesheetJson } from 'cytoscape'
import { ENTITY_KINDS } from '../../model/kinds.js'
import { APPEARANCE, CORNERS, type Outline } from '../parts/appearance.js'
import { LABEL_SIZE } from './label.js'

const FONTS =
  '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'

/** Colours of the canvas, which cannot take them from the style sheets. */
const INKS = {
  light: {
    paper: '#fbfaf7',
    ink: '#1f2328',
    soft: '#59616c',
    line: '#b3aea3',
    seal: '#b5382a',
    edge: '#1f2328',
  },
  dark: {
    paper: '#161719',
    ink: '#e8e4da',
    soft: '#b4b8bf',
    line: '#5c6067',
    seal: '#ee8a7b',
    edge: '#e8e4da',
  },
}

/** Strokes and gaps of a line that is not stated as such in a source, in pixels at zoom 1. */
export const DASH = [6, 4]
const LINE_WIDTH = 1.5
const NEAR_WIDTH = 2
const WORD_SIZE = 12

/** What a line is drawn with on light or dark paper, or one at the chosen thing: its colour, and its width in pixels at zoom 1. */
export function linePen(dark: boolean, near: boolean): { readonly ink: string; readonly width: number } {
  const { edge, line } = dark ? INKS.dark : INKS.light
  return near ? { ink: edge, width: NEAR_WIDTH } : { ink: line, width: LINE_WIDTH }
}

/** What the word at a line of the chosen thing is written with, and the paper it stands on. */
export function wordPen(dark: boolean) {
  const { ink, paper } = dark ? INKS.dark : INKS.light
  return { ink, paper, size: WORD_SIZE, font: `${WORD_SIZE}px ${FONTS}` }
}

/**
 * How the canvas paints things and relations, on light or dark paper. Where there are `many`, lines run from middle to middle
 * under the shapes, which looks the same and needs no reckoning, and have their word only at the chosen thing.
 */
export function stylesheet(dark: boolean, many: boolean): StylesheetJson {
  const inks = dark ? INKS.dark : INKS.light
  return [
    // Cytoscape would lay grey over the paper outside the picture that moves with it, and a grey disc where one holds it.
    {
      selector: 'core',
      style: {
        'active-bg-color': inks.ink,
        'active-bg-opacity': 0,
        'active-bg-size': 0,
        'selection-box-color': inks.seal,
        'selection-box-border-color': inks.seal,
        'selection-box-border-width': 1,
        'selection-box-opacity': 0.2,
        'outside-texture-bg-color': inks.paper,
        'outside-texture-bg-opacity': 0,
      },
    },
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        'background-color': 'data(colour)',
        'font-family': FONTS,
        'font-size': LABEL_SIZE,
        'line-height': 1.4,
        'text-wrap': 'wrap',
        'text-valign': 'center',
        'text-halign': 'center',
        color: '#ffffff',
        'min-zoomed-font-size': 7,
        'border-width': dark ? 1 : 0,
        'border-color': '#8a8f97',
        'overlay-opacity': 0,
      },
    },
    ...ENTITY_KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: shapeOf(APPEARANCE[kind].outline),
    })),
    {
      selector: 'node[?below]',
      style: { 'text-valign': 'bottom', 'text-margin-y': 6, color: inks.ink },
    },
    {
      selector: 'edge',
      style: {
        width: LINE_WIDTH,
        'line-color': inks.line,
        ...(many
          ? { 'curve-style': 'haystack' as const, 'haystack-radius': 0 }
          : { 'curve-style': 'straight' as const, label: 'data(label)' }),
        'font-family': FONTS,
        'font-size': WORD_SIZE,
        color: inks.soft,
        'text-background-color': inks.paper,
        'text-background-opacity': 1,
        'text-background-padding': '3px',
        'min-zoomed-font-size': 9,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[?dashed]', style: { 'line-style': 'dashed', 'line-dash-pattern': DASH } },
    { selector: 'edge[?parallel]', style: { 'curve-style': 'bezier', 'control-point-step-size': 46 } },
    {
      selector: 'node[?pinned]',
      style: { 'border-width': 3, 'border-style': 'double', 'border-color': inks.paper },
    },
    {
      selector: 'edge.near',
      style: { 'line-color': inks.edge, width: NEAR_WIDTH, color: inks.ink, label: 'data(label)' },
    },
    {
      selector: 'node.chosen',
      style: {
        'outline-width': 3,
        'outline-offset': 3,
        'outline-color': inks.seal,
        'z-index': 10,
      },
    },
    { selector: '.way', style: { 'line-color': inks.seal, width: 3 } },
    { selector: 'node.way', style: { 'outline-width': 2, 'outline-offset': 2, 'outline-color': inks.seal } },
  ]
}

function shapeOf(outline: Outline) {
  switch (outline) {
    case 'ellipse':
      return { shape: 'ellipse' as const }
    case 'pill':
      return { shape: 'round-rectangle' as const, 'corner-radius': '999px' }
    case 'rounded':
      return { shape: 'round-rectangle' as const, 'corner-radius': '6px' }
    case 'rectangle':
      return { shape: 'rectangle' as const }
    default:
      return { shape: 'polygon' as const, 'shape-polygon-points': CORNERS[outline].join(' ') }
  }
}
