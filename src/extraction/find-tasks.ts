import type { Block } from '../documents/blocks.js'
import type { SectionNode } from '../documents/outline.js'
import type { Context } from './context.js'
import { bracketed, closingBracket, labelled, type Responsibility, trailing } from './responsibility.js'
import { tableTasks } from './task-table.js'
import type { Unit } from './unit.js'

/** Who answers for a task, where a unit says it. */
export interface Assignment {
  readonly unit: Unit
  readonly responsibility: Responsibility
}

/** A task of a plan. */
export interface Task {
  readonly number: string
  readonly text: string
  /** The blocks of its wording, and how far into the last one it goes (UTF-16). */
  readonly words: readonly { readonly unit: Unit; readonly from: number; readonly to: number }[]
  /** The outermost numbered section it stands under. */
  readonly section: SectionNode | undefined
  readonly assignments: readonly Assignment[]
}

/** The tasks of a plan: its innermost numbered points, or the rows of its table. A text that gives nobody any work has none. */
export function findTasks(context: Context): Task[] {
  const { outline, units, self } = context
  const rows = tableTasks(units)
  if (rows.length > 0) return rows
  if (self.kind === 'REGULATION' || self.kind === 'AGREEMENT' || self.kind === 'NEWSLETTER') return []
  const found: Draft[] = []
  collect(outline, undefined, [], found, context.unitOf)
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
  part = 0,
): void {
  sections.forEach((section) => {
    if (section.kind === 'annex')
      return collect(section.sections, undefined, [], found, byBlock, section.start)
    const own = section.number === null ? path : [...path, section.number]
    if (section.number !== null && section.kind !== '一是')
      found.push(draftOf(section, top, own, byBlock, part))
    collect(
      section.sections.filter(({ kind }) => kind !== '一是'),
      top ?? (section.number === null ? undefined : section),
      own,
      found,
      byBlock,
      part,
    )
  })
}

function draftOf(
  section: SectionNode,
  top: SectionNode | undefined,
  path: readonly string[],
  byBlock: ReadonlyMap<Block, Unit>,
  part: number,
): Draft {
  const inner = section.sections.find(({ kind }) => kind !== '一是')
  const blocks = section.blocks.filter(({ start }) => inner === undefined || start < inner.start)
  const words: { unit: Unit; from: number; to: number }[] = []
  const assignments: Assignment[] = []
  for (const block of blocks) {
    const unit = byBlock.get(block)
    if (unit === undefined) continue
    if (block.role === 'responsibility') {
      assignments.push(...labelled(unit.plain).map((responsibility) => ({ unit, responsibility })))
    } else if (block.role === 'body') {
      const bracket = closingBracket(unit.plain)
      if (bracket !== undefined)
        assignments.push(
          ...bracketed(unit.plain, bracket).map((responsibility) => ({ unit, responsibility })),
        )
      const behind = bracket === undefined ? trailing(unit.plain) : undefined
      assignments.push(
        ...(behind?.responsibilities ?? []).map((responsibility) => ({ unit, responsibility })),
      )
      const from = words.length === 0 ? (block.marker?.length ?? 0) : 0
      const to = bracket?.[0] ?? behind?.end ?? unit.plain.length
      if (to > from) words.push({ unit, from, to })
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
