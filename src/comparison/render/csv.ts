import type { ColumnEntry, ComparisonTable } from '../compare.js'
import { numberName } from '../number-name.js'
import { handoverLine, KIND_NAMES } from './words.js'

const HEADER = ['变动', '旧条款', '旧文本', '新条款', '新文本', '相似度', '方法', '存疑', '责任变动']

/** The table as CSV (RFC 4180) with a byte order mark, so that spreadsheet programs read it as UTF-8. */
export function renderCsv({ rows }: ComparisonTable): string {
  const numbers = (entries: readonly ColumnEntry[]): string => entries.map(numberName).join('、')
  const wording = (entries: readonly ColumnEntry[]): string => entries.map(({ text }) => text).join('\n')
  const lines = rows.map((row) => [
    KIND_NAMES[row.kind],
    numbers(row.old),
    wording(row.old),
    numbers(row.new),
    wording(row.new),
    row.similarity === null ? '' : row.similarity.toFixed(3),
    row.method ?? '',
    row.doubtful ? '是' : '',
    handoverLine(row.handover) ?? '',
  ])
  return `\uFEFF${[HEADER, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`
}

/** A field that begins like a formula is kept from being taken for one by a leading apostrophe. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
