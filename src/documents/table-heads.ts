import { type Column, columnOf, isAnswering, isTaskTable, LONGEST_COLUMN_NAME } from './table-columns.js'
import { matchesOf } from './matches.js'

export type Piece = readonly [from: number, to: number]

/** How the cells of a row are parted: by tabs or bars, which keep empty cells, by runs of spaces, or by the ends of lines. */
export type Parting = 'tab' | 'bar' | 'gap' | 'space'

export interface Head {
  readonly columns: readonly (Column | undefined)[]
  readonly parting: Parting | 'line'
  /** The lines of the head, and the cells in each. */
  readonly lines: readonly (readonly [line: number, pieces: readonly Piece[]])[]
  /** The first line behind it. */
  readonly next: number
}

/** Most lines are long, and hold neither tab nor bar nor a run of spaces. */
export function mayOpenHead(line: string): boolean {
  if (line.length > 300) return false
  return line.length <= LONGEST_COLUMN_NAME + 6 || /[\t|｜│]|[ \u3000]/.test(line)
}

export function headAt(lines: readonly string[], at: number): Head | undefined {
  return partedHead(lines, at) ?? flatHead(lines, at)
}

/** One of the signs that part cells inside a line. */
const PARTS = /[\t|｜│┃ \u3000]/

export function partedHead(lines: readonly string[], at: number): Head | undefined {
  const line = lines[at] ?? ''
  if (!PARTS.test(line)) return undefined
  for (const parting of ['tab', 'bar', 'gap', 'space'] as const) {
    const pieces = piecesBy(parting, line)
    const names = pieces.map(([from, to]) => line.slice(from, to))
    const columns = names.map((name) => columnOf(name))
    const filled = names.filter((name) => name !== '').length
    const recognised = columns.filter((column) => column !== undefined).length
    const few = parting === 'space' ? filled : Math.max(2, filled * 0.6)
    if (filled < 2 || recognised < few || !isTaskTable(columns)) continue
    if (names.some((name) => name.length > LONGEST_COLUMN_NAME)) continue
    return withSecondLine(lines, { columns, parting, lines: [[at, pieces]], next: at + 1 })
  }
  return undefined
}

/** 责任分工 over 牵头单位 and 配合单位: the second line of the names tells what the first one leaves open. */
function withSecondLine(lines: readonly string[], head: Head): Head {
  const { columns, parting, next } = head
  if (parting === 'line') return head
  const line = lines[next] ?? ''
  const pieces = piecesBy(parting, line)
  const names = pieces.map(([from, to]) => line.slice(from, to))
  const own = names.map((name) => columnOf(name))
  const filled = names.filter((name) => name !== '').length
  if (filled === 0 || filled !== own.filter((column) => column !== undefined).length) return head
  const span = columns.indexOf('span')
  const joined =
    own.length === columns.length
      ? columns.map((column, i) => own[i] ?? column)
      : span < 0
        ? undefined
        : [
            ...columns.slice(0, span),
            ...own.filter((column) => column !== undefined),
            ...columns.slice(span + 1),
          ]
  if (joined === undefined) return head
  return { columns: joined, parting, lines: [...head.lines, [next, pieces]], next: next + 1 }
}

/** The names of the columns, one a line; one may be written over several lines (牵头 / 单位). */
export function flatHead(lines: readonly string[], at: number): Head | undefined {
  const columns: Column[] = []
  const found: [number, Piece[]][] = []
  let i = at
  while (i < lines.length) {
    const length = nameAt(lines, i)
    if (length === undefined) break
    const name = lines
      .slice(i, i + length)
      .map(withoutBar)
      .join('')
    if (name.trim() !== '') {
      const column = columnOf(name)
      if (column !== undefined) columns.push(column)
      for (let k = i; k < i + length; k += 1) found.push([k, [trimmed(lines[k] ?? '', 0)]])
    }
    i += length
  }
  if (columns.length < 3 || !isTaskTable(columns)) return undefined
  return { columns: ordered(columns), parting: 'line', lines: found, next: i }
}

/** How many lines from one on are the name of a column, 1 for an empty line or a remark in brackets; undefined if none are. */
function nameAt(lines: readonly string[], at: number): number | undefined {
  const line = withoutBar(lines[at] ?? '')
  if (line === '' || /^[（(][^（()）]{1,6}[）)]$/.test(line)) return 1
  for (let length = 1; length <= 4; length += 1) {
    const parts = lines.slice(at, at + length).map(withoutBar)
    if (length > 1 && parts.some((part) => part.length > 4 || part === '')) return undefined
    // 工作 is a name only with 任务 below it.
    if (columnOf(parts.join('')) !== undefined && !(length === 1 && line.length < 2)) {
      const longer = lines.slice(at, at + length + 1).map(withoutBar)
      const goesOn = longer.length > length && longer.every((part) => part.length <= 2) && line.length <= 2
      if (goesOn && columnOf(longer.join('')) !== undefined) return length + 1
      return length
    }
  }
  return undefined
}

/** A line without the bar that some pages leave at the end of each cell. */
function withoutBar(line: string): string {
  const words = line.trim()
  return /[|｜]/.test(words.charAt(words.length - 1)) ? words.replace(/\s*[|｜]+$/, '') : words
}

/** The names under a span (责任分工) may come after all others of the first line. */
function ordered(columns: readonly Column[]): Column[] {
  const span = columns.indexOf('span')
  if (span < 0) return [...columns]
  const after = columns.slice(span + 1)
  const isRole = (column: Column): boolean => column !== 'span' && isAnswering(column)
  if (!after.some(isRole)) return columns.map((column) => (column === 'span' ? '责任' : column))
  return [...columns.slice(0, span), ...after.filter(isRole), ...after.filter((column) => !isRole(column))]
}

export function piecesBy(parting: Parting, line: string): Piece[] {
  if (parting === 'tab') return line.includes('\t') ? between(line, /\t/g) : []
  if (parting === 'bar') {
    if (!/[|｜│┃]/.test(line)) return []
    const pieces = between(line, /[|｜│┃]/g)
    const [first] = pieces
    const last = pieces.at(-1)
    const isEmpty = (piece: Piece | undefined): boolean => piece !== undefined && piece[0] === piece[1]
    return pieces.slice(isEmpty(first) ? 1 : 0, isEmpty(last) ? -1 : undefined)
  }
  const gap = parting === 'gap' ? /[ \u3000]{2,}|\u3000|\t/g : /[ \u3000\t]+/g
  return between(line, gap).filter(([from, to]) => to > from)
}

function between(line: string, signs: RegExp): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of matchesOf(line, signs)) {
    pieces.push(trimmed(line.slice(0, match.index), from))
    from = match.index + match[0].length
  }
  pieces.push(trimmed(line, from))
  return pieces
}

/** The part of a line from an index on, without the white space at both its ends. */
export function trimmed(line: string, from: number): Piece {
  const rest = line.slice(from)
  const text = rest.trim().replace(/\s*[|｜]+$/, '')
  const start = text === '' ? from : from + rest.indexOf(text)
  return [start, start + text.length]
}
