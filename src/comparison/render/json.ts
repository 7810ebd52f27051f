import type { ColumnEntry, ComparisonTable } from '../compare.js'

/** The rows for programs; an article's number is an integer, any other number a string. */
export function renderJson({ rows }: ComparisonTable): string {
  const number = (entry: ColumnEntry): number | string => entry.article ?? entry.number
  const listed = rows.map((row) => ({
    old: row.old.map(number),
    new: row.new.map(number),
    change: row.kind,
    similarity: row.similarity,
    method: row.method,
    doubtful: row.doubtful,
  }))
  return `${JSON.stringify(listed, null, 2)}\n`
}
