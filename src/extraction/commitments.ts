import { matchesOf } from '../documents/matches.js'
/** A commitment in the wording of an area: one or more pieces of it, [from, to) in UTF-16 of the area's words. */
export interface Commitment {
  readonly text: string
  readonly pieces: readonly (readonly [number, number])[]
}

/** A clause that only says what for. */
const PURPOSE =
  /^(?:启迪|为(?!.{0,6}提供)|从而|以便|以(?:更|利|期)|使|让|助力|确保|促使|不断|切实|共同(?:书写|谱写)|努力(?:为|做))/
/** Whom one supports, without what one supports them in: the next clause says that. */
const SUPPORT =
  /^(?:支持|鼓励|引导|依托|通过|围绕|发挥|立足|充分发挥|充分利用).*(?:机构|单位|高校|院校|院所|部门|平台|优势|作用|资源|力量|企业|团体)$/
const ABSTRACT = /(?:机制|制度|平台|研究|合作|合力|格局|体系|联动|共享|交流|展览|协作|模式)$/

/** The commitments that the wording of one area names, in order: its clauses, with joint objects told apart. */
export function commitmentsOf(text: string): Commitment[] {
  const clauses: [number, number][] = []
  for (const [from, to] of clausesOf(text)) {
    const last = clauses.at(-1)
    const own = text.slice(from, to)
    if (last !== undefined && (PURPOSE.test(own) || SUPPORT.test(text.slice(last[0], last[1])))) last[1] = to
    else clauses.push([from, to])
  }
  return clauses.flatMap(([from, to]) => splitObjects(text, from, to))
}

/** The words that name the area as a whole: its first clause, and those after it that are as general. */
export function headOf(text: string): string {
  let end = 0
  for (const [from, to] of clausesOf(text)) {
    const clause = text.slice(from, to)
    if (end > 0 && !(ABSTRACT.test(text.slice(0, end)) && ABSTRACT.test(clause) && isHeading(clause))) break
    end = to
    if (!/[，,]/.test(text.charAt(to))) break
  }
  return text.slice(0, end === 0 ? text.length : end)
}

function isHeading(clause: string): boolean {
  return clause.length <= 20 && !/《|研究联合|利用|支持|广泛/.test(clause) && !/开展学术交流$/.test(clause)
}

function clausesOf(text: string): [number, number][] {
  const clauses: [number, number][] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= text.length; i += 1) {
    const character = text.charAt(i)
    if (character !== '' && '《（(“'.includes(character)) depth += 1
    else if (character !== '' && '》）)”'.includes(character)) depth = Math.max(0, depth - 1)
    if (i < text.length && (depth > 0 || !/[，。；,;]/.test(character))) continue
    if (i > from) clauses.push([from, i])
    from = i + 1
  }
  return clauses
}

function splitObjects(text: string, from: number, to: number): Commitment[] {
  const clause = text.slice(from, to)
  return (
    byTitles(clause, from) ??
    byParallel(clause, from) ?? [{ text: clause.replace(/[，,；;。]$/, ''), pieces: [[from, to]] }]
  )
}

/** 联合编纂《甲》《乙》等产品 and 做好《甲》和《乙》的组稿 name one commitment for each title. */
function byTitles(clause: string, at: number): Commitment[] | undefined {
  const titles = matchesOf(clause, /《[^》]*》/g).map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ])
  const [first, second] = titles
  if (first === undefined || second === undefined) return undefined
  const made = /(?:编纂|编写|出版|编印|编辑)$/.test(clause.slice(0, first[0]))
  const joined = /^(?:和|与|及)$/.test(clause.slice(first[1], second[0]))
  if (!made && !(joined && titles.length === 2)) return undefined
  const tail = titles.at(-1)?.[1] ?? clause.length
  return titles.map(([from, to], i) => {
    const whole = !made || i === titles.length - 1
    const pieces: [number, number][] = [
      [at, at + first[0]],
      [at + from, at + (whole && to === tail ? clause.length : to)],
    ]
    if (!made && to !== tail) pieces.push([at + tail, at + clause.length])
    if (i === 0) pieces.splice(0, 2, [at, at + to])
    const rest = !made ? clause.slice(tail) : whole ? clause.slice(to) : ''
    return { text: clause.slice(0, first[0]) + clause.slice(from, to) + rest, pieces }
  })
}

const PARALLEL = [
  /(?<one>\p{Script=Han}{2,3})(?<kind>转化|培训|研究|建设)(?:和|、)(?<other>\p{Script=Han}{2,3})\k<kind>(?<tail>工作|活动)?$/u,
  /(?<one>\p{Script=Han})(?<kind>展|访|学)(?:和|、)(?<other>\p{Script=Han})\k<kind>(?<tail>工作|活动)?$/u,
]

/** 通俗性转化和音频转化, 借展、联展工作: two kinds of one thing are two commitments. */
function byParallel(clause: string, at: number): Commitment[] | undefined {
  const match = PARALLEL.map((pattern) => pattern.exec(clause)).find((found) => found !== null)
  const { one = '', kind = '', other = '', tail = '' } = match?.groups ?? {}
  if (match === undefined || match === null) return undefined
  const start = match.index
  const middle = start + one.length + kind.length
  const second = middle + 1
  const end = second + other.length + kind.length
  const head = clause.slice(0, start)
  const closing: [number, number][] = tail === '' ? [] : [[at + end, at + clause.length]]
  return [
    { text: head + clause.slice(start, middle) + tail, pieces: [[at, at + middle], ...closing] },
    {
      text: head + clause.slice(second, end) + tail,
      pieces: [
        [at, at + start],
        [at + second, at + clause.length],
      ],
    },
  ]
}
