import { nameAt } from './person-names.js'
import type { Task } from './find-tasks.js'
import type { ResponsibilityRole } from './responsibility.js'
import type { Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

/** What the columns of a table of tasks are called. */
const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^序号$/, 'number'],
  [
    /^(?:工作任务|任务|重点任务|主要任务|目标任务|工作内容|任务内容|重点工作|具体任务|工作事项|事项|工作措施)$/,
    'task',
  ],
  [/^(?:指标|指标名称|类别|项目|分类|任务类别|领域)$/, 'group'],
  [/^(?:完成时限|完成时间|时限|时间节点|时间要求|进度安排)$/, 'due'],
  [/^(?:责任领导|责任人|负责人|分管领导|牵头领导)$/, '责任人'],
  [/^(?:牵头单位|牵头部门|主办单位)$/, '牵头'],
  [/^(?:责任单位|责任部门|责任股室|责任科室|责任处室|责任处|承办单位|责任主体)$/, '责任'],
  [/^(?:配合单位|配合部门|协办单位|参与单位)$/, '配合'],
  [/^(?:备注|说明)$/, 'note'],
]
type Column = 'number' | 'task' | 'group' | 'due' | 'note' | ResponsibilityRole

interface Cell {
  readonly unit: Unit
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The rows of a table that was flattened to one cell a line, or to cells parted by tabs or bars, as tasks. */
export function tableTasks(units: readonly Unit[]): Task[] {
  if (!units.some(({ plain }) => plain.includes('序号'))) return []
  const cells = units.flatMap(cellsOf)
  const head = headOf(cells)
  if (head === undefined) return []
  const tasks: Task[] = []
  let row: Cell[] = []
  let number = 0
  const close = (): void => {
    const task = rowTask(row, String(number), head.columns)
    if (number > 0 && task !== undefined) tasks.push(task)
    row = []
  }
  for (const cell of cells.slice(head.end)) {
    if (cell.text === String(number + 1)) {
      close()
      number += 1
    } else if (number > 0) row.push(cell)
  }
  close()
  return tasks
}

function cellsOf(unit: Unit): Cell[] {
  const { role } = unit.block
  if (role === 'imprint' || role === 'byline') return []
  const cells: Cell[] = []
  for (const match of matchesOf(unit.plain, /[^|｜\t]+/g)) {
    const text = match[0].trim()
    const from = match.index + match[0].indexOf(text)
    if (text !== '') cells.push({ unit, from, to: from + text.length, text })
  }
  return cells
}

/** The header: at least three names of columns, one of them the task's. */
function headOf(
  cells: readonly Cell[],
): { readonly columns: readonly Column[]; readonly end: number } | undefined {
  for (let i = 0; i < cells.length; i += 1) {
    const columns: Column[] = []
    let end = i
    for (; end < cells.length; end += 1) {
      const text = cells[end]?.text ?? ''
      const column = HEADS.find(([pattern]) => pattern.test(text))?.[1]
      if (column !== undefined) columns.push(column)
      else if (!/^（.{1,6}）$/.test(text)) break
    }
    if (columns.length >= 3 && columns.includes('task') && columns[0] === 'number') return { columns, end }
  }
  return undefined
}

/** Which cell of a row is which is told by what it looks like, because empty and joined cells leave none behind. */
function rowTask(row: readonly Cell[], number: string, columns: readonly Column[]): Task | undefined {
  const sentence = row.findIndex(({ text }) => /[。；]$/.test(text))
  const longest = row.reduce(
    (best, { text }, i) => (text.length > (row[best]?.text.length ?? 0) ? i : best),
    0,
  )
  const at = sentence >= 0 ? sentence : longest
  const task = row[at]
  if (task === undefined) return undefined
  const rest = row.slice(at + 1)
  const roles = columns.filter((column): column is ResponsibilityRole =>
    ['牵头', '责任', '配合'].includes(column),
  )
  const assignments: Task['assignments'][number][] = []
  let unitsSeen = 0
  for (const cell of rest) {
    const plain = cell.text.replace(/\s/g, '')
    if (isDue(plain)) continue
    const person =
      columns.includes('责任人') && nameAt(plain, 0) === plain && !/[股科处局馆室办委部社]$/.test(plain)
    const role: ResponsibilityRole | undefined = person
      ? '责任人'
      : (roles[Math.min(unitsSeen, roles.length - 1)] ?? roles[0])
    if (role === undefined || plain.length < 2 || plain.length > 60) continue
    if (!person && roles.length > 1) unitsSeen += 1
    const pieces = person ? [[cell.from, cell.to] as const] : unitPieces(cell)
    assignments.push({ unit: cell.unit, responsibility: { role, pieces } })
  }
  return {
    number,
    text: task.unit.block.text.slice(task.from, task.to),
    words: [task],
    section: undefined,
    assignments,
  }
}

function isDue(text: string): boolean {
  return /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前)?$|^(?:全年|长期|年底前|持续推进|每季度|每月)$/.test(
    text,
  )
}

/** Units in one cell, parted by signs, or joined without any: 文化宣传股文化馆. */
function unitPieces({ unit, from, to }: Cell): [number, number][] {
  const pieces: [number, number][] = []
  for (const match of matchesOf(unit.plain.slice(from, to), /[^、，；\s]+/g)) {
    let start = from + match.index
    const end = start + match[0].length
    for (const ending of matchesOf(
      match[0],
      /[股馆局处科委办队社](?=\p{Script=Han}{2,8}[股馆局处科委办队社司会]$)/gu,
    )) {
      const cut = from + match.index + ending.index + 1
      if (cut - start < 3) continue
      pieces.push([start, cut])
      start = cut
    }
    pieces.push([start, end])
  }
  return pieces
}
