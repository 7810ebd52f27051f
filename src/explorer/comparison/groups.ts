import type { Change, ComparedProvision } from '../data/queries/compare.js'

/** Rows that stand under one heading of the table. */
export interface ChangeGroup {
  readonly key: string
  /** The heading with its number; undefined for rows that stand under none. */
  readonly heading: { readonly number: string; readonly text: string } | undefined
  readonly changes: readonly Change[]
}

/**
 * The rows by the part of the older version they belong to, in its order. A row with a newer side only stands with the
 * rows of its section; a section that no other row has is a group of its own.
 */
export function groupsOf(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, { key: string; heading: ChangeGroup['heading']; changes: Change[] }>()
  const bySection = new Map<string, string>()
  for (const change of changes) {
    const old = change.from.map(headingOf).find((heading) => heading !== undefined)
    const section = change.to.map(headingOf).find((heading) => heading !== undefined)
    if (old && section && !bySection.has(section.id)) bySection.set(section.id, old.id)
  }
  for (const change of changes) {
    const old = change.from.map(headingOf).find((heading) => heading !== undefined)
    const section = change.to.map(headingOf).find((heading) => heading !== undefined)
    const heading = old ?? section
    const key = old?.id ?? (section ? (bySection.get(section.id) ?? section.id) : '')
    const group = groups.get(key)
    if (group) {
      group.changes.push(change)
      if (old) group.heading = old
    } else groups.set(key, { key, heading, changes: [change] })
  }
  return [...groups.values()]
}

function headingOf(provision: ComparedProvision): { id: string; number: string; text: string } | undefined {
  const inText = provision.headings?.at(-1)
  if (inText !== undefined) return { id: `text ${provision.headings?.join(' ')}`, number: '', text: inText }
  return provision.parent ?? provision.section ?? undefined
}

/** The offices that answer for a row. */
export function officesOf(change: Change): readonly string[] {
  return [...new Set(change.to.flatMap(({ assignedTo }) => assignedTo?.nodes.map(({ name }) => name) ?? []))]
}
