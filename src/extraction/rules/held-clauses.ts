import { hasArticles, type SectionNode } from '../../documents/outline.js'
import { Passage } from '../../documents/passage.js'
import type { EvidenceFact } from '../../facts/model.js'
import type { Context } from '../context.js'
import type { HeldAgreement } from '../held-agreement.js'
import type { Collector } from '../proposal.js'
import { headedBy, type Headed } from '../provision-headings.js'
import type { Unit } from '../unit.js'

interface Reading {
  readonly context: Context
  readonly held: HeldAgreement
  /** Headings without a number, which end the words of what stands above them. */
  readonly headings: ReadonlySet<Unit>
  /** Whether the agreement is in articles (条), which are numbered through the whole text. */
  readonly articled: boolean
  readonly out: Collector
}

/** Proposes the clauses of an agreement in full, under the numbers that it gives them or, where it gives none, in order. */
export function heldClauses(context: Context, held: HeldAgreement, version: string, out: Collector): void {
  const headed = headedBy(held.text.provisions)
  const headings = new Set(headed.flatMap(({ heading }) => (heading === undefined ? [] : [heading])))
  const reading = { context, held, headings, articled: hasArticles(context.outline), out }
  if (headed.length === 0) {
    for (const section of context.outline) clause(reading, section, version, '')
    return
  }
  const numbered = flat(context.outline).filter(
    (section) => section.number !== null && isProvided(reading, section),
  )
  headed.forEach((one, i) => {
    const number = String(i + 1)
    const own = unnumbered(reading, one, version, number)
    const [from = 0, to = Number.POSITIVE_INFINITY] = [headed[i], headed[i + 1]].map(startOf)
    for (const section of numbered)
      if (section.start >= from && section.start < to) clause(reading, section, own, number, version)
  })
}

function startOf(headed: Headed | undefined): number | undefined {
  return headed === undefined ? undefined : (headed.heading ?? headed.words[0])?.block.start
}

/** The outermost sections that have a number. */
function flat(sections: readonly SectionNode[]): SectionNode[] {
  return sections.flatMap((section) => (section.number === null ? flat(section.sections) : [section]))
}

/** A provision without a number: its heading, and the paragraphs below. */
function unnumbered(
  { context, out }: Reading,
  { heading, words }: Headed,
  version: string,
  number: string,
): string {
  const units = heading === undefined ? words : [heading, ...words]
  const evidence = units.map(({ block }) => ({
    document: context.id,
    start: block.start,
    end: block.end,
    quote: block.text,
  }))
  return propose(
    out,
    { number, name: units[0]?.block.text ?? number, evidence, words: evidence, version },
    version,
  )
}

interface Provision {
  readonly number: string
  readonly name: string
  readonly words: readonly EvidenceFact[]
  readonly evidence: readonly EvidenceFact[]
  readonly version: string
}

function propose(
  out: Collector,
  { number, name, words, evidence, version }: Provision,
  parent: string,
): string {
  const own = `${version}/${number}`
  const text = words.reduce((before, { quote }) => joined(before, quote), '')
  const properties = { number, text, attestation: 'FULL_TEXT' }
  out.entity({ id: own, kind: 'CLAUSE', name, properties }, evidence, 0.93)
  out.relation({ type: 'PART_OF', from: own, to: parent }, evidence, 0.93)
  return own
}

/** Whether a section begins among the provisions, not above or below them. */
function isProvided({ context, held }: Reading, { blocks: [block] }: SectionNode): boolean {
  const unit = block === undefined ? undefined : context.unitOf.get(block)
  return unit !== undefined && held.provisions.has(unit)
}

function clause(
  reading: Reading,
  section: SectionNode,
  parent: string,
  prefix: string,
  version = parent,
): void {
  if (section.number === null || !isProvided(reading, section)) {
    for (const inner of section.sections) clause(reading, inner, parent, prefix, version)
    return
  }
  const chapter = reading.articled && /[编章节]/.test(section.kind)
  const written = chapter ? `第${section.number}${section.kind}` : section.number
  const number = prefix === '' ? written : `${prefix}.${written}`
  const words = wordsOf(reading, section)
  const evidence = evidenceOf(reading.context, section, words)
  const own = propose(reading.out, { number, name: section.title, words, evidence, version }, parent)
  for (const inner of section.sections)
    clause(reading, inner, own, inner.kind === '条' ? '' : number, version)
}

/** The words of a provision without its number: its heading or first sentence, and the paragraphs below it that have no number. */
function wordsOf({ context, held, headings }: Reading, section: SectionNode): EvidenceFact[] {
  const [block, ...below] = section.blocks
  const place = (start: number, end: number, quote: string): EvidenceFact => ({
    document: context.id,
    start,
    end,
    quote,
  })
  if (section.kind === '一是' || block === undefined) {
    const { start } = section.heading
    const passage = Passage.of(context.parsed.points.slice(start, section.end), start)
    return [place(start, section.end, passage.text)]
  }
  const words = [place(section.start, block.end, block.text.slice(block.marker?.length ?? 0))]
  for (const next of below) {
    const unit = context.unitOf.get(next)
    if (next.marker !== undefined || unit === undefined || !held.provisions.has(unit) || headings.has(unit))
      break
    words.push(place(next.start, next.end, next.text))
  }
  return words
}

/** Evidence is the words as they stand, the number of the first with them. */
function evidenceOf(
  { id }: Context,
  { blocks, kind }: SectionNode,
  [first, ...others]: readonly EvidenceFact[],
): EvidenceFact[] {
  const [block] = blocks
  if (first === undefined) return []
  const whole = kind === '一是' || block === undefined ? first : { ...first, document: id, quote: block.text }
  return [whole, ...others]
}

/** A heading without a mark at its end is parted from what stands below it by a blank. */
function joined(before: string, next: string): string {
  return before === '' || /[。；：，！？]$/.test(before) ? before + next : `${before} ${next}`
}
