import { type Column, columnOf } from './table-columns.js'
import {
  flatHead,
  type Head,
  headAt,
  mayOpenHead,
  type Parting,
  partedHead,
  type Piece,
  piecesBy,
  trimmed,
} from './table-heads.js'
import { markerOf } from './markers.js'
import { isTerm, isUnitList } from './unit-names.js'

/** A table of a text. */
export interface Table {
  /** Which of the text's tables it is, from 0. */
  readonly index: number
  /** What its columns hold, in order; undefined for one whose name says nothing known. */
  readonly columns: readonly (Column | undefined)[]
}

/** Where a cell stands in a table of the text. */
export interface CellPlace {
  readonly table: Table
  /** 0 for the names of the columns. */
  readonly row: number
  /** Its column, where tabs or bars tell; undefined where empty cells left nothing behind. */
  readonly column?: number
}

/** A cell of one line; UTF-16 indices of that line, white space left out. */
export interface CellFound {
  readonly from: number
  readonly to: number
  readonly place: CellPlace
}

/**
 * Finds the tables of tasks in the lines of a text by the names of their columns (序号, 工作任务, 责任单位 …).
 * Gives the cells of each line that is part of one, by the line's index; none for a line that only rules it.
 */
export function findTables(lines: readonly string[]): ReadonlyMap<number, readonly CellFound[]> {
  const cells = new Map<number, CellFound[]>()
  let index = 0
  for (let i = 0; i < lines.length;) {
    const head = mayOpenHead(lines[i] ?? '') ? headAt(lines, i) : undefined
    if (head === undefined) {
      i += 1
      continue
    }
    const table = { index, columns: head.columns }
    index += 1
    const add = (line: number, [from, to]: Piece, row: number, column?: number): void => {
      const own = cells.get(line) ?? []
      if (to > from) own.push({ from, to, place: { table, row, ...(column !== undefined && { column }) } })
      cells.set(line, own)
    }
    for (const [line, pieces] of head.lines) {
      cells.set(line, [])
      for (const piece of pieces) add(line, piece, 0)
    }
    const end =
      head.parting === 'line' ? flatRows(lines, head, add) : partedRows(lines, head, head.parting, add)
    i = Math.max(end, i + 1)
  }
  return cells
}

type Add = (line: number, piece: Piece, row: number, column?: number) => void

const CAPTION = /^[（(]?(?:续表|续上表|接上表|单位[:：].{1,8})[\d一二三四五六七八九十]{0,2}[）)]?$/
const NUMBER = /^[（(]?(\d{1,3})[）)]?[.．、]?$/

function numberOf(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** What no cell is: an annex, a remark under the table, the imprint, a date of signature alone. */
const BEHIND_TABLE =
  /^(?:附 ?[件表录](?:[ 0-9：:一二三四五六七八九十]|$)|注 ?[：:]|(?:报|送|发|抄 ?送|抄 ?报|主题词|分送|来源|责任编辑|上一篇|下一篇|索引号|发布机构|发文日期|成文日期)\s*[：:]|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日$)/

function isHeading(line: string): boolean {
  const kind = markerOf(line)?.kind
  return kind !== undefined && kind !== '1.' && kind !== '（1）' && kind !== '①'
}

/** How many lines without a tab or bar a row may go on over. */
const MOST_LINES_OF_A_CELL = 6

/** Rows whose cells are parted inside the line. Gives the first line behind the table. */
function partedRows(lines: readonly string[], head: Head, parting: Parting, add: Add): number {
  const { columns } = head
  const numberColumn = columns.indexOf('number')
  const keepsEmpty = parting === 'tab' || parting === 'bar'
  let row = 0
  let filled = columns.length
  let last = head.next
  let column: number | undefined
  const isRow = (line: string): boolean => {
    const pieces = piecesBy(parting, line)
    if (pieces.length < 2) return false
    if (keepsEmpty) return true
    return (
      numberColumn < 0 ||
      pieces.slice(0, 2).some(([from, to]) => numberOf(line.slice(from, to)) !== undefined)
    )
  }
  for (let i = head.next; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    const text = line.trim()
    if (text === '') continue
    if (/^[|｜:：\-—\s─┼├┤┌┐└┘┬┴━]+$/.test(text) || CAPTION.test(text)) {
      add(i, [0, 0], row)
      last = i + 1
      continue
    }
    const again = partedHead(lines, i)
    if (again !== undefined) {
      if (again.columns.join() !== columns.join()) break
      for (const [at, pieces] of again.lines) for (const piece of pieces) add(at, piece, 0)
      i = again.next - 1
      last = again.next
      continue
    }
    if (BEHIND_TABLE.test(text)) break
    if (isRow(line)) {
      const pieces = piecesBy(parting, line)
      const goesOn =
        keepsEmpty &&
        numberColumn >= 0 &&
        filled + pieces.length - 1 <= columns.length &&
        filled < columns.length &&
        !pieces.slice(0, 2).some(([from, to]) => numberOf(line.slice(from, to)) !== undefined)
      if (goesOn) {
        pieces.forEach((piece, k) => {
          add(i, piece, row, (column ?? 0) + k)
        })
        filled += pieces.length - 1
      } else {
        row += 1
        filled = pieces.length
        const shown = keepsEmpty && placed(pieces, line, columns)
        pieces.forEach((piece, k) => {
          add(i, piece, row, shown ? k : undefined)
        })
        column = shown ? undefined : column
      }
      column = keepsEmpty ? filled - 1 : undefined
      last = i + 1
      continue
    }
    const more = lines.slice(i + 1, i + 1 + MOST_LINES_OF_A_CELL).findIndex((next) => isRow(next))
    if (isHeading(text)) {
      // 一、编纂工作 between two rows is a heading over those below; otherwise the text goes on here.
      if (more !== 0) break
      filled = columns.length
    } else if (more >= 0 || (filled < columns.length - 1 && text.length <= 60)) {
      add(i, trimmed(line, 0), row, column)
    } else break
    last = i + 1
  }
  return last
}

/** Whether the cells of a row stand under the names of their columns: as many as there are names, or with only the last ones left out. */
function placed(pieces: readonly Piece[], line: string, columns: readonly (Column | undefined)[]): boolean {
  if (pieces.length === columns.length) return true
  const number = columns.indexOf('number')
  const [from, to] = pieces[number] ?? [0, 0]
  return pieces.length < columns.length && number >= 0 && pieces.some(([a, b]) => a === b)
    ? numberOf(line.slice(from, to)) !== undefined
    : false
}

/** Rows of one cell a line. Gives the first line behind the table. */
function flatRows(lines: readonly string[], head: Head, add: Add): number {
  return head.columns.includes('number') ? numberedRows(lines, head, add) : unnumberedRows(lines, head, add)
}

/** A row opens with the number that follows the one before, or in an extract with a greater one. */
function numberedRows(lines: readonly string[], { columns, next }: Head, add: Add): number {
  let row = 0
  let number = 0
  let last = next
  let inRow = columns.length
  const opensRow = (text: string): boolean => {
    const own = numberOf(bare(text))
    return own !== undefined && (own === number + 1 || (own > number && (row === 0 || inRow >= 3)))
  }
  const opensSoon = (from: number, within: number): boolean =>
    lines.slice(from, from + within).some((line) => opensRow(line.trim()))
  for (let i = next; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    const text = line.trim()
    if (text === '') continue
    const again = CAPTION.test(text) || columnOf(bare(text)) !== undefined ? flatHead(lines, i) : undefined
    if (CAPTION.test(text)) {
      add(i, [0, 0], row)
    } else if (again !== undefined) {
      for (const [at, pieces] of again.lines) for (const piece of pieces) add(at, piece, 0)
      i = again.next - 1
    } else if (opensRow(text)) {
      row += 1
      number = numberOf(bare(text)) ?? number
      inRow = 1
      add(i, trimmed(line, 0), row)
    } else {
      if (BEHIND_TABLE.test(text)) break
      // A heading over the rows below; otherwise the text goes on here.
      if (isHeading(text) && opensSoon(i + 1, 16)) continue
      const over = !opensSoon(i + 1, 40)
      if (isHeading(text) && over) break
      if (over && (inRow >= columns.length || (inRow >= 3 && text.length > 25 && /。$/.test(text)))) break
      if (row === 0) break
      add(i, trimmed(line, 0), row)
      inRow += 1
    }
    last = i + 1
  }
  return last
}

/** Without the bar that some pages leave at the end of each cell. */
function bare(text: string): string {
  return text.replace(/\s*[|｜]$/, '').trim()
}

/** Without numbers, a row opens with the words of a task behind units or a term, or behind a heading over several rows. */
function unnumberedRows(lines: readonly string[], { next }: Head, add: Add): number {
  let row = 1
  let answered = false
  let last = next
  let open: number[] = []
  for (let i = next; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    const text = plainBrackets(line.trim())
    if (text === '') continue
    if (BEHIND_TABLE.test(text) || open.length > MOST_LINES_OF_A_CELL) break
    const units = isUnitList(text)
    if (units || (isTerm(text) && answered)) {
      if (open.length === 0 && !answered) break
      for (const at of open) add(at, trimmed(lines[at] ?? '', 0), row)
      open = []
      add(i, trimmed(line, 0), row)
      answered = true
      last = i + 1
    } else {
      if (answered) row += 1
      answered = false
      if (isHeading(text)) open = []
      else open.push(i)
    }
    // A page that breaks off leaves the words of its last row without units.
    if (i === lines.length - 1 && open.length > 0 && open.length <= 3 && row > 1) {
      for (const at of open) add(at, trimmed(lines[at] ?? '', 0), row)
      last = i + 1
    }
  }
  return last
}

function plainBrackets(line: string): string {
  return line.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').replaceAll(';', '；')
}
