import type { EntityKind } from '../../model/kinds.js'
import { APPEARANCE } from '../parts/appearance.js'
import { formatDate } from '../parts/dates.js'
import type { Texts } from '../texts/zh.js'
import type { GraphNode } from './model.js'

/** Size of the words on the graph, in pixels. */
export const LABEL_SIZE = 13
const LINE = 19
const LINES = 2
/** The widest line, in widths of a Chinese character. */
const WIDEST = 10

/** A label broken into lines, and the box of its shape, in pixels at zoom 1. */
export interface LabelledBox {
  readonly label: string
  readonly width: number
  readonly height: number
  /** Whether the words stand under the shape rather than in it. */
  readonly below: boolean
}

/** What a thing is called on the graph: clauses and tasks by number, versions and papers by kind and date, the rest by name. */
export function labelOf(
  node: Pick<GraphNode, 'kind' | 'name' | 'number' | 'documentKind' | 'date'>,
  texts: Texts,
): string {
  switch (node.kind) {
    case 'CLAUSE':
    case 'TASK':
      return node.number ? `${texts.kinds[node.kind]} ${node.number}` : node.name
    case 'AGREEMENT_VERSION':
      return node.date ? `${texts.kinds.AGREEMENT_VERSION}\n${formatDate(node.date, texts)}` : node.name
    case 'DOCUMENT':
      return node.date && node.documentKind && node.documentKind !== 'OTHER'
        ? `${texts.values[node.documentKind] ?? node.documentKind}\n${formatDate(node.date, texts)}`
        : node.name
    default:
      return node.name
  }
}

const boxes = new WeakMap<Texts, WeakMap<GraphNode, LabelledBox>>()

/** The box of a thing on the graph in a language; it is made once, since a graph has thousands and asks again at every step. */
export function nodeBox(node: GraphNode, texts: Texts): LabelledBox {
  let known = boxes.get(texts)
  if (!known) boxes.set(texts, (known = new WeakMap()))
  let box = known.get(node)
  if (!box) known.set(node, (box = boxOf(node.kind, labelOf(node, texts))))
  return box
}

/** The box of a node with its label: as large as the words ask for, in the proportions of its outline. */
export function boxOf(kind: EntityKind, name: string): LabelledBox {
  const lines = linesOf(name)
  const label = lines.join('\n')
  const width = Math.max(...lines.map(widthOf)) * LABEL_SIZE
  const height = lines.length * LINE
  switch (APPEARANCE[kind].outline) {
    case 'triangle':
      return { label, width: 56, height: 46, below: true }
    case 'diamond':
      return {
        label,
        width: Math.round(width * 1.5 + 56),
        height: Math.round(height * 1.6 + 26),
        below: false,
      }
    case 'ellipse':
      return {
        label,
        width: Math.round(width * 1.25 + 28),
        height: Math.round(height * 1.2 + 18),
        below: false,
      }
    case 'hexagon':
      return { label, width: Math.round(width * 1.2 + 44), height: height + 22, below: false }
    case 'pentagon':
      return { label, width: Math.round(width * 1.25 + 34), height: height + 34, below: false }
    case 'octagon':
      return { label, width: width + 44, height: height + 24, below: false }
    case 'sheet':
      return { label, width: width + 28, height: height + 24, below: false }
    default:
      return { label, width: width + 36, height: height + 20, below: false }
  }
}

/** Breaks a name into at most two lines of like length; what does not fit is cut with an ellipsis. */
function linesOf(name: string): readonly string[] {
  if (name.includes('\n')) return name.split('\n')
  const characters = Array.from(name)
  const total = widthOf(name)
  if (total <= WIDEST) return [name]
  const wanted = Math.min(WIDEST, Math.max(6, total / LINES))
  const lines: string[] = []
  let line = ''
  for (const character of characters) {
    if (widthOf(line + character) > wanted + 0.5 && !/^[，。、；：》）”\])]/.test(character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  lines.push(line)
  const kept = lines.slice(0, LINES).map((text) => text.trim())
  if (lines.length <= LINES) return kept
  return kept.map((text, index) =>
    index === LINES - 1 ? `${Array.from(text).slice(0, -1).join('')}…` : text,
  )
}

/** The width of a text, in widths of a Chinese character. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.57 : 1
  return width
}
