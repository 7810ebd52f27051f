import { type Block, endsWithSource, type ParsedDocument, parseDocument } from './blocks.js'
import { type MarkerKind, rankOf, spokenMarkers } from './markers.js'
import type { Span } from './passage.js'

/** A heading, item or numbered point with what stands under it; offsets in code points of the source. */
export interface Section extends Span {
  /** In Arabic digits as `Marker.number`; null for newsletter columns and items and for annexes. */
  readonly number: string | null
  readonly title: string
  /** 1 for the outermost. */
  readonly level: number
  readonly sections: readonly Section[]
}

/** What opens a section; `SectionNode` keeps it for those who read on from the outline. */
export type SectionKind = MarkerKind | 'column' | 'item' | 'annex'

/** A section with what rules need beyond its public shape. */
export interface SectionNode extends Section {
  readonly kind: SectionKind
  /** The heading, or the first sentence of a point, without its number. */
  readonly heading: Span
  /** The blocks of the section, its own first; for a point 一是… the one block that it is part of. */
  readonly blocks: readonly Block[]
  readonly sections: readonly SectionNode[]
}

/** The outline of a source text: columns and items of a newsletter, numbered sections of all kinds, annexes. */
export function outline(text: string): Section[] {
  return outlineOf(parseDocument(text)).map(publicSection)
}

/** A section in its public shape. */
export function publicSection({ number, title, level, start, end, sections }: SectionNode): Section {
  return { number, title, level, start, end, sections: sections.map(publicSection) }
}

interface Opening {
  readonly kind: SectionKind
  readonly number: string | null
  readonly title: string
  readonly start: number
  readonly heading: Span
  readonly block: number
  /** Where the point ends if nothing else ends it before. */
  readonly limit: number
}

/** The outline of a document taken apart already. */
export function outlineOf(document: ParsedDocument): SectionNode[] {
  return nest(flattenSoleAnnex(openings(document.blocks)), document.blocks)
}

/**
 * A notice that only issues a plan carries the plan as its one annex: the plan's sections are the document's own then.
 * Several annexes, or one beside a numbered text, hold their sections.
 */
function flattenSoleAnnex(found: readonly Opening[]): readonly Opening[] {
  const [first, ...others] = found
  if (first?.kind !== 'annex' || others.some(({ kind }) => kind === 'annex')) return found
  return [{ ...first, limit: first.heading.end }, ...others]
}

function openings(blocks: readonly Block[]): Opening[] {
  const result: Opening[] = []
  const limits = limitsOf(blocks)
  const overArticles = headingsOverArticles(blocks)
  let spoken = 0
  blocks.forEach((block, i) => {
    const limit = limits[i] ?? block.end
    const whole = (kind: SectionKind): Opening => {
      const title = kind === 'column' ? block.text.slice(1, -1) : block.text
      return { kind, number: null, title, start: block.start, heading: block, block: i, limit }
    }
    if (block.role === 'column') result.push(whole('column'))
    else if (block.role === 'itemTitle') result.push(whole('item'))
    else if (block.role === 'annexTitle') result.push(whole('annex'))
    else if (block.marker !== undefined) {
      const opening = numbered(block, i, limit)
      result.push(overArticles.has(i) ? { ...opening, kind: '节' } : opening)
    }
    if (block.role !== 'body') return
    const points = spokenMarkers(block.text, spoken)
    spoken = points.at(-1)?.value ?? 0
    points.forEach((point, n) => {
      const end = points[n + 1]?.start ?? endOfPoint(block.text, point.contentStart)
      const title = firstSentence(block.text.slice(point.contentStart, end))
      result.push({
        kind: '一是',
        number: String(point.value),
        title,
        start: block.passage.span(point.start, end).start,
        heading: block.passage.span(point.contentStart, point.contentStart + Math.max(title.length, 1)),
        block: i,
        limit: block.passage.span(point.start, end).end,
      })
    })
  })
  return result
}

/**
 * The places of headings 一、… that stand over articles, as judicial interpretations have them; they rank as 节. Each is
 * short, has an article right below it, and so have all others that count on from it: points 一、 in an article have not.
 */
function headingsOverArticles(blocks: readonly Block[]): Set<number> {
  const result = new Set<number>()
  let run: number[] = []
  let broken = false
  const end = (): void => {
    if (!broken) run.forEach((place) => result.add(place))
    run = []
    broken = false
  }
  blocks.forEach(({ marker, text }, i) => {
    if (marker?.kind !== '一、') return
    if (marker.value === 1) end()
    if (blocks[i + 1]?.marker?.kind !== '条' || text.length > LONGEST_HEADING || /[。；：:]$/.test(text))
      broken = true
    run.push(i)
  })
  end()
  return result
}

const LONGEST_HEADING = 40

function numbered(block: Block, i: number, limit: number): Opening {
  const marker = block.marker
  const length = Math.min(marker?.length ?? 0, block.text.length - 1)
  const title = firstSentence(block.text.slice(length))
  return {
    kind: marker?.kind ?? '1.',
    number: marker?.number ?? null,
    title,
    start: block.start,
    heading: block.passage.span(length, length + Math.max(title.length, 1)),
    block: i,
    limit,
  }
}

/** The last point of a run goes on to the end of its sentence group: up to the source line, if there is one. */
function endOfPoint(text: string, from: number): number {
  const source = endsWithSource(text) ? text.search(/[（(][^（()）]*[）)]$/) : text.length
  return source > from ? source : text.length
}

/** The words up to the first full stop, without it. */
export function firstSentence(text: string): string {
  const at = text.search(/[。！？!?；;]/)
  return (at < 0 ? text : text.slice(0, at)).replace(/[：:，,\s]+$/, '')
}

/** For each block, where the part of the document that it stands in ends: before the signature, an annex, the imprint. */
function limitsOf(blocks: readonly Block[]): number[] {
  const limits: number[] = []
  let limit = blocks.at(-1)?.end ?? 0
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i]
    if (block === undefined) continue
    const previous = blocks[i - 1]?.end ?? block.start
    if (block.role === 'annexTitle' && blocks[i - 1]?.role !== 'annex') {
      limits[i] = limit
      limit = previous
    } else if (ENDS_PART.has(block.role)) {
      limit = previous
      limits[i] = block.end
    } else limits[i] = limit
  }
  return limits
}

const ENDS_PART = new Set(['signature', 'imprint', 'annex', 'attachmentNote', 'noise'])

function rank(kind: SectionKind): number {
  if (kind === 'column' || kind === 'annex') return -2
  return kind === 'item' ? -1 : rankOf(kind)
}

interface Building {
  readonly opening: Opening
  readonly children: Building[]
  end: number
}

function nest(found: readonly Opening[], blocks: readonly Block[]): SectionNode[] {
  const roots: Building[] = []
  const stack: Building[] = []
  for (const opening of found) {
    while (stack.length > 0 && !holds(stack.at(-1), opening)) stack.pop()
    const building: Building = { opening, children: [], end: opening.limit }
    const siblings = stack.at(-1)?.children ?? roots
    close(siblings.at(-1), opening, blocks)
    siblings.push(building)
    stack.push(building)
  }
  return roots.map((root) => finish(root, 1, blocks))
}

function holds(outer: Building | undefined, inner: Opening): boolean {
  if (outer === undefined) return false
  const { kind, limit } = outer.opening
  return rank(kind) < rank(inner.kind) && inner.start < limit
}

/** A section ends where its next sibling begins. */
function close(building: Building | undefined, next: Opening, blocks: readonly Block[]): void {
  if (building === undefined) return
  const { block, heading } = building.opening
  const before =
    next.kind === '一是' && next.block === block
      ? building.end
      : (blocks[next.block - 1]?.end ?? building.end)
  building.end = Math.max(Math.min(building.end, before), heading.end)
  close(building.children.at(-1), next, blocks)
}

function finish(building: Building, level: number, blocks: readonly Block[]): SectionNode {
  const { kind, number, title, start, heading, block: first } = building.opening
  const sections: SectionNode[] = []
  for (const child of building.children) sections.push(finish(child, level + 1, blocks))
  const end = Math.max(building.end, sections.at(-1)?.end ?? 0)
  const own: Block[] = []
  for (let i = first; i < blocks.length && (blocks[i]?.start ?? end) < end; i += 1) {
    const block = blocks[i]
    if (block !== undefined) own.push(block)
  }
  return { kind, number, title, level, start, end, heading, blocks: own, sections }
}

/** Whether a text is in articles (条). */
export function hasArticles(sections: readonly SectionNode[]): boolean {
  return sections.some(({ kind, sections: inner }) => kind === '条' || hasArticles(inner))
}
