import type { EvidenceFact } from '../../facts/model.js'
import type { Context } from '../context.js'
import { endOfRegion } from '../regions.js'
import { areaAtStart } from './areas.js'
import { placeName } from '../places.js'
import { Collector, type ProposedEntity, type Proposals } from '../proposal.js'

/**
 * What stands inside what: the works, offices and projects that a provision speaks of, the works that an event was about, and the place
 * that a gazetteer is of. `things` are those that the other rules found.
 */
export function links(context: Context, things: readonly ProposedEntity[]): Proposals {
  const out = new Collector(context.id, 'links')
  const inner = placesOf(
    things.filter(({ kind }) => ['PUBLICATION', 'PROJECT', 'OFFICE', 'PLACE'].includes(kind)),
  )
  const cites = placesOf(
    things.filter(({ kind, properties }) => kind === 'DOCUMENT' && properties.held === false),
  )
  // An area's words are those of its commitments, except where the heading is all that is known of it.
  const areas = new Set(
    things
      .filter(
        ({ kind, properties }) =>
          kind === 'CLAUSE' &&
          properties.attestation === 'REPORTED' &&
          String(properties.number).includes('.'),
      )
      .map(({ id }) => id.slice(0, id.lastIndexOf('.'))),
  )
  for (const thing of things) {
    if (thing.kind === 'CLAUSE' || thing.kind === 'TASK') {
      if (!areas.has(thing.id)) provision(context, thing, inside(thing, inner), out)
    } else if (thing.kind === 'EVENT') {
      for (const cited of documentsBehind(inside(thing, cites), thing)) {
        out.relation({ type: 'CONCERNS', from: thing.id, to: cited.id }, cited.evidence.slice(0, 1), 0.85)
      }
      if (thing.properties.eventKind !== 'PUBLICATION') continue
      for (const work of inside(thing, inner)) {
        if (work.kind !== 'PUBLICATION') continue
        out.relation({ type: 'CONCERNS', from: thing.id, to: work.id }, thing.evidence.slice(0, 1), 0.9)
      }
    } else if (thing.kind === 'PUBLICATION') {
      gazetteerOf(thing, out)
      yearbookOf(thing, out)
    }
  }
  return out
}

/** The documents that the sentence of an event cites: what the meeting was held to carry out. */
function documentsBehind(cited: readonly ProposedEntity[], event: ProposedEntity): ProposedEntity[] {
  const [told] = event.evidence
  if (told === undefined || event.properties.eventKind === 'GIFT') return []
  return cited.filter(({ evidence }) =>
    evidence.some(({ start, end }) => start >= told.start && end <= told.end),
  )
}

/** Where things stand, in the order of the text. */
function placesOf(things: readonly ProposedEntity[]): Placed[] {
  return things
    .flatMap((thing) => thing.evidence.map((place) => ({ thing, place })))
    .sort((a, b) => a.place.start - b.place.start)
}

interface Placed {
  readonly thing: ProposedEntity
  readonly place: EvidenceFact
}

/** The things that stand in the words of another, each once; `placed` is in the order of the text. */
function inside(outer: ProposedEntity, placed: readonly Placed[]): ProposedEntity[] {
  const found = new Set<ProposedEntity>()
  for (const { start, end } of outer.evidence) {
    for (let i = firstFrom(placed, start); i < placed.length; i += 1) {
      const one = placed[i]
      if (one === undefined || one.place.start >= end) break
      if (one.place.end <= end) found.add(one.thing)
    }
  }
  return [...found]
}

/** The first place that begins at `start` or after it. */
function firstFrom(placed: readonly Placed[], start: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.place.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** 两地地方志工作机构…，联合打造…: the parties do it together. */
const BY_BOTH = /(?:两地|双方)[^，。；,]{0,10}(?:机构|部门|单位)?.*(?:联合|共同|合作)(?:打造|建设|共建|编纂)/

/** An office that is only named as whose bulletin it is: 某办公室《参阅》. */
function isOwner(part: ProposedEntity, parts: readonly ProposedEntity[], thing: ProposedEntity): boolean {
  if (part.kind !== 'OFFICE') return false
  const works = new Set(
    parts
      .filter(({ kind }) => kind === 'PUBLICATION')
      .flatMap(({ evidence }) => evidence.map(({ start }) => start)),
  )
  const here = part.evidence.filter((place) =>
    thing.evidence.some(({ start, end }) => start <= place.start && place.end <= end),
  )
  return here.every(({ end }) => works.has(end))
}

/** Undertakings of others that a provision joins, not its own. */
const GOES_ON_ANYWAY = /(?:活动|行动|计划|战略|走廊建设|目标)$/

function provision(
  context: Context,
  thing: ProposedEntity,
  parts: readonly ProposedEntity[],
  out: Collector,
): void {
  const { id, kind, evidence } = thing
  for (const part of parts) {
    if (isOwner(part, parts, thing)) continue
    if (part.kind !== 'PROJECT') {
      if (thing.properties.attestation !== 'IMPLEMENTED')
        out.relation({ type: 'CONCERNS', from: id, to: part.id }, evidence, 0.88)
      continue
    }
    if (kind === 'TASK') {
      out.relation({ type: 'ADVANCES', from: id, to: part.id }, evidence, 0.85)
      if (BY_BOTH.test(String(thing.properties.text))) takingPart(context, part, evidence, out)
    } else if (GOES_ON_ANYWAY.test(part.name)) {
      out.relation({ type: 'CONCERNS', from: id, to: part.id }, evidence, 0.85)
      if (/参与/.test(String(thing.properties.text))) takingPart(context, part, evidence, out)
    } else {
      out.relation({ type: 'ARISES_FROM', from: part.id, to: id }, evidence, 0.85)
      if (thing.properties.attestation === 'REPORTED') takingPart(context, part, evidence, out)
    }
  }
}

/** What an agreement provides for, its parties take part in. */
function takingPart(
  context: Context,
  project: ProposedEntity,
  evidence: readonly EvidenceFact[],
  out: Collector,
): void {
  const parties = context.agreements.find(({ signing }) => signing !== undefined)?.signing?.parties ?? []
  for (const party of parties) {
    out.relation(
      { type: 'TAKES_PART_IN', from: party.id, to: project.id, modality: 'PLANNED' },
      evidence,
      0.85,
    )
  }
}

/** 大竹县清河镇志 is of 大竹县清河镇, in 大竹县; 大竹县发展改革志 is of 大竹县. */
function gazetteerOf({ id, name, properties, evidence }: ProposedEntity, out: Collector): void {
  const region = endOfRegion(name, 0)
  if (properties.publicationKind !== 'GAZETTEER' || region < 2) return
  const first = firstDivision(name)
  const rest = name.slice(region, -1)
  const whole =
    /[市县区镇乡州]志$/.test(name) ||
    (/[县区]$/.test(first) && /^\p{Script=Han}{2}$/u.test(rest) && !TRADE.test(rest))
      ? name.slice(0, -1)
      : name.slice(0, region)
  const place = whole === first ? placeName(whole).name : whole
  out.entity({ id: `place/${place}`, kind: 'PLACE', name: place }, evidence, 0.88)
  out.relation({ type: 'CONCERNS', from: id, to: `place/${place}`, derived: true }, evidence, 0.9)
  if (whole === first) return
  const outer = placeName(first).name
  out.entity({ id: `place/${outer}`, kind: 'PLACE', name: outer }, evidence, 0.85)
  out.relation(
    { type: 'PART_OF', from: `place/${place}`, to: `place/${outer}`, derived: true },
    evidence,
    0.9,
  )
}

/** Lines of work and subjects of two signs that gazetteers of departments are named for; else 某县永安志 is of a place. */
const TRADE =
  /教育|卫生|交通|水利|水务|公安|财政|税务|国税|地税|农业|林业|工业|商业|商务|粮食|民政|司法|文化|体育|科技|旅游|文旅|金融|邮政|邮电|电力|电信|通信|军事|人大|政协|政府|党派|统战|工会|妇联|民族|宗教|环保|统计|审计|物价|劳动|人事|档案|广电|城建|城乡|国土|土地|气象|地震|烟草|供销|法院|检察|党史|组织|宣传|纪检|监察|人物|地名|方言|民俗|风俗|文物|艺文|扶贫|移民|抗震|抗疫|房产|交警|消防|保险|银行|畜牧|水产|盐业|煤炭|化工|建设|规划|经济|外贸|外事|侨务|华侨|信访|编制|应急|医药|医疗|中医|图书|戏曲|古迹|名胜|山水|自然|社会|政治|大事|年鉴|家谱|姓氏|茶叶|蚕桑|血防|公路|铁路|航运|质监|工商|团委|老龄|残联|科协|文联|概况|简明|地理|物产|乡镇|村镇|部门/

/** 某某经济圈建设年鉴 is of that area, 江苏年鉴 of the province. */
function yearbookOf({ id, name, properties, evidence }: ProposedEntity, out: Collector): void {
  if (properties.publicationKind !== 'YEARBOOK') return
  const region = name.slice(0, endOfRegion(name, 0))
  const written = areaAtStart(name) ?? region
  if (!/^(?:建设|发展|综合)?年鉴$/.test(name.slice(written.length)) || written === '') return
  const { name: place, aliases } = placeName(written)
  out.entity({ id: `place/${place}`, kind: 'PLACE', name: place, aliases }, evidence, 0.88)
  out.relation({ type: 'CONCERNS', from: id, to: `place/${place}`, derived: true }, evidence, 0.88)
}

/** The first division that a name opens with: 大竹县 of 大竹县清河区志. */
function firstDivision(name: string): string {
  for (let end = 2; end <= name.length; end += 1) {
    if (endOfRegion(name.slice(0, end), 0) === end && /[省市县区州]$/.test(name.slice(0, end)))
      return name.slice(0, end)
  }
  return name.slice(0, endOfRegion(name, 0))
}
