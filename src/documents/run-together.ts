import { markerOf } from './markers.js'
import { NUMERAL_SIGNS } from './numerals.js'
import { matchesOf } from './matches.js'

const ARTICLE = new RegExp(
  `第[ \\u3000]?[${NUMERAL_SIGNS}]{1,8}[ \\u3000]?[条條](?:之[一二三四五六七八九十]{1,3})?`,
  'gu',
)
const DIVISION = new RegExp(`第[ \\u3000]?[${NUMERAL_SIGNS}]{1,5}[ \\u3000]?[编編章节節]`, 'gu')

/** The end of a sentence, with the quotation marks and brackets that close after it. */
const SENTENCE_END = /[。！？!?]["”’）)》】]{0,2}/gu

/**
 * Where in one line the articles open, and the headings over them, if the line holds several articles one after the
 * other, as texts without line breaks do. UTF-16 indices, ascending, the start of the line left out. An article opens
 * where a sentence has ended, or after headings, and its number follows that of the article before; so a reference to
 * an article is none.
 */
export function articleBreaks(line: string): number[] {
  if (!/[条條]/.test(line)) return []
  const ends = [0, ...matchesOf(line, SENTENCE_END).map(({ index, 0: { length } }) => index + length)]
  const breaks: number[] = []
  let last: { value: number; at: number } | undefined
  let articles = 0
  let nextEnd = 0
  for (const { index } of matchesOf(line, ARTICLE)) {
    while ((ends[nextEnd + 1] ?? Infinity) <= index) nextEnd += 1
    const from = Math.max(ends[nextEnd] ?? 0, last?.at ?? 0)
    const before = line.slice(from, index)
    const marker = markerOf(line.slice(index, index + 40).replace(/\s+/gu, ' '))
    if (marker?.kind !== '条' || !follows(marker, last, before)) continue
    const headings =
      headingsIn(before, last === undefined) ?? (isSetOff(line, index, marker) ? [] : undefined)
    if (headings === undefined) continue
    breaks.push(...headings.map((at) => from + at), index)
    last = { value: marker.value, at: index + 1 }
    articles += 1
  }
  return articles < 2 ? [] : breaks.filter((at) => at > 0)
}

/** Whether an article goes on from the last one; the first one of a line opens it, or is the first of the text. */
function follows(
  { value, number }: { value: number; number: string },
  last: { value: number } | undefined,
  before: string,
): boolean {
  if (last === undefined) return isBlank(before) || value === 1
  const step = value - last.value
  return (step > 0 && step <= MOST_MISSED + 1) || (step === 0 && number.includes('之'))
}

/** How many articles may be missing, because nothing shows where they open. */
const MOST_MISSED = 2

/** Whether a space stands behind the number, as nobody writes it in a reference, though no sentence has ended before. */
function isSetOff(line: string, at: number, { length }: { length: number }): boolean {
  return /[ \u3000]$/u.test(line.slice(at, at + length)) && !/[、和与及至或照据按“]$/u.test(line.slice(0, at))
}

/** Where the headings between two articles open; undefined where other words stand there, so that no article opens. */
function headingsIn(before: string, first: boolean): number[] | undefined {
  const found = matchesOf(before, DIVISION).map(({ index }) => index)
  if (!first && !isBlank(before.slice(0, found[0]))) return undefined
  const areHeadings = found.every((at, i) => isHeading(before.slice(at, found[i + 1])))
  return areHeadings ? found : undefined
}

/** White space, and characters without width that web pages leave behind. */
function isBlank(words: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(words)
}

function isHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && !/[，；：]/u.test(words)
}

const LONGEST_HEADING = 50
