import type { Context } from '../context.js'
import { endOfRegion } from '../regions.js'
import { Collector, type Proposals } from '../proposal.js'
import { sentencesOf } from '../unit.js'

const BUILT =
  /(?:建设|共建|打造|建立|筹建|组建|设立|共同建设|联合打造|建成)((?:[^，。；“”《》的、]|(?<=市|省|县|区)、){2,24}?(?:分馆|研究中心|服务中心|方志馆|数据库|史志馆|地情馆|教育基地|研究基地|走廊|示范区))(?=[，。；、]|$|建设|的)/g
const COMPILED =
  /(?:联合|合作|共同)(?:高质量|组织)?(?:编纂|编写|编辑|编修)(?:出版)?((?:《[^》]{2,60}》、?(?:和)?)+)/g

/** Named undertakings that a provision joins: 史志“七进”活动, 某某走出去战略, 某某走廊建设. */
const NAMED =
  /((?:史志)?“[^”，。]{2,8}”(?:活动|工程|行动|计划|目标))|(?:实施|推进)([^，。；“”《》]{4,16}?战略)|(?:参与|融入|服务|在)([^，。；“”《》]{3,14}?走廊建设)/g

/** Joint undertakings: what agreements and plans say is to be built, and the works that offices compile together. */
export function projects(context: Context): Proposals {
  const { units, id, self } = context
  const out = new Collector(id, 'projects')
  for (const unit of units) {
    const provision = unit.block.marker !== undefined || /^[一二三四五六七八九十]{1,2}[是要]/.test(unit.plain)
    if (unit.block.role !== 'body' || unit.speech || self.kind === 'REGULATION') continue
    for (const { start, text } of sentencesOf(unit)) {
      for (const match of text.matchAll(COMPILED)) {
        for (const title of (match[1] ?? '').matchAll(/《([^》]+)》/g)) {
          const name = `联合编纂《${title[1] ?? ''}》`
          const at = start + match.index + match[0].length - (match[1] ?? '').length + title.index
          const evidence = [out.evidence(unit, at, at + title[0].length)]
          out.entity({ id: `project/${name}`, kind: 'PROJECT', name }, evidence, 0.85)
          const publication = `publication/${unit.block.text.slice(at + 1, at + title[0].length - 1)}`
          out.relation(
            { type: 'PRODUCES', from: `project/${name}`, to: publication, modality: 'PLANNED' },
            evidence,
            0.8,
          )
        }
      }
      if (!provision) continue
      for (const match of text.matchAll(NAMED)) {
        const name = match[1] ?? match[2] ?? match[3] ?? ''
        const to = start + match.index + match[0].length
        out.entity(
          { id: `project/${name}`, kind: 'PROJECT', name },
          [out.evidence(unit, to - name.length, to)],
          0.75,
        )
      }
      for (const match of text.matchAll(BUILT)) {
        const written = match[1] ?? ''
        const name = withoutRegions(written)
        if (/^(?:一|各|多|若干|有|更|好|高)/.test(name) || name.length < 4) continue
        const from = start + match.index + match[0].length - written.length
        const aliases = name === written ? [] : [written]
        out.entity(
          { id: `project/${name}`, kind: 'PROJECT', name, aliases },
          [out.evidence(unit, from, from + written.length)],
          0.8,
        )
      }
    }
  }
  return out
}

/** 方志馆高校分馆 for 重庆市、四川省方志馆高校分馆: regions that share one head are no part of the name. */
function withoutRegions(written: string): string {
  const comma = written.lastIndexOf('、')
  const rest = written.slice(comma + 1)
  return comma < 0 ? written : rest.slice(endOfRegion(rest, 0))
}
