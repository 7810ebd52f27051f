import type { Highlight } from '../data/queries/search.js'

/** How much of a long text stands around the words that matched, in code points. */
const AROUND = 16

/** The matching words in their surroundings. Offsets count code points. */
export function HighlightText({ highlight }: { readonly highlight: Highlight }) {
  const characters = Array.from(highlight.value)
  const from = Math.max(0, highlight.start - AROUND)
  const to = Math.min(characters.length, highlight.end + AROUND)
  return (
    <span lang="zh">
      {from > 0 ? '……' : ''}
      {characters.slice(from, highlight.start).join('')}
      <mark>{characters.slice(highlight.start, highlight.end).join('')}</mark>
      {characters.slice(highlight.end, to).join('')}
      {to < characters.length ? '……' : ''}
    </span>
  )
}
