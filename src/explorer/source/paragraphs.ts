import { paragraphs as readParagraphs } from '../../documents/paragraphs.js'

/** A paragraph of a source as it is shown: [start, end) in code points. Together they are the whole text. */
export interface ShownParagraph {
  readonly start: number
  readonly end: number
  readonly heading: boolean
}

/** A heading of the outline: where its section begins, and its words. */
interface Heading {
  readonly start: number
  readonly title: string
}

/**
 * The paragraphs of a text for reading, lines that a printer broke joined. A heading of the outline stands alone, over
 * as many lines as it was printed on; an item that is a sentence is no heading. What reading leaves out, such as page numbers, stays as a paragraph of its own:
 * nothing of the source is missing.
 */
export function paragraphsOf(text: string, headings: readonly Heading[]): readonly ShownParagraph[] {
  const characters = Array.from(text)
  const extents = headings.map((heading) => ({ start: heading.start, end: endOfTitle(characters, heading) }))
  const result: { start: number; end: number; heading: boolean }[] = []
  let reached = 0
  for (const { start, end } of readParagraphs(text)) {
    if (isVisible(characters, reached, start)) result.push({ start: reached, end: start, heading: false })
    reached = end
    const title = extents.find((extent) => extent.start <= start && start < extent.end)
    const heading =
      title !== undefined && end - title.end <= 2 && !/[。；;！？]/.test(characters[end - 1] ?? '')
    const before = result.at(-1)
    if (title && heading && before?.heading && before.start >= title.start) before.end = end
    else result.push({ start, end, heading })
  }
  if (isVisible(characters, reached, characters.length))
    result.push({ start: reached, end: characters.length, heading: false })
  return covering(result, characters.length)
}

/** Lets each paragraph reach to the next, so that the blanks between them belong to one. */
function covering(paragraphs: readonly ShownParagraph[], length: number): readonly ShownParagraph[] {
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    start: index === 0 ? 0 : paragraph.start,
    end: paragraphs[index + 1]?.start ?? length,
  }))
}

function isVisible(characters: readonly string[], start: number, end: number): boolean {
  return /\S/.test(characters.slice(start, end).join(''))
}

/** Where the words of a title end in the text, stepping over numbers before them and layout between them. */
function endOfTitle(characters: readonly string[], { start, title }: Heading): number {
  const wanted = Array.from(title).filter((character) => /\S/.test(character))
  const [first] = wanted
  let at = start
  while (at < characters.length && at < start + 12 && characters[at] !== first) at++
  for (const character of wanted) {
    while (at < characters.length && /\s/.test(characters[at] ?? '')) at++
    if (characters[at] !== character) return start
    at++
  }
  return at
}
