import { normaliseText } from '../documents/normalise.js'

/**
 * References to parts of a text by number: 第九条, 第三款第（二）项, 第九条之一. Renumbering a text changes them
 * without changing what it says. Of a normalised text.
 */
const CROSS_REFERENCE =
  /第\(?[〇零一二三四五六七八九十百千\d]+\)?([编章节条款项目])(?:之[一二三四五六七八九十]+)?/g

/** A wording for comparing: normalised, white space dropped. */
export function plainWording(text: string): string {
  return normaliseText(text).replaceAll(' ', '')
}

/** A wording for comparing, normalised, with the numbers of what it refers to masked. */
export function maskedWording(text: string): string {
  return plainWording(text).replace(CROSS_REFERENCE, '第#$1')
}
