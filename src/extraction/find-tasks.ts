import type { Block } from '../documents/blocks.js'
import type { SectionNode } from '../documents/outline.js'
import type { Context } from './context.js'
import { dutyLine } from './duty-lines.js'
import {
  bracketOfUnits,
  isOtherLabel,
  listOfUnits,
  openLabel,
  type Responsibility,
  type ResponsibilityRole,
  responsibilitiesOf,
  responsibilityBrackets,
  trailing,
} from './responsibility.js'
import { tableTasks } from './task-table.js'
import type { Unit } from './unit.js'

/** Who answers for a task, where a unit says it. */
export interface Assignment {
  readonly unit: Unit
  readonly responsibility: Responsibility
  /** Taken from the row above, because one cell stands for several rows. */
  readonly inherited?: boolean
}

/** A task of a plan. */
export interface Task {
  readonly number: string
  /** What tells it from the document's other tasks, where numbers do not. */
  readonly key?: string
  readonly text: string
  /** The blocks of its wording, and how far into the last one it goes (UTF-16). */
  readonly words: readonly { readonly unit: Unit; readonly from: number; readonly to: number }[]
  /** The outermost numbered section it stands under. */
  readonly section: SectionNode | undefined
  readonly assignments: readonly Assignment[]
}

/** The tasks of a plan: its innermost numbered points and the rows of its tables. A text that gives nobody any work has none. */
export function findTasks(context: Context): Task[] {
  const points = pointTasks(context)
  const taken = new Set(points.map(({ number }) => number))
  const rows = tableTasks(context.units)
  const doubtful = rows.some(({ number, key }) => key !== undefined || taken.has(number))
  return [...points, ...rows.map((row) => (doubtful ? { ...row, key: `表${row.key ?? row.number}` } : row))]
}

/** The innermost numbered points that somebody answers for, and those beside them. */
function pointTasks(context: Context): Task[] {
  const { outline, self } = context
  if (self.kind === 'REGULATION' || self.kind === 'AGREEMENT' || self.kind === 'NEWSLETTER') return []
  const found: Draft[] = []
  collect(outline, undefined, [], found, context.unitOf, hasBareBrackets(context))
  const assigned = found.filter(({ assignments }) => assignments.length > 0)
  if (assigned.length === 0) return []
  const kinds = new Set(assigned.map(({ kind }) => kind))
  const top = Math.min(...assigned.map(({ start }) => start))
  const scope = assigned[0]?.part
  const tasks = found.filter(
    (task) =>
      task.assignments.length > 0 ||
      (kinds.has(task.kind) && task.leaf && task.part === scope && task.start >= top),
  )
  const numbers = tasks.map(({ number }) => number)
  const repeated = new Set(numbers).size < numbers.length
  return tasks.map((task) => ({ ...task, number: repeated ? task.path.join('.') : task.number }))
}

/** Whether tasks end with the names of units alone in brackets; a single such bracket names who sent a piece of news in. */
function hasBareBrackets({ units, self }: Context): boolean {
  if (!/(?:方案|分工|计划|要点|任务|清单|安排|措施|意见|通知)/.test(self.name)) return false
  const ends = units.filter(
    ({ block, plain }) =>
      block.role === 'body' && block.marker !== undefined && bracketOfUnits(plain) !== undefined,
  )
  return ends.length >= 2
}

interface Draft extends Task {
  readonly kind: string
  readonly start: number
  readonly leaf: boolean
  readonly path: readonly string[]
  /** The annex it stands in, if any. */
  readonly part: number
}

function collect(
  sections: readonly SectionNode[],
  top: SectionNode | undefined,
  path: readonly string[],
  found: Draft[],
  byBlock: ReadonlyMap<Block, Unit>,
  bare: boolean,
  part = 0,
): void {
  sections.forEach((section) => {
    if (section.kind === 'annex')
      return collect(section.sections, undefined, [], found, byBlock, bare, section.start)
    const own = section.number === null ? path : [...path, section.number]
    const duties = dutiesOf(section, top, own, byBlock, part)
    found.push(...duties)
    if (duties.length === 0 && section.number !== null && section.kind !== '一是' && section.kind !== '条')
      found.push(draftOf(section, top, own, byBlock, part, bare))
    collect(
      section.sections.filter(({ kind }) => kind !== '一是'),
      top ?? (section.number === null ? undefined : section),
      own,
      found,
      byBlock,
      bare,
      part,
    )
  })
}

/** The lines of a section that each give units their duty (职责分工), numbered in the section; a single such line is none. */
function dutiesOf(
  section: SectionNode,
  top: SectionNode | undefined,
  path: readonly string[],
  byBlock: ReadonlyMap<Block, Unit>,
  part: number,
): Draft[] {
  const lines = section.blocks.flatMap((block) => {
    const unit = byBlock.get(block)
    const duty = block.role !== 'body' || unit === undefined ? undefined : dutyLine(unit.plain)
    return unit === undefined || duty === undefined ? [] : [{ unit, duty }]
  })
  if (lines.length < 2) return []
  return lines.map(({ unit, duty }, i) => ({
    number: [...path.slice(-1), i + 1].join('.'),
    text: unit.block.text.slice(duty.from, duty.to),
    words: [{ unit, from: duty.from, to: duty.to }],
    section: top ?? (section.number === null ? undefined : section),
    assignments: duty.responsibilities.map((responsibility) => ({ unit, responsibility })),
    kind: '职责',
    start: unit.block.start,
    leaf: true,
    path: [...path, String(i + 1)],
    part,
  }))
}

function draftOf(
  section: SectionNode,
  top: SectionNode | undefined,
  path: readonly string[],
  byBlock: ReadonlyMap<Block, Unit>,
  part: number,
  bare: boolean,
): Draft {
  const inner = section.sections.find(({ kind }) => kind !== '一是')
  const blocks = section.blocks.filter(({ start }) => inner === undefined || start < inner.start)
  const words: { unit: Unit; from: number; to: number }[] = []
  const assignments: Assignment[] = []
  let open: ResponsibilityRole | undefined
  for (const block of blocks) {
    const unit = byBlock.get(block)
    if (unit === undefined || block.cell !== undefined) continue
    if (block.role === 'responsibility') {
      assignments.push(...responsibilitiesOf(unit.plain).map((responsibility) => ({ unit, responsibility })))
      open = openLabel(unit.plain)
    } else if (block.role === 'body') {
      const below = open === undefined || block.marker !== undefined ? undefined : listOfUnits(unit.plain)
      if (open !== undefined && below !== undefined) {
        assignments.push({ unit, responsibility: { role: open, pieces: below } })
        continue
      }
      open = undefined
      if (words.length > 0 && (isOtherLabel(unit.plain) || CLOSING.test(unit.plain))) continue
      const from = words.length === 0 ? (block.marker?.length ?? 0) : 0
      const answer = answerIn(unit.plain, bare)
      assignments.push(...answer.responsibilities.map((responsibility) => ({ unit, responsibility })))
      for (const [a, b] of answer.words)
        if (b > Math.max(a, from)) words.push({ unit, from: Math.max(a, from), to: b })
    }
  }
  const text = words.map(({ unit, from, to }) => unit.block.text.slice(from, to)).join('')
  const number = section.number ?? ''
  const leaf = inner === undefined
  return {
    number,
    text,
    words,
    section: top,
    assignments,
    kind: section.kind,
    start: section.start,
    leaf,
    path,
    part,
  }
}

/** What ends a notice behind its last point. */
const CLOSING =
  /^(?:特此(?:通知|通告|公告|函[告达]|报告)|此复|请(?:认真)?(?:遵照|贯彻)执行|以上.{0,20}请.{0,20}执行)/

/** Who answers by the words of a task itself, in brackets or behind it, and the words that are left. */
function answerIn(
  plain: string,
  bare: boolean,
): {
  readonly words: readonly (readonly [number, number])[]
  readonly responsibilities: readonly Responsibility[]
} {
  const closing = bare ? bracketOfUnits(plain) : undefined
  const brackets = responsibilityBrackets(plain)
  if (brackets.length === 0 && closing !== undefined) brackets.push(closing)
  if (brackets.length === 0) {
    const behind = trailing(plain)
    return { words: [[0, behind?.end ?? plain.length]], responsibilities: behind?.responsibilities ?? [] }
  }
  const words: [number, number][] = []
  let at = 0
  for (const { from, to } of brackets) {
    words.push([at, from])
    at = to
  }
  // Behind the last bracket only the full stop is left.
  if (!/^[。；\s]*$/.test(plain.slice(at))) words.push([at, plain.length])
  return { words, responsibilities: brackets.flatMap(({ responsibilities }) => responsibilities) }
}
