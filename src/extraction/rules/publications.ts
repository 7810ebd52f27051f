import { Collector, type ProposedEntity, type Proposals } from '../proposal.js'
import { type Agreement, isAgreementAt } from '../agreements.js'
import type { Context } from '../context.js'
import { officeKindOf } from '../office-names.js'
import type { OfficeMention } from '../offices.js'
import { coverageOf, findTitles, type PublicationKind, publicationKindOf, sortOfTitle } from '../titles.js'
import type { Sentence, Unit } from '../unit.js'
import { isPlanned } from '../modality.js'
import { promisedFrom } from '../promises.js'
import { findDates } from '../dates.js'
import type { DateFact, EvidenceFact, FactValue } from '../../facts/model.js'
import { matchesOf } from '../../documents/matches.js'

interface Found {
  readonly id: string
  readonly kind: FactValue | undefined
  readonly from: number
  readonly to: number
}

const MADE = /合编|合著|合撰|编纂|编写|编辑|主编|编著|编撰|编印|编修|编制|撰写|组编|纂修/
const OUT = /出版|印刷|发行|问世|面世|付梓|首发/
/** “巴蜀一家亲”等文化产品: a series in quotes, said to be compiled or published. */
const SERIES =
  /(?:编纂|编写|出版|推出|编印)[^，。；“]{0,10}“([^”《》]{2,20})”(?=[^，。；]{0,10}(?:产品|丛书|系列|图书|读本|书籍))/g

/** 公开出版理论研究文集, 形成专题调研报告: a book or a report that has no title yet. */
const UNTITLED =
  /(?:出版|编印|编辑)([^，。；：、《》“”]{2,8}(?:文集|论文集|丛书|选编|汇编))(?=[，。；]|$)|形成([^，。；：、《》“”]{2,6}报告)(?=[，。；]|$)/g

/** Publications in 《》 and quoted series: kind, coverage, state, who compiled and who published them. */
export function publications(context: Context): Proposals {
  const out = new Collector(context.id, 'publications')
  const names = shortNames(context)
  for (const unit of context.units) {
    if (unit.block.role === 'imprint' || unit.block.role === 'byline') continue
    for (const sentence of unit.sentences) readSentence(context, sentence, names, out)
  }
  return { entities: withStatus(out.entities), relations: out.relations }
}

/** A work that a text only names counts as published, where no other sentence says how far it is. */
function withStatus(entities: readonly ProposedEntity[]): ProposedEntity[] {
  return entities.map((entity) =>
    entity.properties.status === undefined
      ? { ...entity, properties: { ...entity.properties, status: 'PUBLISHED' } }
      : entity,
  )
}

const DEFINED = /^（(?:以下)?(?:简称|统称)：?[“《]([^”》（）]{2,20})[”》]）/

/** 《年鉴》 and 《县志》 alone name a sort, or a work that the text names in full elsewhere. */
const SORT_ALONE = /^(?:年鉴|地方志|方志|志书|[省市县区州镇乡村图通]志|简报|丛书|专辑|文集)$/

/** The short names that the text defines, to the names they stand for; headlines use them before they are defined. */
function shortNames({ units }: Context): Map<string, string> {
  const names = new Map<string, string>()
  for (const { block, plain } of units) {
    for (const { from, to, title } of findTitles(plain)) {
      const alias = DEFINED.exec(plain.slice(to, to + 40))?.[1]
      if (alias === undefined) continue
      const written = simple(title, block.text.slice(from + 1, to - 1))
      names.set(alias, coverageOf(written)?.bare ?? written)
    }
  }
  return names
}

function readSentence(
  context: Context,
  sentence: Sentence,
  names: ReadonlyMap<string, string>,
  out: Collector,
): void {
  const { unit, start, text } = sentence
  const found: Found[] = []
  for (const { from, to, title } of findTitles(text)) {
    if (SORT_ALONE.test(title) && !names.has(title)) continue
    if (sortOfTitle(title) !== 'publication' && !isBook(text, to)) continue
    if (isAgreementAt(context.agreements, unit, start + from)) continue
    const defined = names.get(title)
    const written = simple(title, unit.block.text.slice(start + from + 1, start + to - 1))
    const coverage = coverageOf(written)
    const name = defined ?? coverage?.bare ?? written
    const id = `publication/${name}`
    const alias = DEFINED.exec(text.slice(to))?.[1]
    const aliases = [alias, defined === undefined ? undefined : written].filter(
      (one) => one !== undefined && one !== name,
    )
    const evidence = [out.evidence(unit, start + from, start + to)]
    const { sure, status, ...told } = propertiesOf(context, sentence, title, from, to)
    found.push({ id, kind: told.publicationKind, from, to })
    const covered: Record<string, FactValue> =
      coverage === undefined ? {} : { coverage: { edtf: coverage.edtf, literal: coverage.literal } }
    const properties: Record<string, FactValue> = { ...told, ...covered }
    if (sure) properties.status = status
    out.entity(
      {
        id,
        kind: 'PUBLICATION',
        name,
        aliases: aliases.filter((one) => one !== undefined),
        properties,
      },
      evidence,
      0.93,
    )
  }
  for (const match of matchesOf(text, SERIES)) {
    const name = match[1] ?? ''
    const from = match.index + match[0].indexOf('“')
    const properties = { publicationKind: 'OTHER', status: 'PLANNED' }
    found.push({ id: `publication/${name}`, kind: 'OTHER', from, to: from + name.length + 2 })
    out.entity(
      { id: `publication/${name}`, kind: 'PUBLICATION', name, properties },
      [out.evidence(unit, start + from, start + from + name.length + 2)],
      0.85,
    )
  }
  for (const match of matchesOf(text, UNTITLED)) {
    const name = match[1] ?? match[2] ?? ''
    const to = start + match.index + match[0].length
    const properties = { publicationKind: match[1] === undefined ? 'OTHER' : 'BOOK', status: 'PLANNED' }
    if (!isProvision(context, sentence)) continue
    out.entity(
      { id: `publication/${name}`, kind: 'PUBLICATION', name, properties },
      [out.evidence(unit, to - name.length, to)],
      0.8,
    )
  }
  owners(context, sentence, found, out)
  if (found.length > 0) makers(context, sentence, found, out)
}

/** 四川省地方志工作办公室《资政参阅》: whose bulletin it is. */
function owners(context: Context, { unit, start }: Sentence, found: readonly Found[], out: Collector): void {
  for (const { id, kind, from, to } of found) {
    if (kind !== 'BRIEFING' && kind !== 'PERIODICAL') continue
    const owner = context.actors.in(unit).find((office) => office.to === start + from)
    if (owner === undefined) continue
    out.relation(
      { type: 'PUBLISHED', from: owner.id, to: id },
      [out.evidence(unit, owner.from, start + to)],
      0.88,
    )
  }
}

/** 《…办法》 that was compiled or printed as a book is none of the documents that are cited. */
function isBook(text: string, to: number): boolean {
  return /^(?:一书|丛书|等书籍|等图书|辑刊)/.test(text.slice(to))
}

/** The title as written, in Simplified characters; nested 〈〉 as 《》. */
function simple(title: string, written: string): string {
  const source = written.replaceAll('〈', '《').replaceAll('〉', '》').trim()
  if (source === title || source.length !== title.length) return title
  return Array.from(source, (character, i) =>
    /\p{Script=Han}/u.test(character) ? (title[i] ?? character) : character,
  ).join('')
}

interface Told {
  readonly publicationKind: PublicationKind
  readonly status: 'PLANNED' | 'PUBLISHED' | 'ONGOING'
  readonly publishedOn?: DateFact
  /** Whether the text says how far the work is. */
  readonly sure: boolean
}

/** 《…县志》终审会, 《…市志》完成初稿: a work that is still being written. */
const IN_WORK =
  /^(?:（[^（）]{1,20}）)?[^，。；《》]{0,8}?(?:终审|初审|复审|评审|审定会|审查|验收|篇目|初稿|志稿|送审稿|征求意见稿|编纂(?:工作|启动|方案|进展|推进))/

function propertiesOf(context: Context, sentence: Sentence, title: string, from: number, to: number): Told {
  const { unit, text } = sentence
  const publicationKind = publicationKindOf(title, text.slice(to))
  if (publicationKind === 'BRIEFING' || publicationKind === 'PERIODICAL')
    return { publicationKind, status: 'ONGOING', sure: true }
  const planned = isPlanned(sentence, from) || isProvision(context, sentence)
  const made = promisedFrom(sentence) === undefined ? text : clauseAt(text, from)
  if (planned && (MADE.test(made) || OUT.test(made)))
    return { publicationKind, status: 'PLANNED', sure: true }
  const out = OUT.test(text.replace(/出版社|出版物/g, ''))
  const behind = /^[^，；。《]*/.exec(text.slice(to))?.[0] ?? ''
  if (IN_WORK.test(behind) && !OUT.test(behind)) return { publicationKind, status: 'PLANNED', sure: true }
  const event = out && !unit.speech ? findDates(text, context.self.reference)[0] : undefined
  if (
    !out &&
    MADE.test(text) &&
    /(?:正在|启动|推进|开展|抓好|加快|轮流|初稿|工作|评审|审查|送审)/.test(text)
  ) {
    const status = /轮流|每年|连续/.test(text) ? 'ONGOING' : 'PLANNED'
    return { publicationKind, status, sure: true }
  }
  return {
    publicationKind,
    status: 'PUBLISHED',
    sure: out,
    ...(event !== undefined && { publishedOn: event.date }),
  }
}

/** The clause of a sentence that `at` stands in. */
function clauseAt(text: string, at: number): string {
  const before = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark, at - 1)))
  return /^[^，；。]*/.exec(text.slice(before + 1))?.[0] ?? ''
}

/** 一是… behind the signing of an agreement tells what it provides; elsewhere what was done. */
function isBehindSigning(agreements: readonly Agreement[], { item, block }: Unit): boolean {
  return agreements.some(({ signing }) => {
    const unit = signing?.sentence.unit
    return unit !== undefined && unit.item === item && unit.block.start < block.start
  })
}

/** Part of a provision: what it names is to be done. */
function isProvision({ self, ahead, agreements }: Context, { unit }: Sentence): boolean {
  return (
    ahead.has(unit) ||
    (unit.block.marker !== undefined &&
      (self.kind === 'NOTICE' || self.kind === 'PLAN' || self.kind === 'AGREEMENT')) ||
    /^[一二三四五六七八九十]{1,2}要/.test(unit.plain) ||
    (/^[一二三四五六七八九十]{1,2}是/.test(unit.plain) && isBehindSigning(agreements, unit))
  )
}

function makers(context: Context, sentence: Sentence, found: readonly Found[], out: Collector): void {
  const { unit, start, text } = sentence
  const modality =
    unit.speech || sentence.said
      ? 'SAID'
      : isProvision(context, sentence) || isPlanned(sentence, found[0]?.from ?? 0)
        ? 'PLANNED'
        : 'STATED'
  const offices = context.actors
    .in(unit, start, sentence.end)
    .filter((office) => !found.some(({ from, to }) => office.from > start + from && office.to < start + to))
  const publishers = offices.filter(
    (office) => officeKindOf(office.name) === 'PUBLISHER' && OUT.test(text.slice(office.to - start)),
  )
  const told = (one: Found): EvidenceFact[] => [out.evidence(unit, start, start + one.to)]
  for (const publisher of publishers) {
    for (const one of found)
      out.relation({ type: 'PUBLISHED', from: publisher.id, to: one.id, modality }, told(one), 0.92)
  }
  const compilers = compilersOf(
    context,
    sentence,
    offices.filter((office) => !publishers.includes(office)),
    found,
  )
  for (const compiler of compilers) {
    for (const one of found)
      out.relation({ type: 'COMPILED', from: compiler, to: one.id, modality }, told(one), 0.85)
  }
}

/** The offices before 编纂 that compile what follows, those of 由…编纂 and 由…牵头, and 双方 of the agreement. */
function compilersOf(
  { agreements }: Context,
  { unit, start, text }: Sentence,
  offices: readonly OfficeMention[],
  found: readonly Found[],
): string[] {
  const first = found[0]
  const made = MADE.exec(text)
  if (first === undefined || made === null) return []
  if (/情况|经验|过程|介绍|通知|，.*，/.test(text.slice(made.index, Math.max(first.from, made.index))))
    return []
  if (/关于$/.test(text.slice(0, made.index))) return []
  const passive =
    /由([^。；]{2,160}?)(?:联合|共同|牵头|组织|负责|主持|轮流)*(?:编纂|编写|编辑|主编|编著|编撰|编印|编修)/.exec(
      text,
    )
  if (passive !== null) {
    const [from, to] = [start + passive.index, start + passive.index + passive[0].length]
    return ids(offices.filter((office) => office.from >= from && office.to <= to))
  }
  const before = offices.filter(
    (office) =>
      office.to - start <= made.index && made.index < first.from && made.index - (office.to - start) <= 24,
  )
  if (before.length > 0) {
    const subject = text.slice(Math.max(0, text.lastIndexOf('。', made.index)), made.index)
    return /(?:向|给|赠|签署|商谈|考察)/.test(subject)
      ? []
      : ids(offices.filter((office) => office.to - start <= made.index))
  }
  if (unit.block.marker !== undefined) return []
  const both =
    /(?:双方|两地地方志部门|两地|联合)[^，。；]{0,12}$/.test(text.slice(0, made.index + 2)) ||
    /联合$|联合[高质量]*$/.test(text.slice(0, made.index))
  return both ? ids(agreements.find(({ signing }) => signing !== undefined)?.signing?.parties ?? []) : []
}

function ids(offices: readonly OfficeMention[]): string[] {
  return [...new Set(offices.map(({ id }) => id))]
}
