import type { CharacterRange } from '../routing/address.js'

/**
 * The words that a person selected in a text whose pieces carry `data-start` and `data-end`, as code points of the
 * source; undefined for a caret or a selection outside. Where a piece leaves out layout breaks, its ends are exact and
 * a place within it is counted over the characters shown.
 */
export function selectedRange(root: Element, characters: readonly string[]): CharacterRange | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined
  const start = offsetOf(range.startContainer, range.startOffset, characters)
  const end = offsetOf(range.endContainer, range.endOffset, characters)
  return start !== undefined && end !== undefined && end > start ? { start, end } : undefined
}

function offsetOf(node: Node, unitOffset: number, characters: readonly string[]): number | undefined {
  if (node instanceof Element) {
    const after = unitOffset >= node.childNodes.length
    const child = node.childNodes[after ? node.childNodes.length - 1 : unitOffset]
    const inside =
      child instanceof Element
        ? child.matches('[data-start]')
          ? child
          : child.querySelector('[data-start]')
        : null
    const piece = inside ?? node.closest('[data-start][data-end]')
    if (!(piece instanceof HTMLElement)) return undefined
    return Number((after && piece.dataset['end']) || piece.dataset['start'])
  }
  const piece = node.parentElement?.closest('[data-start][data-end]')
  if (!(piece instanceof HTMLElement)) return undefined
  const before = Array.from((node.textContent ?? '').slice(0, unitOffset)).length
  return offsetInSource(
    Number(piece.dataset['start']),
    Number(piece.dataset['end']),
    before,
    node.textContent ?? '',
    characters,
  )
}

/** Where the n-th shown character of a piece stands in the source, stepping over the layout breaks not shown. */
export function offsetInSource(
  start: number,
  end: number,
  shownBefore: number,
  shown: string,
  characters: readonly string[],
): number {
  const visible = Array.from(shown)
  let at = start
  for (let index = 0; index < shownBefore; index++) {
    while (at < end && characters[at] !== visible[index]) at++
    at++
  }
  return Math.min(at, end)
}
