import {
  isHan,
  isInvisible,
  isLatinOrDigit,
  isLineBreak,
  isWhiteSpace,
  isWidePunctuation,
} from './characters.js'

/** A text made from another one, and for each of its code points where it came from. */
export interface MappedText {
  readonly text: string
  /** `starts[i]`, `ends[i]`: the code points [start, end) of the source that code point i stands for. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * A passage as read, the layout undone:
 * - hard line breaks, with the blank lines and page numbers (— 3 —) between them, join what they part;
 *   only between two Latin words or numbers one space is left;
 * - spaces are dropped between Han and digits or Latin (6月 19日), beside Chinese punctuation, between
 *   single spaced-out characters (湛 江 市, 周 斐), and at both ends;
 * - any other run of spaces is one space, such as the one that parts the halves of a title
 *   (深化川渝地方志工作合作 推动成渝地区双城经济圈建设合作协议).
 *
 * The result never holds a line break nor two white-space characters in a row.
 */
export function reading(text: string): string {
  return mappedReading(text).text
}

/** `reading`, with the way back to the passage: offsets in code points of `text`. */
export function mappedReading(text: string): MappedText {
  const characters = Array.from(text)
  const kept: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let position = 0
  while (position < characters.length) {
    const character = characters[position] ?? ''
    // Nearly all characters are Han, and end any gap.
    if (character >= '\u4E00' && character <= '\u9FFF') {
      kept.push(character)
      starts.push(position)
      ends.push(position + 1)
      position += 1
      continue
    }
    const gap = gapAt(characters, position)
    if (gap.end > position) {
      if (gap.space && kept.length > 0 && gap.end < characters.length) {
        kept.push(' ')
        starts.push(position)
        ends.push(gap.end)
      }
      position = gap.end
      continue
    }
    kept.push(character)
    starts.push(position)
    ends.push(position + 1)
    position += 1
  }
  return { text: kept.join(''), starts, ends }
}

interface Gap {
  readonly end: number
  /** Whether the gap is read as a space. */
  readonly space: boolean
}

/** The run of white space, marks that show nothing, and lines with a page number alone, from `start` on. */
function gapAt(characters: readonly string[], start: number): Gap {
  let end = start
  let breaks = false
  let visible = false
  for (;;) {
    const character = characters[end] ?? ''
    if (isWhiteSpace(character) || isLineBreak(character)) {
      breaks ||= isLineBreak(character)
      visible = true
      end += 1
    } else if (isInvisible(character)) {
      end += 1
    } else {
      const line = breaks || end === 0 ? endOfPageNumber(characters, end) : end
      if (line === end) break
      visible = true
      end = line
    }
  }
  return { end, space: visible && isSpaceRead(characters, start, end, breaks) }
}

/** The end of a line that holds a page number alone, — 3 — or - 3 -, with its line break; else `start`. */
function endOfPageNumber(characters: readonly string[], start: number): number {
  const line = characters.slice(start, start + 16).join('')
  const match = /^[-—–－]{1,2}[ \u3000]?\d{1,4}[ \u3000]?[-—–－]{1,2}[ \t\u3000]{0,3}(?=[\n\f\r]|$)/.exec(
    line,
  )
  return match === null ? start : start + Array.from(match[0]).length
}

function isSpaceRead(characters: readonly string[], start: number, end: number, breaks: boolean): boolean {
  const before = characters[start - 1] ?? ''
  const after = characters[end] ?? ''
  if (isWidePunctuation(before) || isWidePunctuation(after)) return false
  if (isLatinOrDigit(before) && isLatinOrDigit(after)) return !(breaks && isCutNumber(characters, start, end))
  if (breaks) return !isHan(before) && !isHan(after) && !(isNumberPart(before) || isNumberPart(after))
  if (isHan(before) && isHan(after)) {
    const single = (character: string): boolean => !isHan(character)
    return !(single(characters[start - 2] ?? '') && single(characters[end + 1] ?? ''))
  }
  return !(isHan(before) && isLatinOrDigit(after)) && !(isLatinOrDigit(before) && isHan(after))
}

/** Whether a line ends inside a year, month or day: 202 / 4年. */
function isCutNumber(characters: readonly string[], start: number, end: number): boolean {
  const before = /\d{1,3}$/.exec(characters.slice(Math.max(0, start - 5), start).join(''))?.[0] ?? ''
  const after = /^(\d{1,3})[年月日号]/.exec(characters.slice(end, end + 4).join(''))?.[1] ?? ''
  return (
    before !== '' &&
    after !== '' &&
    before.length + after.length <= (characters[end + after.length] === '年' ? 4 : 2)
  )
}

/** The signs that a broken range of years or a broken number is cut at. */
function isNumberPart(character: string): boolean {
  return /^[-./:~]$/.test(character)
}
