import { normalise } from '../documents/normalise.js'
import type { Segmenter } from './segmenter.js'

/** A word of a wording: what it is compared by, and how it stands in the text. */
export interface Token {
  /** Normalised: the same for both widths of punctuation, both scripts, and any layout. */
  readonly key: string
  readonly text: string
}

/**
 * What is never cut: titles in 《》 (one may hold another), dates, places in a text (第十五条), numbers with their
 * separators and per cent sign, and numbers written in Chinese. Of the normalised text.
 */
const WHOLE = new RegExp(
  [
    '《[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,5}》',
    '(?:\\d{4}|[〇零一二三四五六七八九十]{4})年(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?',
    '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日',
    '第[\\d〇零一二三四五六七八九十百千]+[编章节条款项目]',
    '\\d+(?:[.,:/]\\d+)*[%‰]?',
    '[〇零一二三四五六七八九十百千万亿]{2,}',
  ].join('|'),
  'g',
)

/**
 * The words of a wording, in order. Their texts, joined, are the wording; the spaces and marks that normalising
 * drops stay with the word before them.
 */
export function tokens(wording: string, segmenter: Segmenter): Token[] {
  const { text, starts } = normalise(wording)
  const characters = Array.from(wording)
  const words = cutKeepingWhole(text, segmenter)
  const result: Token[] = []
  let position = 0
  let taken = 0
  for (const key of words) {
    position += Array.from(key).length
    const end = position < starts.length ? (starts[position] ?? characters.length) : characters.length
    result.push({ key, text: characters.slice(taken, end).join('') })
    taken = end
  }
  if (result.length === 0 && characters.length > 0) result.push({ key: '', text: wording })
  return result
}

function cutKeepingWhole(text: string, segmenter: Segmenter): string[] {
  const words: string[] = []
  let position = 0
  for (const match of text.matchAll(WHOLE)) {
    if (match.index > position) words.push(...segmenter.cut(text.slice(position, match.index)))
    words.push(match[0])
    position = match.index + match[0].length
  }
  if (position < text.length) words.push(...segmenter.cut(text.slice(position)))
  return words
}
