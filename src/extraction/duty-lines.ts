import { isUnitName } from '../documents/unit-names.js'
import { piecesOf } from './pieces.js'
import type { Responsibility } from './responsibility.js'

/** A line of 职责分工 that gives units their part: 市财政局：负责落实经费，市档案馆配合。 Indices are UTF-16 of the line. */
export interface DutyLine {
  /** The words of the duty, [from, to). */
  readonly from: number
  readonly to: number
  readonly responsibilities: readonly Responsibility[]
}

/** What a duty opens with: units and the word that gives them work. */
const DUTY =
  /^[^。：；]{2,60}：(?=\s?(负责|牵头|承担|组织|做好|配合|协助|指导|协调|提供|参与|按照|按|抓好|加强))/
/** …，县融媒体中心配合。 */
const JOINED_BY = /，(?:由)?([^，。；：]{2,40}?)(?:做好)?(?:配合|协助)。?$/

/** Reads a line that names units before a colon and their duty behind it; undefined for other lines. */
export function dutyLine(plain: string): DutyLine | undefined {
  const match = plain.includes('：') ? DUTY.exec(plain) : null
  if (match === null) return undefined
  const pieces = piecesOf(plain, 0, match[0].length - 1)
  if (pieces.length === 0 || !pieces.every(([a, b]) => isUnitName(plain.slice(a, b)))) return undefined
  const role = match[1] === '牵头' ? '牵头' : /配合|协助|参与/.test(match[1] ?? '') ? '配合' : '责任'
  const end = plain.replace(/[。；\s]+$/, '').length
  const joined = JOINED_BY.exec(plain)
  const others =
    joined === null ? [] : piecesOf(plain, joined.index, joined.index + 1 + (joined[1] ?? '').length)
  const together = others.length > 0 && others.every(([a, b]) => isUnitName(plain.slice(a, b)))
  const words = match[0].length
  const skip = /^\s?负责/.exec(plain.slice(words))?.[0].length ?? 0
  return {
    from: words + skip,
    to: together && joined !== null ? joined.index : end,
    responsibilities: [{ role, pieces }, ...(together ? [{ role: '配合' as const, pieces: others }] : [])],
  }
}
