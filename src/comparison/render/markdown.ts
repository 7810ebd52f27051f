import type { ComparisonTable, TableRow } from '../compare.js'
import { numberName } from '../number-name.js'
import { betweenSigns, markRow, type MarkedEntry } from './marks.js'
import { handoverLine, responsibleLine, rowLabel, summaryLine } from './words.js'

/** The table in Markdown (GitHub flavour): deleted words struck through, added ones bold. */
export function renderMarkdown({ from, to, statements, summary, rows }: ComparisonTable): string {
  const cell = (entries: readonly MarkedEntry[], mark: string): string =>
    entries
      .map((entry) => `**${escape(numberName(entry))}** ${body(entry, mark)}${small(responsibleLine(entry))}`)
      .join('<br>')
  const line = (row: TableRow): string => {
    const marked = markRow(row)
    return `| ${cell(marked.old, '~~')} | ${rowLabel(row)}${small(handoverLine(row.handover))} | ${cell(marked.new, '**')} |`
  }
  return [
    `# 新旧对照表：${escape(from)} → ${escape(to)}`,
    '',
    ...statements.map((statement) => `- ${escape(statement)}`),
    `- ${summaryLine(summary)}`,
    '',
    '| 旧 | 变动 | 新 |',
    '| --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n')
}

function body(entry: MarkedEntry, mark: string): string {
  const escaped = { ...entry, runs: entry.runs.map((run) => ({ ...run, text: escape(run.text) })) }
  return betweenSigns(escaped, mark, mark)
}

function small(line: string | undefined): string {
  return line === undefined ? '' : `<br>${escape(line)}`
}

function escape(text: string): string {
  return text
    .replace(/[\\`*_~|[\]#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ')
}
