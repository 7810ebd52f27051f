import { type Column, isAnswering } from '../documents/table-columns.js'
import { matchesOf } from '../documents/matches.js'
import { isTerm, isUnitList } from '../documents/unit-names.js'
import { nameAt } from './person-names.js'
import type { Assignment, Task } from './find-tasks.js'
import { groupBy } from './group-by.js'
import { type Responsibility, type ResponsibilityRole, roleOfColumn, unitsOfRole } from './responsibility.js'
import type { Unit } from './unit.js'

/** A cell as read, white space inside it left out. */
interface Cell {
  readonly unit: Unit
  readonly text: string
  /** Its column, where tabs or bars tell. */
  readonly column: number | undefined
}

/** More lines are none of one row. */
const MOST_CELLS_OF_A_ROW = 60

type Columns = readonly (Column | undefined)[]

/** The rows of the tables of a document, as tasks. */
export function tableTasks(units: readonly Unit[]): Task[] {
  const byTable = groupBy(
    units.filter(({ block }) => block.cell !== undefined),
    ({ block }) => block.cell?.table,
  )
  const tables = [...byTable.values()].map(tasksOf)
  const numbers = tables.flat().map(({ number }) => number)
  if (new Set(numbers).size === numbers.length) return tables.flat()
  return tables.flatMap((tasks, i) => {
    const own = new Set(tasks.map(({ number }) => number))
    return tasks.map((task, k) => ({
      ...task,
      key: `${i + 1}-${own.size < tasks.length ? k + 1 : task.number}`,
    }))
  })
}

function tasksOf(units: readonly Unit[]): Task[] {
  const columns = units[0]?.block.cell?.table.columns ?? []
  const rows = [...groupBy(units, ({ block }) => block.cell?.row ?? 0)].filter(([row]) => row > 0)
  const main = mainColumn(columns)
  const tasks: Task[] = []
  let above: readonly Assignment[] = []
  for (const [, own] of rows) {
    if (own.length > MOST_CELLS_OF_A_ROW) continue
    const cells = own.map((unit): Cell => {
      const column = unit.block.cell?.column
      return { unit, text: unit.plain.replace(/\s/g, ''), column }
    })
    const placed = placedCells(cells, columns)
    const task = taskOf(placed, columns, cells[0], tasks.length + 1)
    if (task === undefined) continue
    const mains = assignmentsOf(placed.get(main) ?? [], columns[main])
    // An empty cell that tabs or bars show under a unit is one with it: cells joined over several rows.
    const named = columns.some((column, at) => isAnswering(column) && placed.has(at))
    const joined = mains.length === 0 && !named && cells.every(({ column }) => column !== undefined)
    above = joined ? above.map((one) => ({ ...one, inherited: true })) : mains
    const assignments = columns.flatMap((column, at) =>
      at === main ? above : assignmentsOf(placed.get(at) ?? [], column),
    )
    tasks.push({ ...task, assignments })
  }
  return tasks
}

/** The column of those who answer first of all. */
function mainColumn(columns: Columns): number {
  const lead = columns.indexOf('牵头')
  return lead >= 0 ? lead : columns.findIndex((column) => column === '责任' || column === 'span')
}

/** The number and words of a row's task: of all its columns of tasks, such as 工作任务 and 具体要求. */
function taskOf(
  placed: ReadonlyMap<number, readonly Cell[]>,
  columns: Columns,
  leading: Cell | undefined,
  count: number,
): Omit<Task, 'assignments'> | undefined {
  const filled = columns.flatMap((column, at) => (column === 'task' ? [placed.get(at) ?? []] : []))
  const digits = /\d{1,3}/.exec(placed.get(columns.indexOf('number'))?.[0]?.text ?? '')?.[0]
  const opening = filled.flat()[0]
  if (opening === undefined) return undefined
  const marker = digits === undefined ? NUMBERED.exec(opening.unit.plain) : null
  const led = digits === undefined && leading !== undefined ? NUMBERED.exec(leading.text)?.[1] : undefined
  const words: { unit: Unit; from: number; to: number }[] = []
  let text = ''
  for (const cells of filled) {
    if (text !== '' && cells.length > 0 && !/[。；，：]$/.test(text)) text += '：'
    for (const { unit } of cells) {
      const from = unit === opening.unit ? (marker?.[0].length ?? 0) : 0
      words.push({ unit, from, to: unit.plain.length })
      text += unit.block.text.slice(from)
    }
  }
  return { number: digits ?? marker?.[1] ?? led ?? String(count), text, words, section: undefined }
}

const NUMBERED = /^(\d{1,3})[.．、]/

function assignmentsOf(cells: readonly Cell[], column: Column | undefined): Assignment[] {
  const role = roleOfColumn(column)
  if (role === undefined) return []
  return cells.flatMap(({ unit }) => {
    const { plain } = unit
    const whole = plain.replace(/\s/g, '')
    if (/^(?:[-—－/无]|\d+)$/.test(whole)) return []
    const person = role === '责任人' && nameAt(whole, 0) === whole && !/[股科处局馆室办委部社]$/.test(whole)
    if (person) return [{ unit, responsibility: { role, pieces: [[0, plain.length]] } } as const]
    return cellResponsibilities(plain, role).map((responsibility) => ({ unit, responsibility }))
  })
}

/** A cell of units; 牵头单位：甲；配合单位：乙 in one says its roles itself. */
function cellResponsibilities(plain: string, role: ResponsibilityRole): Responsibility[] {
  const own = unitsOfRole(plain, role)
  return own.map(({ role: said, pieces }) => ({
    role: said,
    pieces: pieces.flatMap(([from, to]) => apart(plain, from, to)),
  }))
}

/** Units joined without any sign: 文化宣传股文化馆. */
function apart(plain: string, from: number, to: number): [number, number][] {
  const pieces: [number, number][] = []
  let start = from
  for (const { index } of matchesOf(
    plain.slice(from, to),
    /[股馆局处科委办队社](?=\p{Script=Han}{2,8}[股馆局处科委办队社司会]$)/gu,
  )) {
    const cut = from + index + 1
    if (cut - start < 3) continue
    pieces.push([start, cut])
    start = cut
  }
  pieces.push([start, to])
  return pieces
}

/** The cells of a row by their columns: as tabs or bars tell, else as their words fit best, in order, because empty cells left none behind. */
function placedCells(cells: readonly Cell[], columns: Columns): ReadonlyMap<number, readonly Cell[]> {
  const told = cells.every((cell) => cell.column !== undefined && !isMisplaced(cell, columns[cell.column]))
  const at = told ? cells.map(({ column = 0 }) => column) : bestPlaces(cells, columns)
  const placed = new Map<number, Cell[]>()
  cells.forEach((cell, i) => {
    const column = at[i]
    if (column === undefined) return
    placed.set(column, [...(placed.get(column) ?? []), cell])
  })
  return placed
}

/** Cells joined with those of the row above are left out of some pages, so that all behind them stand too far left. */
function isMisplaced({ text }: Cell, column: Column | undefined): boolean {
  if (isUnits(column)) return /[。]/.test(text) && text.length > 30 && !isUnitList(text)
  if (column === '责任人') return text.length > 40
  return column === 'number' && !/\d/.test(text) && text.length > 4
}

/** The column of each cell, never before that of the cell above it, so that the sum of how well they fit is greatest. */
function bestPlaces(cells: readonly Cell[], columns: Columns): number[] {
  let best: { readonly score: number; readonly at: readonly number[] }[] = columns.map(() => ({
    score: 0,
    at: [],
  }))
  const lastTask = columns.lastIndexOf('task')
  cells.forEach((cell, i) => {
    const next: typeof best = []
    columns.forEach((column, k) => {
      // A cell goes on with that of the line before, or stands further right; to leave a column out costs something.
      const ways = best.map(({ score, at }, j) => {
        const last = at.at(-1) ?? -1
        if (i > 0 && j > k) return Number.NEGATIVE_INFINITY
        // What goes on in the next line is no better a task for its length.
        if (i > 0 && last === k)
          return column === 'task'
            ? score + Math.min(fit(cell, column), 0.5) - 0.6
            : score + fit(cell, column) - (isUnits(column) ? 0.6 : 2)
        const lacks = k > lastTask && !at.some((one) => columns[one] === 'task')
        return score + fit(cell, column) - (lacks && last <= lastTask ? 6 : 0)
      })
      const top = ways.indexOf(Math.max(...ways))
      next.push({ score: ways[top] ?? 0, at: [...(best[top]?.at ?? []), k] })
    })
    best = next
  })
  const scores = best.map(({ score }) => score)
  return [...(best[scores.indexOf(Math.max(...scores))]?.at ?? [])]
}

function isUnits(column: Column | undefined): boolean {
  return column === '牵头' || column === '责任' || column === '配合' || column === 'span'
}

/** How well the words of a cell fit a column: above 0 if at all. */
function fit({ text }: Cell, column: Column | undefined): number {
  const units = isUnitList(text)
  const sentence = !units && /[。；]$/.test(text)
  const person = text.split(/[、，]/).every((part) => nameAt(part, 0) === part) && !units
  if (column === 'number') return /^[（(]?\d{1,3}[）)]?[.．、]?$/.test(text) ? 6 : -9
  if (column === 'due') return isTerm(text) ? 4 : -3
  if (isTerm(text)) return column === 'note' ? 0 : -3
  if (column === '责任人') return person ? 3 : /(?:主任|局长|书记|馆长|县长|市长)$/.test(text) ? 2 : -3
  if (isUnits(column)) return units ? 2.5 : person || sentence || text.length > 40 ? -3 : 0.3
  if (column === 'task') {
    const long = Math.min(text.length, 30) / 10
    return long + (sentence ? 3 : 0) - (units ? 2.5 : 0) - (person ? 1.5 : 0)
  }
  if (column === 'group') return text.length <= 16 && !sentence ? (units || person ? -1 : 1.2) : -3
  return sentence ? -1 : 0.1
}
