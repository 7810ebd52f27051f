import { rankOf } from '../documents/markers.js'
import type { DocumentKind } from './document-facts.js'
import type { Unit } from './unit.js'

/** Headings under which a text says what is to be done: 2024年工作打算, 下一步安排. */
const AHEAD = /打算|计划|思路|安排|下一步|工作任务|重点任务|主要任务|目标任务|工作要求|建议/
const LONGEST_HEADING = 30

/** The units of a document that say what is to be done: the points of a plan, and what stands under such a heading. */
export function outlookOf(units: readonly Unit[], kind: DocumentKind): ReadonlySet<Unit> {
  const ahead = new Set<Unit>()
  let rank = Number.POSITIVE_INFINITY
  let planned = false
  for (const unit of units) {
    const { marker, role } = unit.block
    if (marker !== undefined && (rankOf(marker.kind) <= rank || !planned)) {
      const heading = unit.plain.length <= LONGEST_HEADING && !unit.plain.includes('。')
      rank = rankOf(marker.kind)
      planned = heading && AHEAD.test(unit.plain)
    }
    if (role === 'body' && (planned || (kind === 'PLAN' && marker !== undefined))) ahead.add(unit)
  }
  return ahead
}
