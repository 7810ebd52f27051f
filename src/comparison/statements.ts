/** Fewer letters than this say nothing alone, such as 其他。 */
const SHORTEST = 4

/**
 * What a provision says, one by one: its sentences, the parts of a sentence at a semicolon or colon, its items
 * （一）…, each without its number. Of a masked wording.
 */
export function statements(wording: string): string[] {
  return wording
    .split(/(?<=[。;!?:])|(?=\([一二三四五六七八九十\d]{1,3}\))/u)
    .map((part) => part.replace(/^\([一二三四五六七八九十\d]{1,3}\)/u, ''))
    .filter((part) => letters(part) >= SHORTEST)
}

/** How many letters and digits a wording has. */
export function letters(wording: string): number {
  return wording.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
