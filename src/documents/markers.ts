import { integerOf, NUMERAL_SIGNS } from './numerals.js'
import { matchesOf } from './matches.js'

/** The kinds of numbering in official documents, from the outermost to the innermost (GB/T 9704-2012, 7.3.3, and 立法技术规范). */
export const MARKER_KINDS = [
  '编',
  '章',
  '节',
  '条',
  '款',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '一是',
] as const
export type MarkerKind = (typeof MARKER_KINDS)[number]

/** The number that a paragraph opens with. */
export interface Marker {
  readonly kind: MarkerKind
  /** Normalised to Arabic digits: 二十三 is 23, 第十条之一 is 10之1. */
  readonly number: string
  readonly value: number
  /** UTF-16 length of the marker with the space behind it. */
  readonly length: number
}

const S = NUMERAL_SIGNS
const HAN = '一二三四五六七八九十百〇零'

/** One way to write a number, and what it then is. */
interface Numbering {
  /** The signs that it may open with, as a class of signs. */
  readonly opens: string
  readonly pattern: RegExp
  readonly kindOf: (match: RegExpExecArray) => MarkerKind
}

const NUMBERINGS: readonly Numbering[] = [
  {
    opens: '第',
    pattern: new RegExp(`^第 ?([${S}]{1,8}) ?(编|編|章|节|節|条|條|款)(?:之([${HAN}]{1,3}))?[ :：]{0,2}`),
    kindOf: (match) => divisionOf(match[2]),
  },
  { opens: HAN, pattern: new RegExp(`^([${HAN}]{1,4})[、．.] ?`), kindOf: () => '一、' },
  {
    opens: '（(',
    pattern: new RegExp(`^[（(]([${HAN}]{1,4})[）)][、．.]? ?`),
    kindOf: () => '（一）',
  },
  {
    opens: '0-9０-９',
    pattern: /^([0-9０-９]{1,3})(?:[．、]|\.(?![0-9０-９])) ?/,
    kindOf: () => '1.',
  },
  {
    opens: '（(0-9０-９',
    pattern: /^[（(]?([0-9０-９]{1,2})[）)](?![》〉、，。])[、．.]? ?/,
    kindOf: () => '（1）',
  },
  { opens: '①-⑳', pattern: /^([①-⑳]) ?/, kindOf: () => '①' },
  // 1.2 of a contract: the second provision of 1; 1.2亿元 is a number.
  {
    opens: '0-9',
    pattern: /^[0-9]{1,2}\.([0-9]{1,2})(?= ?[\p{Script=Han}《“])(?! ?[万亿元倍个米年月日至多余])[、．]? ?/u,
    kindOf: () => '（1）',
  },
]

const NONE: readonly Numbering[] = []
/** The numberings that may open with a sign, by its code: nearly all paragraphs open with one that none does. */
const byFirstSign = new Map<number, readonly Numbering[]>()

function numberingsOf(code: number): readonly Numbering[] {
  const known = byFirstSign.get(code)
  if (known !== undefined) return known
  const sign = String.fromCharCode(code)
  const own = NUMBERINGS.filter(({ opens }) => new RegExp(`[${opens}]`).test(sign))
  const kept = own.length === 0 ? NONE : own
  byFirstSign.set(code, kept)
  return kept
}

/** The numbering that a paragraph (as read) opens with, if any. 一是 within sentences is found by `spokenMarkers`. */
export function markerOf(text: string): Marker | undefined {
  if (text === '') return undefined
  for (const { pattern, kindOf } of numberingsOf(text.charCodeAt(0))) {
    const match = pattern.exec(text)
    if (match === null) continue
    const [whole, numeral = '', , suffix] = match
    const value = /^[①-⑳]$/.test(numeral) ? numeral.charCodeAt(0) - 0x245f : integerOf(numeral)
    if (value === undefined) continue
    const kind = kindOf(match)
    const after = suffix === undefined ? undefined : integerOf(suffix)
    if (kind === '条' && !/[ :：]$/.test(whole) && isCited(text.slice(whole.length))) return undefined
    return {
      kind,
      number: after === undefined ? String(value) : `${value}之${after}`,
      value,
      length: whole.length,
    }
  }
  return undefined
}

/** How deep a kind of numbering stands: 0 is outermost. */
export function rankOf(kind: MarkerKind): number {
  return MARKER_KINDS.indexOf(kind)
}

/** Of either script: 第一條 is an article, too. */
function divisionOf(sign: string | undefined): MarkerKind {
  if (sign === '编' || sign === '編') return '编'
  if (sign === '节' || sign === '節') return '节'
  return sign === '章' || sign === '款' ? sign : '条'
}

/** 第五条规定的…: a sentence that speaks of an article does not open one. No space stands behind its number then. */
function isCited(rest: string): boolean {
  return /^(?:规定|第.{1,6}[条條款项項]|、|和|至|的|所(?!有))/.test(rest)
}

/** One of the points 一是…；二是… (or 一要…) inside running text. Indices are UTF-16. */
export interface SpokenMarker {
  readonly value: number
  /** Where 一是 begins, and where its words begin. */
  readonly start: number
  readonly contentStart: number
}

/**
 * The points 一是…二是… (also 一要, 一为, 首先 is none) of running text, in order. Each must open a sentence or clause and follow
 * the one before it; `after` is the value that the text before ended with (0 at the start).
 */
export function spokenMarkers(text: string, after = 0): SpokenMarker[] {
  const markers: SpokenMarker[] = []
  let last = after
  for (const match of matchesOf(
    text,
    /(^|[。；;：:，,！])(“?)([一二三四五六七八九十]{1,3})(是|要)(?![一否个])/g,
  )) {
    const [, before = '', quote = '', numeral = ''] = match
    const value = integerOf(numeral)
    if (value === undefined || (value !== last + 1 && value !== 1)) continue
    const start = match.index + before.length + quote.length
    markers.push({ value, start, contentStart: match.index + match[0].length })
    last = value
  }
  return markers.length === 1 && after === 0 && markers[0]?.value === 1 && !/^一[是要]/.test(text)
    ? []
    : markers
}
