import type { SectionNode } from '../../documents/outline.js'
import type { EvidenceFact } from '../../facts/model.js'
import { type Agreement, versionId } from '../agreements.js'
import { commitmentsOf, headOf } from '../commitments.js'
import type { Context } from '../context.js'
import { Collector, type Proposals } from '../proposal.js'
import type { Unit } from '../unit.js'

/**
 * What an agreement provides: the areas 一是… that a report of its signing tells, each with its commitments; or the
 * sections of the plan that carries it out.
 */
export function clauses(context: Context): Proposals {
  const out = new Collector(context.id, 'clauses')
  const planned = context.implemented
  if (planned?.signing !== undefined) {
    for (const section of planSections(context.outline)) implemented(context, planned, section, out)
    return out
  }
  const agreement = context.agreements.find(({ signing }) => signing !== undefined)
  if (agreement?.signing === undefined) return out
  for (const section of reportedPoints(context, agreement)) reported(context, agreement, section, out)
  return out
}

/** The numbered sections of a plan that hold its points. */
export function planSections(outline: readonly SectionNode[]): SectionNode[] {
  const numbered = outline.flatMap((section) => (section.kind === 'annex' ? section.sections : [section]))
  return numbered.filter(({ number, sections }) => number !== null && sections.length > 0)
}

function implemented(context: Context, agreement: Agreement, section: SectionNode, out: Collector): void {
  if (agreement.signing === undefined || section.number === null) return
  const version = versionId(agreement, agreement.signing)
  const { start, end } = section.heading
  const evidence: EvidenceFact[] = [{ document: context.id, start, end, quote: section.title }]
  const id = `${version}/${section.number}`
  const properties = { number: section.number, text: section.title, attestation: 'IMPLEMENTED' }
  out.entity({ id, kind: 'CLAUSE', name: section.title, properties }, evidence, 0.95)
  out.relation({ type: 'PART_OF', from: id, to: version }, evidence, 0.95)
}

/** The points of the item that tells of the signing, after it and outside speeches. */
function reportedPoints(context: Context, { signing }: Agreement): SectionNode[] {
  if (signing === undefined) return []
  const { unit } = signing.sentence
  const points: SectionNode[] = []
  const visit = (sections: readonly SectionNode[]): void => {
    for (const section of sections) {
      const own = unitOf(context, section)
      if (
        section.kind === '一是' &&
        own !== undefined &&
        own.item === unit.item &&
        section.start > unit.block.start &&
        !isSpoken(context, own, section)
      ) {
        points.push(section)
      }
      visit(section.sections)
    }
  }
  visit(context.outline)
  const again = points.findIndex(({ number }, i) => i > 0 && number === '1')
  return again < 0 ? points : points.slice(0, again)
}

function unitOf(context: Context, section: SectionNode): Unit | undefined {
  const [block] = section.blocks
  return block === undefined ? undefined : context.unitOf.get(block)
}

/** A point inside a speech is no clause; 协议指出，一要… is. */
function isSpoken({ units }: Context, unit: Unit, section: SectionNode): boolean {
  const offset = section.start - unit.block.start
  const before = unit.plain.slice(0, Math.max(0, offset))
  if (/协议[^。]{0,30}$/.test(before)) return false
  if (unit.speech) return true
  const previous = units[units.indexOf(unit) - 1]
  return before === '' && previous !== undefined && previous.speech && /[：:]$/.test(previous.plain)
}

function reported(context: Context, agreement: Agreement, section: SectionNode, out: Collector): void {
  if (agreement.signing === undefined || section.number === null) return
  const unit = unitOf(context, section)
  if (unit === undefined) return
  const version = versionId(agreement, agreement.signing)
  const from = unit.block.text.length - lengthFrom(unit, section.heading.start)
  const whole = unit.block.text.slice(from, from + lengthFrom(unit, section.heading.start, section.end))
  const text = whole.replace(/[。；，,]$/, '').replace(/[。][（(][^（）()]*[）)]$/, '')
  const head = headOf(text)
  const area = `${version}/${section.number}`
  const headed = [out.evidence(unit, from, from + head.length)]
  const properties = { number: section.number, text: head, attestation: 'REPORTED' }
  out.entity({ id: area, kind: 'CLAUSE', name: head, properties }, headed, 0.92)
  out.relation({ type: 'PART_OF', from: area, to: version }, headed, 0.92)
  commitmentsOf(text).forEach((commitment, i) => {
    const number = `${section.number ?? ''}.${i + 1}`
    const id = `${version}/${number}`
    const evidence = commitment.pieces.map(([a, b]) => out.evidence(unit, from + a, from + b))
    const own = { number, text: commitment.text, attestation: 'REPORTED' }
    out.entity({ id, kind: 'CLAUSE', name: commitment.text, properties: own }, evidence, 0.9)
    out.relation({ type: 'PART_OF', from: id, to: area }, evidence, 0.9)
  })
}

/** How many UTF-16 units of a unit's text stand at or after a code point of the source, and before `end`. */
function lengthFrom(unit: Unit, start: number, end: number = unit.block.end): number {
  let length = 0
  for (let i = 0; i < unit.block.text.length; i += 1) {
    const span = unit.block.passage.span(i, i + 1)
    if (span.start >= start && span.end <= end) length += 1
  }
  return length
}
