import type { Context } from '../context.js'
import { placeName } from '../places.js'
import { Collector, type Proposals } from '../proposal.js'
import { endOfRegion } from '../regions.js'
import { findTitles, sortOfTitle } from '../titles.js'
import type { Item, Unit } from '../unit.js'
import { matchesOf } from '../../documents/matches.js'

/** 某市首部战疫实录《某某》: whose first one it is. */
const FIRST_OF = /(?:首部|首本|首套|第一部|第一本)[^，。；《》]{0,16}$/
/** 记录了某社区…: what it tells of. */
const TELLS = /(?:记录|记述|记载|反映|再现|展现)了/g

/** What a book is about, in the words of the text: the place whose first it is, and the offices and places that it tells of. */
export function subjects(context: Context): Proposals {
  const out = new Collector(context.id, 'subjects')
  let item: Item | undefined
  let work: string | undefined
  for (const unit of context.units) {
    if (unit.item !== item) work = undefined
    item = unit.item
    if (unit.block.role !== 'body' || unit.speech) continue
    for (const sentence of unit.sentences) {
      if (sentence.said) continue
      const { start, end, text } = sentence
      const own = findTitles(text).filter(({ title }) => sortOfTitle(title) === 'publication')
      const [only] = own
      if (only !== undefined) {
        work = own.length === 1 ? context.works.at(text, only, only.title).id : undefined
        if (work !== undefined) firstOf(out, unit, start, text.slice(0, only.from), work)
      }
      if (work !== undefined) toldOf(context, out, unit, start, end, work)
    }
  }
  return out
}

function firstOf(out: Collector, unit: Unit, start: number, before: string, work: string): void {
  const match = FIRST_OF.exec(before)
  if (match === null) return
  for (let from = match.index - 2; from >= Math.max(0, match.index - 12); from -= 1) {
    if (from > 0 && !/[，。；：、日是为]/.test(before.charAt(from - 1))) continue
    if (endOfRegion(before, from) !== match.index) continue
    place(out, unit, start + from, start + match.index, work)
    return
  }
}

function toldOf(
  { offices }: Context,
  out: Collector,
  unit: Unit,
  start: number,
  end: number,
  work: string,
): void {
  for (const { index, 0: verb } of matchesOf(unit.plain.slice(start, end), TELLS)) {
    const from = start + index + verb.length
    const office = offices.in(unit, from, end).find((one) => one.from === from)
    if (office !== undefined) {
      const evidence = [out.evidence(unit, from, office.to)]
      out.relation({ type: 'CONCERNS', from: work, to: office.id }, evidence, 0.88)
    }
    const region = endOfRegion(unit.plain, from)
    if (region > from && region <= end) place(out, unit, from, region, work)
  }
}

/** The innermost division of a chain (某市某区) and, where it has one, that it is part of the outer one. */
function place(out: Collector, unit: Unit, from: number, to: number, work: string): void {
  const whole = unit.plain.slice(from, to)
  const cut = /^.+?[省市州盟](?=.+[市县区旗]$)/.exec(whole)?.[0].length ?? 0
  const { name, aliases } = placeName(whole.slice(cut))
  const evidence = [out.evidence(unit, from, to)]
  const others = cut === 0 ? aliases : [...aliases, whole]
  out.entity({ id: `place/${name}`, kind: 'PLACE', name, aliases: others }, evidence, 0.88)
  out.relation({ type: 'CONCERNS', from: work, to: `place/${name}` }, evidence, 0.88)
  if (cut === 0) return
  const outer = placeName(whole.slice(0, cut))
  const id = `place/${outer.name}`
  out.entity({ id, kind: 'PLACE', name: outer.name, aliases: outer.aliases }, evidence, 0.88)
  out.relation({ type: 'PART_OF', from: `place/${name}`, to: id }, evidence, 0.9)
}
