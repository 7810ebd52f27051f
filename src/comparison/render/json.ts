import type { ColumnEntry, ComparisonTable } from '../compare.js'

/**
 * The rows for programs: old and new numbers, what changed, how alike and how found. The number of an article 第X条 is an
 * integer; any other number is a string as the text counts: 10之1 for 第十条之一, 2.1, ¶3 for a paragraph.
 */
export function renderJson({ rows }: ComparisonTable): string {
  const number = (entry: ColumnEntry): number | string => entry.article ?? entry.number
  const listed = rows.map((row) => ({
    old: row.old.map(number),
    new: row.new.map(number),
    change: row.kind,
    similarity: row.similarity,
    method: row.method,
  }))
  return `${JSON.stringify(listed, null, 2)}\n`
}
