import { CodePoints } from './code-points.js'
import { isCommonHanCode } from './characters.js'
import { markerOf } from './markers.js'
import { anyOf } from './matches.js'
import { Passage } from './passage.js'
import { articleBreaks } from './run-together.js'
import { opensWithLabel } from './table-columns.js'
import { type CellPlace, findTables } from './tables.js'

/** A paragraph of a source text: one or more of its lines, joined where only layout parted them. */
export interface Paragraph {
  readonly passage: Passage
  /** The words as read. */
  readonly text: string
  /** Code points of the source, white space at both ends left out. */
  readonly start: number
  readonly end: number
  /** Set where it is a cell of a table, or a part of one. */
  readonly cell?: CellPlace
}

interface Line {
  readonly text: string
  /** UTF-16 index of the line's first visible character in the source. */
  readonly start: number
  readonly end: number
  /** Indented by two ideographic spaces or more: opens a paragraph. */
  readonly indented: boolean
  readonly afterBlank: boolean
  readonly width: number
  readonly cell?: CellPlace
}

interface Layout {
  /** The width that full lines have, in Han characters; undefined where lines are not wrapped by hand. */
  readonly wrapWidth: number | undefined
  /** Blank lines part paragraphs; false where one stands after every line. */
  readonly blanksPart: boolean
}

/** How many lines an open 《 or （ may run on over. */
const MAXIMUM_OPEN_LINES = 4

/** The paragraphs of a text in order: lines wrapped by hand are joined, lines of a page number alone are left out. */
export function paragraphs(text: string, points: CodePoints = new CodePoints(text)): Paragraph[] {
  const lines = linesOf(text)
  const layout = layoutOf(lines)
  const result: Paragraph[] = []
  for (let first = 0; first < lines.length;) {
    let last = first
    while (last + 1 < lines.length && isJoined(lines, first, last, layout)) last += 1
    const start = lines[first]?.start ?? 0
    const end = lines[last]?.end ?? start
    for (const [from, to] of cut(text, start, end)) {
      const offset = points.toCodePoint(from)
      const passage = Passage.of(text.slice(from, to), offset)
      if (passage.text !== '') {
        const cell = lines[first]?.cell
        const place = { start: offset, end: points.toCodePoint(to) }
        result.push({ passage, text: passage.text, ...place, ...(cell !== undefined && { cell }) })
      }
    }
    first = last + 1
  }
  return result
}

/** No rule needs more at once, and none may take long over one: longer paragraphs are cut. In UTF-16 units. */
const LONGEST_PARAGRAPH = 3000

/** A paragraph whole, or if it is too long, in parts that end with a sentence where there is one. */
function cut(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  while (end - from > LONGEST_PARAGRAPH) {
    const window = text.slice(from, from + LONGEST_PARAGRAPH)
    const stop = Math.max(
      window.lastIndexOf('。'),
      window.lastIndexOf('；'),
      window.lastIndexOf('！'),
      window.lastIndexOf('？'),
    )
    const length = stop > LONGEST_PARAGRAPH / 2 ? stop + 1 : LONGEST_PARAGRAPH
    const splits = /^[\uDC00-\uDFFF]/.test(text.charAt(from + length))
    const to = from + length - (splits ? 1 : 0)
    parts.push([from, to])
    from = to
  }
  parts.push([from, end])
  return parts
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  let start = 0
  const raws = text.split(/[\n\f\v\u0085\u2028\u2029]/)
  const tables = findTables(raws)
  for (const [i, raw] of raws.entries()) {
    const cells = tables.get(i)
    if (cells !== undefined) {
      for (const { from, to, place } of cells) {
        const cell = raw.slice(from, to)
        const at = { start: start + from, end: start + to }
        lines.push({ text: cell, ...at, indented: false, afterBlank: false, width: 0, cell: place })
      }
      start += raw.length + 1
      continue
    }
    for (const piece of pieces(raw)) {
      const trimmed = piece.trim()
      if (trimmed === '') {
        afterBlank = true
      } else if (!/^[-—–－]{1,2}[ \u3000]?\d{1,4}[ \u3000]?[-—–－]{1,2}$/.test(trimmed)) {
        const indent = piece.length - piece.trimStart().length
        lines.push({
          text: trimmed,
          start: start + indent,
          end: start + indent + trimmed.length,
          indented: indent > 0 && /^[ \t]*\u3000[ \t]*\u3000|^ {4}/.test(piece),
          afterBlank,
          width: widthOf(trimmed),
        })
        afterBlank = false
      }
      start += piece.length
    }
    start += 1
  }
  return lines
}

/** A line, cut where articles run together in it. */
function pieces(line: string): string[] {
  const breaks = articleBreaks(line)
  return [0, ...breaks].map((at, i) => line.slice(at, breaks[i]))
}

/** Half-width characters count as half. */
function widthOf(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i += 1) width += line.charCodeAt(i) < 0x2000 ? 0.5 : 1
  return width
}

const ENDS_SENTENCE = /[。！？!?…]["”’）)》】]{0,2}$/
function endsSentence({ text }: Line): boolean {
  return ENDS_SENTENCE.test(text.slice(-3))
}

function layoutOf(lines: readonly Line[]): Layout {
  const widths = lines
    .filter(({ cell }) => cell === undefined)
    .map((line) => line.width)
    .sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0
  const cut = lines.filter((line) => !endsSentence(line) && line.width >= wide * 0.5)
  const full = cut.filter((line) => line.width >= wide * 0.85 && line.width <= wide * 1.15)
  const wrapped = wide >= 12 && wide <= 80 && full.length >= 3 && full.length * 10 >= cut.length * 6
  const blanks = lines.filter((line) => line.afterBlank).length
  return { wrapWidth: wrapped ? wide : undefined, blanksPart: blanks * 2 < lines.length }
}

/** Whether the line after `last` goes on with the paragraph that `first` opened. */
function isJoined(lines: readonly Line[], first: number, last: number, layout: Layout): boolean {
  const line = lines[last]
  const next = lines[last + 1]
  if (line === undefined || next === undefined) return false
  if (line.cell !== undefined || next.cell !== undefined) return false
  if (last - first < MAXIMUM_OPEN_LINES && isOpenAcross(lines, first, last)) return true
  if (next.indented || opensBlock(next.text)) return false
  if (endsSentence(line) || isClosedBlock(line.text)) return false
  if (/[，,、]$/.test(line.text) && line.width >= 8 && !next.afterBlank) return true
  if (layout.wrapWidth === undefined) return isWrappedHere(lines, first, last)
  if (next.afterBlank && layout.blanksPart) return false
  return (
    line.width >= layout.wrapWidth - 3 ||
    (/[，,、；;]$/.test(line.text) && line.width >= layout.wrapWidth - 6)
  )
}

/** Narrower lines are names and titles rather than prose that was cut. In full-width characters. */
const NARROWEST_WRAP = 20
/** How much lines of one paragraph differ in width; the first one lacks its indent. */
const WRAP_SLACK = 4

/** Whether one paragraph of prose is cut into lines of about one width, though the rest of the text is not. */
function isWrappedHere(lines: readonly Line[], first: number, last: number): boolean {
  const line = lines[last]
  const next = lines[last + 1]
  if (line === undefined || next === undefined || next.afterBlank) return false
  if (line.width < NARROWEST_WRAP || next.width > line.width + WRAP_SLACK) return false
  const isProse = [line, lines[first]].some((one) => /[，。；]/.test(one?.text ?? ''))
  if (!isProse) return false
  const before = last > first ? lines[last - 1] : undefined
  const other = before ?? (endsSentence(next) ? undefined : next)
  return other !== undefined && Math.abs(other.width - line.width) <= WRAP_SLACK
}

/** An opening mark of the paragraph's last line is closed in the next few lines only. */
function isOpenAcross(lines: readonly Line[], first: number, last: number): boolean {
  const opened = openMark(lines, first, last)
  if (opened === undefined) return false
  const close = opened === '《' ? '》' : '）'
  for (let ahead = last + 1; ahead <= Math.min(last + 2, lines.length - 1); ahead += 1) {
    const text = (lines[ahead]?.text ?? '').replaceAll(')', '）').replaceAll('(', '（')
    const at = text.indexOf(close)
    const again = text.indexOf(opened)
    if (at >= 0) return (again < 0 || at < again) && at <= 60
    if (again >= 0 || markerOf(text) !== undefined) return false
  }
  return false
}

function openMark(lines: readonly Line[], first: number, last: number): '《' | '（' | undefined {
  let title = 0
  let bracket = 0
  const from = Math.max(first, last - 2)
  for (let i = from; i <= last; i += 1) {
    const text = lines[i]?.text ?? ''
    if (title + bracket === 0 && !/[《（(]/.test(text)) continue
    for (let at = 0; at < text.length; at += 1) {
      if (isCommonHanCode(text.charCodeAt(at))) continue
      const character = text.charAt(at)
      if (character === '《') title += 1
      else if (character === '》') title = Math.max(0, title - 1)
      else if (character === '（' || character === '(') bracket += 1
      else if (character === '）' || character === ')') bracket = Math.max(0, bracket - 1)
    }
  }
  return title > 0 ? '《' : bracket > 0 ? '（' : undefined
}

/** A party of an agreement, or who signs for it: 甲方：, 委托方：, 法定代表人（签字）：. */
const OPENS_SEAL = anyOf([
  /^[甲乙丙丁戊] {0,8}方(?:[（(：: ]|$)/,
  /^(?:[甲乙丙丁戊]方)?(?:法定|授权)?代表人?(?:[（(][^（()）]{1,6}[）)])?[：:]/,
  /^(?:委托|受托|承办|合作|签约|发起)(?:方|单位|人)(?:[（(][^（()）]{1,8}[）)])?(?:[：: ]|$)/,
])

/** Lines that never go on with the one before: numbers, labels, columns, annexes, the imprint. */
function opensBlock(line: string): boolean {
  return (
    markerOf(line) !== undefined || OPENS_BLOCK.test(line) || OPENS_SEAL.test(line) || opensWithLabel(line)
  )
}

const OPENS_BLOCK = anyOf([
  /^【|^[〔［][^〕］\d]{1,20}[〕］]$|^[△▲◆●★■□○] ?\S|^[一二三四五六七八九十]{1,2}[是要](?![否个])/,
  /^附 ?[件表录](?:[ 0-9０-９一二三四五六七八九十：:]|$)/,
  /^(?:报|送|发|抄 ?送|抄 ?报|主 ?送|主题词|信息公开选项|来源|责任编辑|编辑|发布时间|发布日期)[：:]/,
  /^[^，。；,;：:]{0,8}(?:责任|牵头|配合|主办|承办|协办)[^，。；,;：:]{0,8}[：:]/,
  // The lines over the text of minutes (会议纪要).
  /^(?:时[ \u3000]*间|地[ \u3000]*点|主[ \u3000]*持|记[ \u3000]*录|议[ \u3000]*题|请[ \u3000]*假|缺[ \u3000]*席|主持人|记录人|召集人|(?:出[ \u3000]*席|列[ \u3000]*席|参加|参会|与会)(?:人员|领导|单位|代表|专家)?)[ \u3000]*[：:]/,
])

/** Lines that are complete though no full stop ends them: columns, labels with a colon, item sources. */
function isClosedBlock(line: string): boolean {
  return (
    /^(?:【[^】]*】|[〔［][^〕］\d]{1,20}[〕］])$/.test(line) ||
    /(?:^|[。！”])[ \u3000]*[（(][^（()）]{2,20}[）)]$/.test(line) ||
    // 委托方：某某办事处（以下简称甲方）
    (/[）)]$/.test(line) && OPENS_SEAL.test(line)) ||
    // 达成协议如下：
    /(?:如下|以下)[^，。；：:]{0,10}[：:]$/.test(line)
  )
}
