import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import type { EvidenceFact } from '../../facts/model.js'
import { officeProperties, type OfficeMention, type Offices } from '../offices.js'
import type { PersonMention } from '../actors.js'
import { plainOf } from '../plain.js'
import { GOVERNMENT_POST } from '../post-chains.js'
import { endOfRegion } from '../regions.js'

/** People, and the posts they hold at offices. A province or city stands for its government: 副省长 of 黑龙江省. */
export function posts(context: Context): Proposals {
  const { actors, id, offices } = context
  const out = new Collector(id, 'posts')
  const placed = new Set(
    actors.people.flatMap((person) =>
      person.posts.some(({ office, region }) => office !== undefined || region !== undefined)
        ? [person.id]
        : [],
    ),
  )
  for (const person of actors.people) {
    const { unit, nameFrom, to, from, name } = person
    out.entity(
      { id: person.id, kind: 'PERSON', name },
      [out.evidence(unit, nameFrom, to)],
      person.bare ? 0.9 : 0.95,
    )
    if (person.bare) continue
    for (const { post, office, region: told, until = to } of person.posts) {
      const region = told ?? (office === undefined ? regionMeant(person, post) : undefined)
      const evidence = [
        out.evidence(
          unit,
          office !== undefined && office.unit === unit && office.from < from ? office.from : from,
          until,
        ),
      ]
      if (office !== undefined) {
        if (office.parent !== undefined) department(out, office, evidence)
        else if (office.literal !== office.name) {
          const properties = officeProperties(office.name)
          out.entity({ id: office.id, kind: 'OFFICE', name: office.name, properties }, evidence, 0.9)
        }
        out.relation(
          { type: 'HOLDS_POST', from: person.id, to: office.id, properties: { post } },
          evidence,
          0.93,
        )
      } else if (region !== undefined) {
        const government = `${region}人民政府`
        const properties = officeProperties(government)
        out.entity(
          { id: `office/${government}`, kind: 'OFFICE', name: government, aliases: [region], properties },
          evidence,
          0.85,
        )
        out.relation(
          { type: 'HOLDS_POST', from: person.id, to: `office/${government}`, properties: { post } },
          evidence,
          0.9,
        )
      } else if (!placed.has(person.id) && unit.block.role === 'body') {
        const meant = houseMeant(offices, person, post)
        if (meant === undefined) continue
        const { id: house, name: called } = meant.house
        out.entity(
          { id: house, kind: 'OFFICE', name: called, properties: officeProperties(called) },
          evidence,
          0.85,
        )
        out.relation(
          { type: 'HOLDS_POST', from: person.id, to: house, properties: { post: meant.post } },
          evidence,
          0.8,
        )
      }
    }
  }
  return out
}

/** Posts of a gazetteer office, which a text that speaks of one only may leave out: 主任王某主持会议. */
const POST_AT_HOUSE =
  /^(?:[室办]?(?:(?:党组|党支部|机关党委|党总支)(?:专职)?(?:副?书记|成员)|(?:常务)?副?主任|[一二三四]级(?:调研员|巡视员|主任科员)|副?(?:调研员|巡视员)|办公室副?主任|纪检组长)、?)+$/

/** What an office ends with whose head a post tells: 馆长 of a 馆. */
const HEADED: Readonly<Record<string, RegExp>> = {
  馆长: /馆$/,
  院长: /院$/,
  局长: /局$/,
  校长: /(?:大学|学院|中学|小学|学校|党校)$/,
  会长: /会$/,
  所长: /所$/,
  社长: /社$/,
}

/** The office that a post without one is held at, and the post without what it calls that office by. */
function houseMeant(
  offices: Offices,
  { unit, from }: PersonMention,
  post: string,
): { readonly house: { readonly id: string; readonly name: string }; readonly post: string } | undefined {
  const head = /^(?:原|前|常务|执行|党组书记、)?副?(.长)$/.exec(post)?.[1]
  const ending = head === undefined ? undefined : HEADED[head]
  const house =
    ending === undefined
      ? POST_AT_HOUSE.test(post)
        ? offices.houseMeant(unit, from)
        : undefined
      : offices.endingIn(ending, unit, from)
  return house === undefined ? undefined : { house, post: post.replace(/^[室办](?=副?主任)/, '') }
}

/** A department that is named only by a post in it, and that it is part of the office. */
function department(
  out: Collector,
  { id, name, parent = '' }: OfficeMention,
  evidence: EvidenceFact[],
): void {
  const house = parent.slice('office/'.length)
  out.entity({ id, kind: 'OFFICE', name, properties: officeProperties(name) }, evidence, 0.93)
  out.entity({ id: parent, kind: 'OFFICE', name: house, properties: officeProperties(house) }, evidence, 0.93)
  out.relation({ type: 'PART_OF', from: id, to: parent }, evidence, 0.93)
}

/** 某县举行仪式，副县长王某出席: the region of that level that the sentence, else the title, speaks of before. */
function regionMeant({ unit, from }: PersonMention, post: string): string | undefined {
  const level = GOVERNMENT_POST.test(post) ? /[省市县区州](?=长$)/.exec(post)?.[0] : undefined
  if (level === undefined) return undefined
  const before = unit.plain.slice(unit.plain.lastIndexOf('。', from) + 1, from)
  return (
    regionIn(before, level) ??
    regionIn(unit.plain.slice(0, from), level) ??
    regionIn(plainOf(unit.item.title), level)
  )
}

/** The region of a level that a text names first, at its beginning or behind a comma or a date. */
function regionIn(text: string, level: string): string | undefined {
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && !/[，日午、：到赴在来\s]/.test(text.charAt(at - 1))) continue
    const region = text.slice(at, endOfRegion(text, at))
    if (region.length > 2 && region.endsWith(level)) return region
  }
  return undefined
}
