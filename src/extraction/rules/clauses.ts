import type { SectionNode } from '../../documents/outline.js'
import type { EvidenceFact } from '../../facts/model.js'
import type { Agreement } from '../agreements.js'
import { versionId } from '../agreement-versions.js'
import { commitmentsOf, headOf } from '../commitments.js'
import type { Context } from '../context.js'
import { groupBy } from '../group-by.js'
import { Collector, type Proposals } from '../proposal.js'
import { fieldsOf, promisedFrom, promisesOf } from '../promises.js'
import type { Sentence, Unit } from '../unit.js'

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
  const signed = context.agreements.filter(({ signing }) => signing !== undefined)
  const signedIn = groupBy(signed, ({ signing }) => signing?.sentence.unit.item)
  const pointsIn = groupBy(pointsOf(context), (section) => unitOf(context, section)?.item)
  const unitsIn = groupBy(context.units, ({ item }) => item)
  for (const agreement of signed) {
    const item = agreement.signing?.sentence.unit.item
    if (agreement.held || item === undefined) continue
    // Where an item tells of the signing of one agreement only, what it provides is that one's.
    const others = (signedIn.get(item) ?? []).filter(({ signing }) => signing !== agreement.signing)
    if (others.some((other) => !isBefore(other, agreement))) continue
    const points = reportedPoints(context, agreement, pointsIn.get(item) ?? [])
    for (const section of points) reported(context, agreement, section, out)
    if (points.length === 0) promised(agreement, unitsIn.get(item) ?? [], out)
  }
  return out
}

/** 早在2021年，双方就签过一份意向书: whether an agreement was signed in a month before that of another. */
function isBefore(one: Agreement, other: Agreement): boolean {
  const [earlier, later] = [one, other].map(({ signing }) => signing?.date?.date.edtf.slice(0, 7))
  return earlier !== undefined && later !== undefined && earlier < later
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

/** Words that say of the points behind them that an agreement provides them, or that both sides do. */
const PROVIDES =
  /协议|备忘录|意向书|双方|[两三四五各]方|[两三四五]地|约定|商定|共识|一致|合作(?:内容|事项|领域|方面|项目)|深入合作|开展合作/
/** Words that say of the points behind them that somebody asks for them or reports them. */
const ASKS = /要求|强调|指出：?$|讲话|建议|希望|意见|回顾|部署|总结|汇报|成效|经验|措施|做法|亮点|体会/

/** The points 一是… of a document, in order. */
function pointsOf({ outline }: Context): SectionNode[] {
  const points: SectionNode[] = []
  const visit = (sections: readonly SectionNode[]): void => {
    for (const section of sections) {
      if (section.kind === '一是') points.push(section)
      visit(section.sections)
    }
  }
  visit(outline)
  return points
}

/** Of the points of the item that tells of a signing, those behind it, where the text says that the agreement provides them. */
function reportedPoints(
  context: Context,
  { signing }: Agreement,
  points: readonly SectionNode[],
): SectionNode[] {
  if (signing === undefined) return []
  const { unit, start } = signing.sentence
  const signed = unit.block.passage.span(start, start + 1).start
  const runs: SectionNode[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (point.number === '1' || run === undefined) runs.push([point])
    else run.push(point)
  }
  return (
    runs.find(([first]) => {
      const own = first === undefined ? undefined : unitOf(context, first)
      return (
        first !== undefined && own !== undefined && first.start > signed && isProvided(context, own, first)
      )
    }) ?? []
  )
}

function unitOf(context: Context, section: SectionNode): Unit | undefined {
  const [block] = section.blocks
  return block === undefined ? undefined : context.unitOf.get(block)
}

/** Whether the sentence before a run of points says that the agreement provides them; a point inside a speech is no clause. */
function isProvided({ units }: Context, unit: Unit, section: SectionNode): boolean {
  const before = unit.block.passage.indexFrom(section.start)
  const previous = units[unit.index - 1]
  const opens = before === 0
  const lead = opens ? (previous?.plain ?? '') : unit.plain.slice(0, before)
  const sentence = lead.slice(lead.slice(0, -1).lastIndexOf('。') + 1)
  if ((opens ? previous?.speech : unit.speech) === true && /[：:，]$/.test(sentence)) return false
  if (/(?:协议|备忘录)[^。]{0,30}$/.test(sentence)) return true
  return PROVIDES.test(sentence) && !ASKS.test(sentence.replace(/^[^，]*签[署订约][^，]*/, ''))
}

/** What 根据协议，双方将… and 协议约定，… say, each promise as one clause. */
function promised(agreement: Agreement, units: readonly Unit[], out: Collector): void {
  const { signing } = agreement
  if (signing === undefined) return
  const version = versionId(agreement, signing)
  let number = 0
  let follows = false
  for (const unit of units) {
    if (unit.block.role !== 'body') continue
    for (const sentence of unit.sentences) {
      const { start } = sentence
      if (
        unit.block.start < signing.sentence.unit.block.start ||
        (unit === signing.sentence.unit && start < signing.sentence.start)
      )
        continue
      const own = sentence.start === signing.sentence.start && unit === signing.sentence.unit
      const promises: [number, number][] =
        unit.speech || sentence.said ? [] : promisedIn(sentence, own, follows)
      follows = own || promises.length > 0
      for (const [a, b] of promises) {
        if (b - a < 4) continue
        number += 1
        const words = unit.block.text.slice(start + a, start + b)
        const id = `${version}/${number}`
        const evidence = [out.evidence(unit, start + a, start + b)]
        const properties = { number: String(number), text: words, attestation: 'REPORTED' }
        out.entity({ id, kind: 'CLAUSE', name: words, properties }, evidence, 0.88)
        out.relation({ type: 'PART_OF', from: id, to: version }, evidence, 0.88)
      }
    }
  }
}

/** The promises of a sentence: of the one that tells of the signing itself (`own`), or of one that follows it directly. */
function promisedIn(sentence: Sentence, own: boolean, follows: boolean): [number, number][] {
  const from = promisedFrom(sentence)
  if (from !== undefined && (from.by === 'agreement' ? !own : own || follows))
    return promisesOf(sentence.text, from.at)
  const fields = from === undefined && (own || follows) ? fieldsOf(sentence) : undefined
  return fields === undefined ? [] : [fields]
}

function reported(context: Context, agreement: Agreement, section: SectionNode, out: Collector): void {
  if (agreement.signing === undefined || section.number === null) return
  const unit = unitOf(context, section)
  if (unit === undefined) return
  const version = versionId(agreement, agreement.signing)
  const from = unit.block.passage.indexFrom(section.heading.start)
  const whole = unit.block.text.slice(from, unit.block.passage.indexBeyond(section.end))
  const text = whole.replace(/[。；，,]$/, '').replace(/[。][（(][^（）()]*[）)]$/, '')
  const head = headOf(text)
  const area = `${version}/${section.number}`
  const headed = [out.evidence(unit, from, from + head.length)]
  const properties = { number: section.number, text: head, attestation: 'REPORTED' }
  out.entity({ id: area, kind: 'CLAUSE', name: head, properties }, headed, 0.92)
  out.relation({ type: 'PART_OF', from: area, to: version }, headed, 0.92)
  const commitments = commitmentsOf(text)
  // 三是合作开展研究: an area whose one commitment is its own words.
  if (commitments.length === 1 && commitments[0]?.text === head) return
  commitments.forEach((commitment, i) => {
    const number = `${section.number ?? ''}.${i + 1}`
    const id = `${version}/${number}`
    const evidence = commitment.pieces.map(([a, b]) => out.evidence(unit, from + a, from + b))
    const own = { number, text: commitment.text, attestation: 'REPORTED' }
    out.entity({ id, kind: 'CLAUSE', name: commitment.text, properties: own }, evidence, 0.9)
    out.relation({ type: 'PART_OF', from: id, to: area }, evidence, 0.9)
  })
}
