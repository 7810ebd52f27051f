import type { Context } from '../context.js'
import { endOfRegion } from '../regions.js'
import { Collector, type Proposals } from '../proposal.js'
import { findTitles } from '../titles.js'
import { isProvisionUnit, type Sentence } from '../unit.js'
import { matchesOf } from '../../documents/matches.js'

const HOUSE = '(?:分馆|研究中心|服务中心|方志馆|数据库|史志馆|地情馆|教育基地|研究基地|走廊|示范区)'
const BUILT = new RegExp(
  `(?:建设|共建|打造|建立|筹建|组建|设立|共同建设|联合打造|建成)((?:[^，。；“”《》的、]|(?<=市|省|县|区)、){2,24}?${HOUSE})(?=[，。；、]|$|建设|的)`,
  'g',
)
/** 支持某某分馆建设成…: one that is named before it is said to be built. */
const SUPPORTED = new RegExp(`(?:支持|推进|推动|加快)([^，。；“”《》的、]{4,16}?${HOUSE})(?=建设)`, 'g')
const WORKS = '((?:(?:《[^》]{2,60}》|“[^”《》]{2,20}”)、?(?:和)?)+)'
const COMPILED = new RegExp(
  `(?:(?:联合|合作|共同)(?:高质量|组织)?(?:编纂|编写|编辑|编修|编撰|编著|编印)|合编|合著)(?:出版)?${WORKS}`,
  'g',
)
/** In a plan that carries out an agreement, what it has compiled is joint as well. */
const COMPILED_BY_PLAN = new RegExp(
  `(?:联合|合作|共同|探索)(?:高质量|组织)?(?:编纂|编写|编辑|编修|编撰|编著|编印)(?:出版)?${WORKS}`,
  'g',
)

/** Named undertakings that a provision joins: 史志“七进”活动, 某某走出去战略, 某某走廊建设. */
const NAMED =
  /((?:史志)?“[^”，。]{2,8}”(?:活动|工程|行动|计划|目标))|(?:实施|推进)([^，。；“”《》]{4,16}?战略)|(?:参与|融入|服务|在)([^，。；“”《》]{3,14}?走廊建设)/g
/** 某县第五批乡镇志由…出版: works that come out as one batch. */
const BATCH =
  /(?:^|[，。；：日])([^，。；：《》“”\d日]{0,8}第[一二三四五六七八九十\d]{1,3}[批辑][^，。；《》“”\d]{2,14}?(?:志|志书|丛书|年鉴|图书))(?=完成|由|\d|已|正式|公开|印刷|出版|共|全部)/g
/** 完成“某某目标”任务: an aim with a name of its own. */
const AIM = /(?:完成|实现|推进|实施)“([^”，。“]{1,8}(?:目标|工程|行动|计划))”/g

/** Joint undertakings: what agreements and plans say is to be built, and the works that offices compile together. */
export function projects(context: Context): Proposals {
  const { units, id, self } = context
  const out = new Collector(id, 'projects')
  for (const unit of units) {
    const provision = isProvisionUnit(unit)
    if (unit.block.role !== 'body' || unit.speech || self.kind === 'REGULATION') continue
    for (const sentence of unit.sentences) {
      if (sentence.said) continue
      compiled(context, sentence, out)
      batches(context, sentence, out)
      named(sentence, AIM, out)
      if (!provision) continue
      named(sentence, NAMED, out)
      built(sentence, out)
    }
  }
  return out
}

function compiled({ implemented, works }: Context, { unit, start, text }: Sentence, out: Collector): void {
  for (const match of matchesOf(text, implemented === undefined ? COMPILED : COMPILED_BY_PLAN)) {
    const within = match.index + match[0].length - (match[1] ?? '').length
    for (const title of matchesOf(match[1] ?? '', /《([^》]+)》|“([^”]+)”/g)) {
      const words = title[1] ?? title[2] ?? ''
      const name = `联合编纂《${words}》`
      const [from, to] = [within + title.index, within + title.index + title[0].length]
      const evidence = [out.evidence(unit, start + from, start + to)]
      out.entity({ id: `project/${name}`, kind: 'PROJECT', name }, evidence, 0.85)
      const written = unit.block.text.slice(start + from + 1, start + to - 1)
      const { id } = works.at(text, { from, to, title: words }, written)
      out.relation({ type: 'PRODUCES', from: `project/${name}`, to: id, modality: 'PLANNED' }, evidence, 0.8)
    }
  }
}

/** A batch of works, and those of them that the rest of the sentence lists. */
function batches({ works }: Context, { unit, start, text }: Sentence, out: Collector): void {
  if (!text.includes('第')) return
  for (const match of matchesOf(text, BATCH)) {
    const name = match[1] ?? ''
    const to = match.index + match[0].length
    const evidence = [out.evidence(unit, start + to - name.length, start + to)]
    out.entity({ id: `project/${name}`, kind: 'PROJECT', name }, evidence, 0.82)
    for (const title of findTitles(text)) {
      if (title.from < to) continue
      const { id: work } = works.at(text, title, title.title)
      const told = [out.evidence(unit, start + title.from, start + title.to)]
      out.relation({ type: 'PRODUCES', from: `project/${name}`, to: work }, told, 0.85)
    }
  }
}

function named({ unit, start, text }: Sentence, pattern: RegExp, out: Collector): void {
  for (const match of matchesOf(text, pattern)) {
    const name = match.slice(1).find((group) => group !== undefined) ?? ''
    const from = start + match.index + match[0].lastIndexOf(name)
    const evidence = [out.evidence(unit, from, from + name.length)]
    out.entity({ id: `project/${name}`, kind: 'PROJECT', name }, evidence, 0.75)
  }
}

function built({ unit, start, text }: Sentence, out: Collector): void {
  for (const match of [...matchesOf(text, BUILT), ...matchesOf(text, SUPPORTED)]) {
    const written = match[1] ?? ''
    const name = withoutRegions(written)
    if (/^(?:一|各|多|若干|有|更|好|高质量)/.test(name) || name.length < 4) continue
    const from = start + match.index + match[0].length - written.length
    const known = out.entities.find((project) => isReordered(name, project.name))?.name ?? name
    out.entity(
      {
        id: `project/${known}`,
        kind: 'PROJECT',
        name: known,
        aliases: known === written ? [] : [written],
      },
      [out.evidence(unit, from, from + written.length)],
      0.8,
    )
  }
}

/** 高校方志分馆 for 方志馆高校分馆: the same ending, and no sign that the other name has not. */
function isReordered(name: string, other: string): boolean {
  if (name.slice(-2) !== other.slice(-2) || other.length - name.length > 2) return false
  const left = [...other]
  return [...name].every((sign) => {
    const at = left.indexOf(sign)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** 方志馆高校分馆 for 重庆市、四川省方志馆高校分馆: regions that share one head are no part of the name. */
function withoutRegions(written: string): string {
  const comma = written.lastIndexOf('、')
  const rest = written.slice(comma + 1)
  return comma < 0 ? written : rest.slice(endOfRegion(rest, 0))
}
