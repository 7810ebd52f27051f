import { piecesOf } from './pieces.js'
import { matchesOf } from '../documents/matches.js'

export type ResponsibilityRole = '牵头' | '责任' | '配合' | '责任人'

/** Units that answer for a task in one role; each piece is [from, to) in UTF-16 of the text. */
export interface Responsibility {
  readonly role: ResponsibilityRole
  readonly pieces: readonly (readonly [number, number])[]
}

const LABEL =
  /(?:^|[；;，,。\s（〔【])([^：；，。、（）〔〕\s]{0,6}(?:责任|牵头|配合|协办|协助|主办|承办|负责|参与|落实)[^：；，。、\s]{0,8}?)：/g

/** The responsibilities that a line such as 牵头单位：甲；配合单位：乙、丙 gives, from `start` to `end`. */
export function labelled(plain: string, start = 0, end: number = plain.length): Responsibility[] {
  const labels = matchesOf(plain.slice(start, end), LABEL)
  return labels.map((match, i) => {
    const from = start + match.index + match[0].length
    const to = labels[i + 1] === undefined ? end : start + (labels[i + 1]?.index ?? 0)
    const role = roleOf(match[1] ?? '')
    return { role, pieces: units(plain, from, to) }
  })
}

/** The bracket at the end of a task that names who answers for it, [from, to) with its marks; undefined if there is none. */
export function closingBracket(plain: string): readonly [number, number] | undefined {
  const end = plain.replace(/[。；\s]+$/, '').length
  if (!'）〕】'.includes(plain.charAt(end - 1)) || end === 0) return undefined
  let depth = 0
  for (let i = end - 1; i >= 0; i -= 1) {
    const character = plain.charAt(i)
    if ('）〕】'.includes(character)) depth += 1
    else if ('（〔【'.includes(character)) depth -= 1
    if (depth > 0) continue
    const inside = plain.slice(i + 1, end - 1)
    return /(?:责任|牵头|配合|负责|协办|主办)/.test(inside) ? [i, end] : undefined
  }
  return undefined
}

/** The responsibilities in a bracket: with labels, or as 甲、乙牵头，丙配合 and 甲负责. */
export function bracketed(plain: string, [from, to]: readonly [number, number]): Responsibility[] {
  const inside = labelled(plain, from, to - 1)
  if (inside.length > 0) return inside
  const found: Responsibility[] = []
  let start = from + 1
  const body = plain.slice(from + 1, to - 1)
  for (const match of matchesOf(
    body,
    /(?:分别)?(?:等)?(?:按照?职责(?:分工)?|根据职责)?(?:共同|具体)?(牵头负责|牵头|配合|协助|参与|负责|落实)(?=[，；。]|$)/g,
  )) {
    const end = from + 1 + match.index
    found.push({ role: roleOf(match[1] ?? ''), pieces: units(plain, start, end) })
    start = from + 1 + match.index + match[0].length
  }
  return found
}

function roleOf(label: string): ResponsibilityRole {
  if (/责任人|负责人|领导/.test(label)) return '责任人'
  if (/牵头|主办/.test(label)) return '牵头'
  return /配合|协办|协助|参与/.test(label) ? '配合' : '责任'
}

/** Words behind the last unit that say how it answers: 等单位按职责分工负责. */
const BY_DUTY =
  /等?(?:有关|相关)?(?:单位|部门)?(?:按照?|根据|依)(?:各自)?职[责能](?:分工)?(?:分别|共同)?(?:负责|配合|落实)?$|等$|(?:分工|分别|共同|具体)?(?:负责|配合|落实)$/

/** Responsibilities that follow a task on its own line: …；责任单位：甲、乙。 Where the task's words end, too. */
export function trailing(
  plain: string,
): { readonly end: number; readonly responsibilities: readonly Responsibility[] } | undefined {
  const match = /[；。，][^：；，。（）]{0,6}(?:责任|牵头|配合|协办|主办|承办)[^：；，。\s]{0,6}：/.exec(
    plain,
  )
  if (match === null) return undefined
  return { end: match.index, responsibilities: labelled(plain, match.index) }
}

function units(plain: string, from: number, to: number): [number, number][] {
  return piecesOf(plain, from, to)
    .map(([a, b]): [number, number] => [a, b - (BY_DUTY.exec(plain.slice(a, b))?.[0].length ?? 0)])
    .filter(([a, b]) => b - a >= 2 && b - a <= 40 && !/^(?:等|按职责|完成时限)/.test(plain.slice(a, b)))
}
