import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import { piecesOf } from '../pieces.js'
import { officeProperties } from '../offices.js'

/** Whom a document is addressed to: its 主送机关, and 报, 送, 发 (抄送) of its imprint. */
export function addressees(context: Context): Proposals {
  const { units, offices, issuer, id } = context
  const out = new Collector(id, 'addressees')
  let role = ''
  for (const unit of units) {
    const label = /^(报|送|发|主 ?送|抄 ?送|抄 ?报|分送)：/.exec(unit.plain)
    if (unit.block.role === 'addressees') role = '主送'
    else if (unit.block.role === 'imprint' && label !== null) role = (label[1] ?? '').replace(' ', '')
    else if (!(role !== '' && role !== '主送' && goesOn(unit.plain))) {
      role = ''
      continue
    }
    for (const [from, end] of piecesOf(unit.plain, label?.[0].length ?? 0)) {
      const leaders = LEADERS.exec(unit.plain.slice(from, end))?.[0] ?? ''
      const to = end - leaders.length
      if (to - from < 2) continue
      const office = offices.listed(unit, from, to, issuer)
      const evidence = [out.evidence(unit, from, to)]
      const { name, parent } = office
      const aliases = office.literal === name ? [] : [office.literal]
      out.entity(
        { id: office.id, kind: 'OFFICE', name, aliases, properties: officeProperties(name) },
        evidence,
        0.93,
      )
      if (parent !== undefined) out.relation({ type: 'PART_OF', from: office.id, to: parent }, evidence, 0.92)
      const properties: Record<string, string> = {}
      if (role !== '主送') properties.role = role
      if (office.literal !== name) properties.literal = office.literal
      out.relation({ type: 'ADDRESSED_TO', from: id, to: office.id, properties }, evidence, 0.93)
    }
  }
  return out
}

/** 市政府领导 and 市委常委 are people of an office; 市领导 are of none. */
const LEADERS = /(?:各位|主要)?(?:领导(?:同志)?|负责(?:同志|人)|常委(?:同志)?)$/

/** A line without a label that goes on with the list: names of offices and nothing else. */
function goesOn(plain: string): boolean {
  return (
    plain.length <= 60 &&
    /(?:办公室|委员会|政府|部门|单位|局|委|厅|中心|馆)[。.]?$/.test(plain) &&
    !/[，：]/.test(plain)
  )
}
