import { type Column, columnOf, isAnswering } from '../documents/table-columns.js'
import { piecesOf } from './pieces.js'
import { isTerm, isUnitName } from '../documents/unit-names.js'
import { matchesOf } from '../documents/matches.js'

export type ResponsibilityRole = '牵头' | '责任' | '配合' | '责任人'

/** Units that answer for a task in one role; each piece is [from, to) in UTF-16 of the text. */
export interface Responsibility {
  readonly role: ResponsibilityRole
  readonly pieces: readonly (readonly [number, number])[]
}

interface Label {
  readonly from: number
  /** Behind its colon or space. */
  readonly to: number
  /** Undefined where it tells something else, such as 完成时限. */
  readonly role: ResponsibilityRole | undefined
}

/** Words of who answers, in labels that are no name of a column: 省级牵头单位, 责任处（社）. */
const ANSWERS = /责任|牵头|配合|协办|协助|主办|承办|负责|参与|落实/

/** The labels 责任单位： (also without a colon before a space) and those of other things beside them, such as 完成时限：. */
function labelsIn(plain: string, start: number, end: number): Label[] {
  const labels: Label[] = []
  for (const { index, 0: sign } of matchesOf(plain.slice(start, end), /：|\s+/g)) {
    const at = start + index
    const name = /\p{Script=Han}{1,12}(?:（[^（）]{1,8}）)?$/u.exec(
      plain.slice(Math.max(start, at - 20), at),
    )?.[0]
    if (name === undefined) continue
    const from = at - name.length
    if (from > start && !/[；，。、\s（〔【[—-]/.test(plain.charAt(from - 1))) continue
    const column = columnOf(name)
    const known =
      column === undefined ? (ANSWERS.test(name) ? roleOf(name) : undefined) : roleOfColumn(column)
    if (sign !== '：' && (column === undefined || known === undefined || name.length < 4)) continue
    if (column === undefined && known === undefined) continue
    labels.push({ from, to: at + sign.length, role: known })
  }
  return labels
}

/** The role that those of a column answer in; undefined for one that does not hold who answers. */
export function roleOfColumn(column: Column | undefined): ResponsibilityRole | undefined {
  if (!isAnswering(column)) return undefined
  return column === 'span' ? '责任' : column
}

/** The responsibilities that a line such as 牵头单位：甲；配合单位：乙、丙 gives, from `start` to `end`. */
export function labelled(plain: string, start = 0, end: number = plain.length): Responsibility[] {
  const labels = labelsIn(plain, start, end)
  return labels.flatMap(({ to, role }, i) => {
    if (role === undefined) return []
    const next = labels[i + 1]?.from ?? end
    const pieces = role === '责任人' ? people(plain, to, next) : units(plain, to, next)
    // Without a colon only names tell that words are a label.
    const sure =
      plain.charAt(to - 1) === '：' || pieces.every(([a, b]) => b - a <= 4 || isUnitName(plain.slice(a, b)))
    return sure ? { role, pieces } : []
  })
}

/** The role of the last label of a line that names nobody behind it: the units stand in the next lines. */
export function openLabel(plain: string): ResponsibilityRole | undefined {
  const last = labelsIn(plain, 0, plain.length).at(-1)
  return last !== undefined && plain.slice(last.to).trim() === '' ? last.role : undefined
}

/** Whether a line only says until when a task is to be done, or something else that a table has a column for. */
export function isOtherLabel(plain: string): boolean {
  const [first] = labelsIn(plain, 0, Math.min(plain.length, 24))
  return first?.from === 0 && first.role === undefined && /时|进度|期限|日期/.test(plain.slice(0, first.to))
}

/** A bracket of a task that names who answers for it, [from, to) with its marks. */
export interface ResponsibilityBracket {
  readonly from: number
  readonly to: number
  readonly responsibilities: readonly Responsibility[]
}

/** The brackets of a task that name who answers for it or for a part of it. */
export function responsibilityBrackets(plain: string): ResponsibilityBracket[] {
  return outerBrackets(plain).flatMap(([from, to]) => {
    const inside = plain.slice(from + 1, to - 1)
    if (!ANSWERS.test(inside) && labelsIn(plain, from + 1, to - 1).every(({ role }) => role === undefined))
      return []
    const responsibilities = inBracket(plain, from + 1, to - 1)
    return responsibilities.some(({ pieces }) => pieces.length > 0) ? [{ from, to, responsibilities }] : []
  })
}

/** The bracket at the end of a task that holds nothing but names of units: （市史志办、市档案馆）. */
export function bracketOfUnits(plain: string): ResponsibilityBracket | undefined {
  const end = plain.replace(/[。；\s]+$/, '').length
  const last = outerBrackets(plain).at(-1)
  if (last?.[1] !== end) return undefined
  const [from, to] = last
  const pieces = units(plain, from + 1, to - 1)
  const whole = plain.slice(from + 1, to - 1)
  if (pieces.length === 0 || /[。：]/.test(whole)) return undefined
  if (!pieces.every(([a, b]) => isUnitName(plain.slice(a, b)))) return undefined
  return { from, to, responsibilities: [{ role: '责任', pieces }] }
}

/** The outermost brackets of a text, each [from, to) with its marks. */
function outerBrackets(plain: string): [number, number][] {
  const found: [number, number][] = []
  let depth = 0
  let from = 0
  for (const { index, 0: mark } of matchesOf(plain, /[（〔【[）〕】\]]/g)) {
    if ('（〔【['.includes(mark)) {
      if (depth === 0) from = index
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) found.push([from, index + 1])
    }
  }
  return found
}

function inBracket(plain: string, from: number, to: number): Responsibility[] {
  const own = labelled(plain, from, to)
  return own.length > 0 ? own : told(plain, from, to)
}

/** How a unit answers, at the end of a clause or before what it is to do: 甲牵头组织实施. */
const TELLS =
  /(?:分别|共同|具体)?等?(?:有关|相关)?(?:单位|部门)?(?:按照?|根据|依据?)?(?:各自)?(?:职[责能](?:分工)?)?(?:分别|共同|具体)?(牵头负责|负责牵头|牵头|主办|配合|协助|协办|参与|参加|负责|承办|落实|实施)[^，；。、]{0,8}$/

/** The responsibilities that clauses tell: 甲、乙牵头，丙配合. A clause that names units alone goes with the next one. */
function told(plain: string, from: number, to: number): Responsibility[] {
  const found: Responsibility[] = []
  let waiting: (readonly [number, number])[] = []
  for (const { index, 0: clause } of matchesOf(plain.slice(from, to), /[^，；。]+/g)) {
    const start = from + index
    if (/^(?:以下)?简称/.test(clause)) continue
    const verb = TELLS.exec(clause)
    const pieces = units(
      plain,
      start + (/^由/.test(clause) ? 1 : 0),
      start + (verb?.index ?? clause.length),
    ).filter(([a, b]) => isUnitName(plain.slice(a, b)))
    if (verb === null) {
      waiting.push(...pieces)
      continue
    }
    const role = roleOf(verb[1] ?? '')
    if (waiting.length > 0 && role === '配合' && !found.some((one) => one.role !== '配合'))
      found.push({ role: '责任', pieces: waiting }, { role, pieces })
    else found.push({ role, pieces: [...waiting, ...pieces] })
    waiting = []
  }
  const last = found.at(-1)
  if (last !== undefined && waiting.length > 0)
    found[found.length - 1] = { ...last, pieces: [...last.pieces, ...waiting] }
  return found
}

/** Who answers by the words of a line that is nothing else: with labels, in brackets, or as 甲牵头，乙配合. */
export function responsibilitiesOf(plain: string): Responsibility[] {
  const own = labelled(plain)
  if (own.length > 0) {
    const bracket = /^[（〔【[]/.test(plain) ? outerBrackets(plain)[0] : undefined
    return bracket?.[0] === 0 ? labelled(plain, 1, bracket[1] - 1) : own
  }
  const brackets = responsibilityBrackets(plain)
  return brackets.length > 0
    ? brackets.flatMap(({ responsibilities }) => responsibilities)
    : told(plain, 0, plain.length)
}

/** The units of a cell, in the role of its column where the cell itself tells none. */
export function unitsOfRole(plain: string, role: ResponsibilityRole): Responsibility[] {
  const said = labelsIn(plain, 0, plain.length).some((label) => label.role !== undefined)
    ? labelled(plain)
    : plain.split(/[，；。]/).some((clause) => TELLS.test(clause))
      ? told(plain, 0, plain.length)
      : []
  return said.length > 0 ? said : [{ role, pieces: units(plain, 0, plain.length) }]
}

/** The names of units alone, as a line below a label has them; undefined where other words stand in it. */
export function listOfUnits(plain: string): (readonly [number, number])[] | undefined {
  const pieces = units(plain, 0, plain.length)
  return pieces.length > 0 &&
    !/[。：]./.test(plain) &&
    pieces.every(([a, b]) => isUnitName(plain.slice(a, b)))
    ? pieces
    : undefined
}

function roleOf(label: string): ResponsibilityRole {
  if (/责任人|负责人|领导|主任$|承办人|经办人/.test(label)) return '责任人'
  if (/牵头|主办/.test(label)) return '牵头'
  return /配合|协办|协助|参与|参加/.test(label) ? '配合' : '责任'
}

/** Words behind the last unit that say how it answers: 等单位按职责分工负责. */
const BY_DUTY =
  /等?(?:有关|相关)?(?:单位|部门)?(?:按照?|根据|依)(?:各自)?职[责能](?:分工)?(?:分别|共同)?(?:牵头)?(?:负责|配合|落实)?$|等(?:有关|相关)?(?:单位|部门|科室|处室|股室)?$|(?:分工|分别|共同|具体)?(?:负责|配合|落实)$/

/** Responsibilities that follow a task on its own line: …；责任单位：甲、乙。 or …，由甲牵头，乙配合。 Where the task's words end, too. */
export function trailing(
  plain: string,
): { readonly end: number; readonly responsibilities: readonly Responsibility[] } | undefined {
  const first = labelsIn(plain, 0, plain.length).find(
    ({ from, to, role }) =>
      from > 0 &&
      role !== undefined &&
      /责任|牵头|配合|协办|主办|承办|领导|负责人/.test(plain.slice(from, to)),
  )
  if (first !== undefined) {
    const end = plain.slice(0, first.from).replace(/[；，、\s—-]+$/, '').length
    return { end, responsibilities: labelled(plain, first.from) }
  }
  return byWhom(plain)
}

/** …，由甲牵头，乙配合。 at the end of a task. */
function byWhom(plain: string): ReturnType<typeof trailing> {
  const at = Math.max(...['，由', '。由', '；由'].map((sign) => plain.lastIndexOf(sign)))
  if (at < 0 || plain.length - at > 160) return undefined
  const end = plain.replace(/[。；\s]+$/, '').length
  const clauses = plain.slice(at + 1, end).split(/[，；。]/)
  const last = clauses.findLast((clause) => !/月|年底|完成|季度/.test(clause))
  if (last === undefined || !TELLS.test(last)) return undefined
  const responsibilities = told(plain, at + 1, end)
  const all = responsibilities.flatMap(({ pieces }) => pieces)
  if (all.length === 0 || !all.every(([a, b]) => isUnitName(plain.slice(a, b)))) return undefined
  return { end: plain.charAt(at) === '。' ? at + 1 : at, responsibilities }
}

function units(plain: string, from: number, to: number): [number, number][] {
  return piecesOf(plain, from, to)
    .map(([a, b]): [number, number] => [a, b - (BY_DUTY.exec(plain.slice(a, b))?.[0].length ?? 0)])
    .flatMap(([a, b]) => joinedByAnd(plain, a, b))
    .filter(
      ([a, b]) =>
        b - a >= 2 &&
        b - a <= 40 &&
        !/^(?:等|按职责|完成时限|\d{4}年|\d{1,2}月)/.test(plain.slice(a, b)) &&
        !isTerm(plain.slice(a, b)),
    )
}

/** Names without the posts beside them: 李建国（市史志办主任）, 王小明 副主任. */
function people(plain: string, from: number, to: number): [number, number][] {
  return units(plain, from, to).flatMap(([a, b]): [number, number][] => {
    const name = plain.slice(a, b).replace(/（[^（）]*）$/, '')
    const post = POST.exec(name)?.[0].length ?? 0
    return name.length > post ? [[a, a + name.length - post]] : []
  })
}

const POST =
  /(?:党组|党委)?(?:常务)?副?(?:主任|书记|局长|处长|科长|股长|馆长|县长|市长|区长|主席|部长|社长|组长|秘书长|调研员|同志)$/

/** 市史志办和市档案馆 are two; 市文化和旅游局 is one. */
function joinedByAnd(plain: string, from: number, to: number): [number, number][] {
  for (const { index, 0: word } of matchesOf(plain.slice(from, to), /以及|会同|和|与|及/g)) {
    const left = from + index
    const right = left + word.length
    if (right - from < 3 || to - right < 3) continue
    if (isUnitName(plain.slice(from, left)) && isUnitName(plain.slice(right, to)))
      return [[from, left], ...joinedByAnd(plain, right, to)]
  }
  return [[from, to]]
}
