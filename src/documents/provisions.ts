import { type Block, parseDocument } from './blocks.js'
import { outlineOf, type SectionNode } from './outline.js'
import { Passage, type Span } from './passage.js'
import type { CodePoints } from './code-points.js'

/** A part of a provision that is cited by its own number. */
export interface ProvisionPart extends Span {
  /** 第2款, 第1项, 第2款第1项 of an article; the number as such (1, 2.1) under a point of a plan. */
  readonly number: string
  readonly text: string
}

/** An article of a regulation, or a point of a plan or agreement; offsets in code points of the source. */
export interface Provision extends Span {
  /** 5, 10之1; where the numbers start again in each section, with those of the sections before it: 2.1. */
  readonly number: string
  /** The number of an article 第X条 as an integer. */
  readonly article?: number
  /** The headings it stands under, outermost first, with their numbers: 第一章 总则. */
  readonly path: readonly string[]
  /** The wording as read, without its number; without 责任单位 lines. */
  readonly text: string
  readonly children: readonly ProvisionPart[]
}

/**
 * What a text provides, in order: its articles if it has any, else its innermost numbered points. A provision's own sub-points
 * are its children. A text without numbering gives none.
 */
export function provisions(text: string): Provision[] {
  const document = parseDocument(text)
  const found: Found[] = []
  collect(outlineOf(document), [], [], found)
  const articles = found.filter(({ section }) => section.kind === '条')
  const chosen = articles.length > 0 ? articles : found.filter(({ section }) => isPoint(section))
  const plain = chosen.map(({ section }) => section.number ?? '')
  const repeated = new Set(plain).size < plain.length
  return chosen.map((provision) => provisionOf(provision, repeated, document.points))
}

interface Found {
  readonly section: SectionNode
  readonly path: readonly string[]
  readonly numbers: readonly string[]
}

function collect(
  sections: readonly SectionNode[],
  path: readonly string[],
  numbers: readonly string[],
  found: Found[],
): void {
  for (const section of sections) {
    const own = section.number === null ? numbers : [...numbers, section.number]
    found.push({ section, path, numbers: own })
    if (section.kind === '条') continue
    collect(section.sections, [...path, headingOf(section)], own, found)
  }
}

/** Whether a section says something itself: it has no numbered sections in it, or only points 一是… of its own sentence. */
function isPoint(section: SectionNode): boolean {
  return (
    section.number !== null &&
    section.sections.every(({ kind }) => kind === '一是') &&
    !(section.kind === '一是' && section.blocks[0]?.marker !== undefined)
  )
}

function headingOf(section: SectionNode): string {
  const block = section.number === null ? undefined : section.blocks[0]
  const end = block?.text.indexOf(section.title) ?? -1
  return block === undefined || end < 0 ? section.title : block.text.slice(0, end + section.title.length)
}

function provisionOf({ section, path, numbers }: Found, repeated: boolean, points: CodePoints): Provision {
  const words = wordsOf(section)
  const number = section.number ?? ''
  const end = words.at(-1)?.end ?? section.end
  const bodyStart = Math.min(bodyStartOf(section), end)
  return {
    number: repeated && section.kind !== '条' ? numbers.join('.') : number,
    ...(section.kind === '条' ? { article: Number.parseInt(number, 10) } : {}),
    path,
    text: Passage.of(points.slice(bodyStart, end), bodyStart).text,
    start: section.start,
    end,
    children: section.kind === '条' ? paragraphsOf(section, words) : section.sections.map(partOf),
  }
}

/** Where the words after the number begin; a number may stand on a line of its own. */
function bodyStartOf({ blocks, heading }: SectionNode): number {
  const opening = blocks[0]
  const alone = opening?.marker !== undefined && opening.text.length <= opening.marker.length
  return alone ? opening.end : heading.start
}

/** The blocks that carry the wording of a section. */
function wordsOf(section: SectionNode): Span[] {
  if (section.kind === '一是') return [section]
  return section.blocks.filter(({ role }) => role === 'body')
}

function partOf(section: SectionNode): ProvisionPart {
  const words = wordsOf(section)
  const block = section.blocks[0]
  const text = section.kind === '一是' || block === undefined ? section.title : textAfterMarker(block)
  return { number: section.number ?? '', text, start: section.start, end: words.at(-1)?.end ?? section.end }
}

/** The paragraphs (款) of an article and the items (项) in them. An article of one paragraph has items only. */
function paragraphsOf(section: SectionNode, words: readonly Span[]): ProvisionPart[] {
  const blocks = section.blocks.filter((block) => words.includes(block))
  const several = blocks.filter(isParagraph).length > 1
  const parts: ProvisionPart[] = []
  let paragraph = 0
  for (const block of blocks) {
    const { start, end } = block
    if (isParagraph(block)) {
      paragraph += 1
      if (several) parts.push({ number: `第${paragraph}款`, text: textAfterMarker(block), start, end })
    } else {
      const item = `第${block.marker?.number ?? ''}项`
      parts.push({
        number: several ? `第${paragraph}款${item}` : item,
        text: textAfterMarker(block),
        start,
        end,
      })
    }
  }
  return parts
}

function isParagraph(block: Block): boolean {
  return block.marker === undefined || block.marker.kind === '条'
}

function textAfterMarker(block: Block): string {
  return block.text.slice(block.marker?.length ?? 0)
}
