import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import { bareDepartments } from '../bare-departments.js'
import { departmentOf } from '../departments.js'
import { officeProperties } from '../offices.js'
import { findTitles, type FoundTitle, sortOfTitle } from '../titles.js'
import type { Unit } from '../unit.js'

/** The offices that the text names, and the office that a department is part of. */
export function officeNames(context: Context): Proposals {
  const { offices, id } = context
  const titled = new Map(context.units.map((unit) => [unit, booksIn(unit)]))
  const out = new Collector(id, 'office-names')
  for (const mention of offices.mentions) {
    // Lists of offices are read piece by piece by the rules for addressees and tasks.
    if (['byline', 'addressees', 'responsibility'].includes(mention.unit.block.role)) continue
    const { unit, from, to, name, literal, parent, parentLiteral } = mention
    if (titled.get(unit)?.some((title) => title.from < from && to < title.to) === true) continue
    const evidence = [out.evidence(unit, from, to)]
    const aliases = literal === name || /^[我本]/.test(literal) ? [] : [literal]
    out.entity(
      { id: mention.id, kind: 'OFFICE', name, aliases, properties: officeProperties(name) },
      evidence,
      0.93,
    )
    if (parent !== undefined) {
      const own = parent.slice('office/'.length)
      const short = parentLiteral === undefined || parentLiteral === own ? [] : [parentLiteral]
      const properties = officeProperties(own)
      out.entity({ id: parent, kind: 'OFFICE', name: own, aliases: short, properties }, evidence, 0.93)
      out.relation({ type: 'PART_OF', from: mention.id, to: parent }, evidence, 0.93)
    }
  }
  for (const unit of context.units) if (unit.block.role === 'body') departmentsIn(unit, context, out)
  return out
}

/** 率省志处、年鉴处负责人: departments of the office that the text speaks of. */
function departmentsIn(unit: Unit, { offices }: Context, out: Collector): void {
  for (const { name, from, to } of bareDepartments(unit.plain)) {
    if (offices.in(unit).some((office) => office.from < to && from < office.to)) continue
    const house = offices.houseAt(unit, from)
    if (house === undefined) continue
    const evidence = [out.evidence(unit, from, to)]
    const { id, parent = '' } = departmentOf(house, name, { unit, from, to })
    out.entity({ id, kind: 'OFFICE', name, properties: officeProperties(name) }, evidence, 0.85)
    out.entity(
      { id: parent, kind: 'OFFICE', name: house, properties: officeProperties(house) },
      evidence,
      0.85,
    )
    out.relation({ type: 'PART_OF', from: id, to: parent }, evidence, 0.85)
  }
}

/** 《中国方志馆研究》 names a magazine, no office; 《某某办公室关于…的通知》 names the one that issued it. */
function booksIn({ plain }: Unit): FoundTitle[] {
  return findTitles(plain).filter(({ title }) => sortOfTitle(title) === 'publication')
}
