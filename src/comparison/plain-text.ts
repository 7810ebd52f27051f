/** Marks that Markdown writes at the head of a line: headings, list items, quotations. */
const LINE_MARKS = /^[ \t\u3000]*(?:#{1,6}[ \t]+|[-*+][ \t]+|>[ \t]?)+/gmu
/** Emphasis around a run of words, and comments, which show nothing. */
const EMPHASIS = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu
const COMMENT = /<!--[\s\S]*?-->/gu

/**
 * A text with spaces in place of the marks of Markdown, in which many collections of laws are kept, so that every word
 * stays where it stood; any other text as it is. What has no heading with #, no bold words and no list of articles is no
 * Markdown.
 */
export function withoutMarkdown(text: string): string {
  if (!/^#{1,6}[ \t]+\S|\*\*\S|^[-*+>][ \t]+第/mu.test(text)) return text
  return text
    .replace(COMMENT, blank)
    .replace(LINE_MARKS, blank)
    .replace(EMPHASIS, (_, mark: string, words: string) => `${blank(mark)}${words}${blank(mark)}`)
}

/** As many spaces as there are code points; line breaks stay. */
function blank(marks: string): string {
  return marks.replace(/[^\n]/gu, ' ')
}
