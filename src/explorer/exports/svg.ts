import { boxOf, LABEL_SIZE, labelOf, type LabelledBox } from '../graph/label.js'
import type { GraphEdge, GraphNode, Position } from '../graph/model.js'
import { APPEARANCE, CORNERS } from '../parts/appearance.js'
import type { Texts } from '../texts/zh.js'
import type { PicturedGraph } from './graphml.js'
import { escapeMarkup } from './markup.js'

const MARGIN = 40
const LINE = 19

/** The graph as a drawing of its own, in SVG 1.1: shapes, lines and words stay shapes, lines and words. Always on paper, for print. */
export function toSvg(graph: PicturedGraph, texts: Texts): string {
  const placed = graph.nodes.map((node) => ({
    node,
    box: boxOf(node.kind, labelOf(node, texts)),
    at: graph.positions.get(node.id) ?? { x: 0, y: 0 },
  }))
  const left = Math.min(0, ...placed.map(({ at, box }) => at.x - box.width / 2)) - MARGIN
  const top = Math.min(0, ...placed.map(({ at, box }) => at.y - box.height / 2)) - MARGIN
  const right = Math.max(0, ...placed.map(({ at, box }) => at.x + box.width / 2)) + MARGIN
  const bottom =
    Math.max(0, ...placed.map(({ at, box }) => at.y + box.height / 2 + (box.below ? LINE * 2 : 0))) + MARGIN
  const [width, height] = [round(right - left), round(bottom - top)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${round(left)} ${round(top)} ${width} ${height}" font-family="'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif" font-size="${LABEL_SIZE}">`,
    `<title>${escapeMarkup(texts.name)}</title>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${width}" height="${height}" fill="#fbfaf7"/>`,
    ...graph.edges.map((edge) => line(edge, graph.positions, texts)),
    ...placed.map(({ node, box, at }) => shape(node, box, at)),
    '</svg>',
    '',
  ].join('\n')
}

function line(edge: GraphEdge, positions: PicturedGraph['positions'], texts: Texts): string {
  const from = positions.get(edge.from) ?? { x: 0, y: 0 }
  const to = positions.get(edge.to) ?? { x: 0, y: 0 }
  const dashes = edge.basis === 'STATED' ? '' : ' stroke-dasharray="6 4"'
  const [x, y] = [round((from.x + to.x) / 2), round((from.y + to.y) / 2)]
  return [
    `<g><line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="#b3aea3" stroke-width="1.5"${dashes}/>`,
    `<text x="${x}" y="${y}" text-anchor="middle" dominant-baseline="central" fill="#59616c" font-size="12" stroke="#fbfaf7" stroke-width="4" paint-order="stroke">${escapeMarkup(texts.relations[edge.type])}</text></g>`,
  ].join('')
}

function shape(node: GraphNode, box: LabelledBox, at: Position): string {
  const lines = box.label.split('\n')
  const first = box.below ? at.y + box.height / 2 + LINE * 0.8 : at.y - ((lines.length - 1) * LINE) / 2
  const words = lines.map(
    (text, index) =>
      `<text x="${round(at.x)}" y="${round(first + index * LINE)}" text-anchor="middle" dominant-baseline="central" fill="${box.below ? '#1f2328' : '#fff'}">${escapeMarkup(text)}</text>`,
  )
  return `<g><title>${escapeMarkup(node.name)}</title>${outline(node, box, at)}${words.join('')}</g>`
}

function outline(node: GraphNode, { width, height }: LabelledBox, at: Position): string {
  const { colour, outline: kind } = APPEARANCE[node.kind]
  const box = `x="${round(at.x - width / 2)}" y="${round(at.y - height / 2)}" width="${round(width)}" height="${round(height)}"`
  switch (kind) {
    case 'ellipse':
      return `<ellipse cx="${round(at.x)}" cy="${round(at.y)}" rx="${round(width / 2)}" ry="${round(height / 2)}" fill="${colour}"/>`
    case 'pill':
      return `<rect ${box} rx="${round(height / 2)}" fill="${colour}"/>`
    case 'rounded':
      return `<rect ${box} rx="6" fill="${colour}"/>`
    default: {
      const points = CORNERS[kind].map((value, index) =>
        round(index % 2 === 0 ? at.x + (value * width) / 2 : at.y + (value * height) / 2),
      )
      return `<polygon points="${points.join(' ')}" fill="${colour}"/>`
    }
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
