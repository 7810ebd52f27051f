import { isCommonHanCode, isHan } from '../documents/characters.js'

const OFFICE_ENDING =
  '地方志办公室|志办公室|史志办|方志办|地方志工作机构|党史研究室|方志馆|档案馆|编纂中心|编纂室|编纂委员会|年鉴社|志研究院'
const ENDS_OFFICE = new RegExp(OFFICE_ENDING, 'g')
const MOST_BEFORE_ENDING = 10
/** What looks like a name of an office, known or not. */
export const OFFICE_LIKE = new RegExp(`\\p{Script=Han}{2,${MOST_BEFORE_ENDING}}(?:${OFFICE_ENDING})`, 'gu')

/**
 * The words that look like a name of an office, as `matchAll` of OFFICE_LIKE gives them, but found from the ending back:
 * nearly everything is Han, so that the pattern would be tried at every sign of a text.
 */
export function namesLikeOffices(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  /** Where the match before ends, and where the next ending is looked for. */
  let next = 0
  let ending = 0
  for (;;) {
    ENDS_OFFICE.lastIndex = ending
    const at = ENDS_OFFICE.exec(text)?.index
    if (at === undefined) return found
    ending = at + 1
    OFFICE_LIKE.lastIndex = startOfHan(text, next, at)
    if (at < OFFICE_LIKE.lastIndex + 2) continue
    const match = OFFICE_LIKE.exec(text)
    if (match === null) return found
    found.push(match)
    next = match.index + match[0].length
    ending = next
  }
}

/** Where the Han begin that stand right before `to`, at most as many as OFFICE_LIKE takes. */
function startOfHan(text: string, from: number, to: number): number {
  let start = to
  for (let count = 0; count < MOST_BEFORE_ENDING && start > from; count += 1) {
    if (isCommonHanCode(text.charCodeAt(start - 1))) {
      start -= 1
      continue
    }
    const rare = /[\uDC00-\uDFFF]/.test(text.charAt(start - 1))
    const before = start - (rare ? 2 : 1)
    if (before < from || !isHan(text.slice(before, start))) break
    start = before
  }
  return start
}
