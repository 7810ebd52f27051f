/** A marked place of a text: [start, end) in code points. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** A stretch of text under the same marks throughout. */
export interface Segment<M extends Mark> {
  readonly start: number
  readonly end: number
  /** The marks over it with the line that each is drawn on, the shortest mark on line 0, nearest to the words. */
  readonly marks: readonly { readonly mark: M; readonly line: number }[]
}

/**
 * Cuts [start, end) where marks begin and end, so that overlapping marks can be drawn one under the other. A mark keeps
 * its line over its whole length; marks that touch no common character may share one. `further` cuts are made besides,
 * such as for the words that a reader chose.
 */
export function segmentsOf<M extends Mark>(
  marks: readonly M[],
  start: number,
  end: number,
  further: readonly number[] = [],
): readonly Segment<M>[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start)
  const lines = linesOf(inside)
  const cuts = new Set([start, end, ...further.filter((cut) => cut > start && cut < end)])
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const points = [...cuts].sort((a, b) => a - b)
  const sorted = [...inside].sort((a, b) => a.start - b.start)
  const result: Segment<M>[] = []
  let active: M[] = []
  let next = 0
  for (const [index, from] of points.entries()) {
    const to = points[index + 1]
    if (to === undefined) break
    active = active.filter((mark) => mark.end > from)
    for (let mark = sorted[next]; mark && mark.start <= from; mark = sorted[++next]) active.push(mark)
    const over = active.map((mark) => ({ mark, line: lines.get(mark) ?? 0 })).sort((a, b) => a.line - b.line)
    result.push({ start: from, end: to, marks: over })
  }
  return result
}

/** The line of each mark: the first that no overlapping shorter mark has. */
function linesOf<M extends Mark>(marks: readonly M[]): ReadonlyMap<M, number> {
  const byLength = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
  const lines = new Map<M, number>()
  const rows: M[][] = []
  for (const mark of byLength) {
    const free = rows.findIndex((row) =>
      row.every((other) => other.end <= mark.start || other.start >= mark.end),
    )
    const line = free === -1 ? rows.length : free
    rows[line] = [...(rows[line] ?? []), mark]
    lines.set(mark, line)
  }
  return lines
}
