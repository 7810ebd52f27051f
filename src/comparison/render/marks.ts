import type { ColumnEntry, TableRow } from '../compare.js'
import { markColumns, type MarkedRun } from '../diff.js'

/** A provision in a column, its wording in runs that are marked where the other column differs. */
export interface MarkedEntry extends ColumnEntry {
  readonly runs: readonly MarkedRun[]
}

/** Both columns of a row with their marks. Where a provision has no counterpart, all of it is marked. */
export function markRow({ old, new: fresh }: TableRow): { old: MarkedEntry[]; new: MarkedEntry[] } {
  const { from, to } = markColumns(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  )
  return {
    old: old.map((entry, index) => ({ ...entry, runs: from[index] ?? [] })),
    new: fresh.map((entry, index) => ({ ...entry, runs: to[index] ?? [] })),
  }
}

/** A marked wording in one line, each changed run between two signs. */
export function betweenSigns({ runs }: MarkedEntry, open: string, close: string): string {
  return runs
    .map(({ text, changed }) => (changed && text.trim() !== '' ? `${open}${text}${close}` : text))
    .join('')
}
