import type { ComparisonTable, TableRow } from '../compare.js'
import { numberName } from '../number-name.js'
import { betweenSigns, markRow, type MarkedEntry } from './marks.js'
import { handoverLine, rowLabel, summaryLine } from './words.js'

/** Columns narrower than this hold no sentence. */
const NARROWEST = 20

/**
 * The table for a terminal of `width` columns: deleted words in [-…-] on the left, added ones in {+…+} on the right.
 * Rows without any change show their numbers only.
 */
export function renderTable({ from, to, statements, summary, rows }: ComparisonTable, width: number): string {
  const column = Math.max(Math.floor((width - 3) / 2), NARROWEST)
  const rule = '─'.repeat(column * 2 + 3)
  return [
    ...statements,
    summaryLine(summary),
    rule,
    ...beside(wrap(from, column), wrap(to, column), column),
    rule,
    ...rows.flatMap((row) => [...lines(row, column), rule]),
    '',
  ].join('\n')
}

function lines(row: TableRow, column: number): string[] {
  const handover = handoverLine(row.handover)
  const label = `【${rowLabel(row)}】${handover === undefined ? '' : `\u3000${handover}`}`
  if (row.kind === 'UNCHANGED' || row.kind === 'RENUMBERED') {
    return [label, ...beside(row.old.map(numberName), row.new.map(numberName), column)]
  }
  const cell = (entries: readonly MarkedEntry[], open: string, close: string): string[] =>
    entries.flatMap((entry) => wrap(`${numberName(entry)}：${betweenSigns(entry, open, close)}`, column))
  const marked = markRow(row)
  return [label, ...beside(cell(marked.old, '[-', '-]'), cell(marked.new, '{+', '+}'), column)]
}

function beside(left: readonly string[], right: readonly string[], column: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const text = left[index] ?? ''
    const padding = ' '.repeat(Math.max(column - displayWidth(text), 0))
    return `${text}${padding} │ ${right[index] ?? ''}`.trimEnd()
  })
}

/** A text in lines of at most `column` terminal columns; Chinese breaks anywhere. Control characters show as ·. */
function wrap(text: string, column: number): string[] {
  const wrapped: string[] = []
  let line = ''
  let width = 0
  for (const character of text.replace(/\p{Cc}/gu, '·')) {
    const own = displayWidth(character)
    if (width + own > column) {
      wrapped.push(line)
      line = ''
      width = 0
    }
    line += character
    width += own
  }
  return line === '' ? wrapped : [...wrapped, line]
}

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\u2E80-\u2EFF\u2014\u2018-\u201D\u2026]/u

/** How many terminal columns a text takes: two for each Chinese character or sign. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}
