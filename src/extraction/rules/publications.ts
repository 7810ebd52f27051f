import { isAgreementAt } from '../agreements.js'
import type { Context } from '../context.js'
import { isPlanned } from '../modality.js'
import { Collector, type ProposedEntity, type Proposals } from '../proposal.js'
import { coverageOf, findTitles, sortOfTitle } from '../titles.js'
import type { Sentence } from '../unit.js'
import { isProvision, MADE, stateOf } from '../work-state.js'
import type { FactValue } from '../../facts/model.js'
import { matchesOf } from '../../documents/matches.js'
import { type FoundWork, workMakers } from './work-makers.js'

/** “巴蜀一家亲”等文化产品, “松原文库”丛书: a series in quotes, said to be compiled or published or called one. */
const SERIES =
  /(?:编纂|编写|出版|推出|编印|编辑)[^，。；“]{0,10}“([^”《》]{2,20})”(?=[^，。；]{0,10}(?:产品|丛书|系列|图书|读本|书籍))|“([^”《》，。]{2,20})”(?=(?:系列)?(?:丛书|丛刊|书系|套书|图书|读本|文丛|文库))/g

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
  const found: FoundWork[] = []
  for (const marked of findTitles(text)) {
    const { from, to, title } = marked
    if (SORT_ALONE.test(title) && !names.has(title)) continue
    if (sortOfTitle(title) !== 'publication' && !isBook(text, to)) continue
    if (isTalk(text, from, to)) continue
    if (isAgreementAt(context.agreements, unit, start + from)) continue
    const defined = names.get(title)
    const written = simple(title, unit.block.text.slice(start + from + 1, start + to - 1))
    const { id, name, aliases, coverage } = context.works.at(text, marked, defined ?? written)
    const alias = DEFINED.exec(text.slice(to, to + 40))?.[1]
    const { sure, status, ...told } = stateOf(context, sentence, title, from, to)
    found.push({ id, kind: told.publicationKind, from, to })
    const properties: Record<string, FactValue> = {
      ...told,
      ...(coverage !== undefined && { coverage: { edtf: coverage.edtf, literal: coverage.literal } }),
      ...(sure && { status }),
    }
    const others = [...aliases, alias, defined === undefined ? undefined : written].filter(
      (one) => one !== undefined && one !== name,
    )
    out.entity(
      { id, kind: 'PUBLICATION', name, aliases: others.filter((one) => one !== undefined), properties },
      [out.evidence(unit, start + from, start + to)],
      0.93,
    )
  }
  for (const match of matchesOf(text, SERIES)) {
    const name = match[1] ?? match[2] ?? ''
    const from = match.index + match[0].indexOf('“')
    const done = !isPlanned(sentence, from) && !isProvision(context, sentence) && !MADE.test(text)
    const properties = { publicationKind: 'OTHER', status: done ? 'PUBLISHED' : 'PLANNED' }
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
  workMakers(context, sentence, found, out)
}

/** 题为《…》的讲座: the title of what was said, not of a work. */
function isTalk(text: string, from: number, to: number): boolean {
  return (
    /(?:题为|主题为)“?$/.test(text.slice(Math.max(0, from - 5), from)) ||
    /^”?为题|^的?(?:专题|主题|学术)?(?:讲座|演讲|发言|党课|宣讲|授课|辅导报告|主旨报告|专题报告)/.test(
      text.slice(to, to + 10),
    )
  )
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
