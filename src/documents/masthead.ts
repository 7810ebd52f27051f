import { isUnitName } from './unit-names.js'
import { WRITTEN_DATE } from './written-date.js'

/**
 * The masthead (版头) of a newsletter: its name, its issue, who edits it and when, one above the other over the first item.
 * Only a line with the issue (第3期, 〔2024〕3期) tells it from the titles of other documents.
 */

const NUMERAL = '[\\d一二三四五六七八九十百〇零]{1,5}'
const ISSUE_WORDS = `(?:\\d{4} ?年(?:度)? ?)?第 ?${NUMERAL} ?期|[〔[（(]\\d{4}[〕\\])）] ?第? ?${NUMERAL} ?期`
const ISSUE = new RegExp(
  `^.{0,24}(?:${ISSUE_WORDS})(?: ?[〕）)])?(?:.{0,16}|[^，。]{0,60}\\d{4}年\\d{1,2}月\\d{1,2}日)$`,
)
/** 第3期 with all that belongs to it: 2024年第3期（总第78期）. */
export const ISSUE_NUMBER = new RegExp(`(?:${ISSUE_WORDS})(?:[（(]总第? ?\\d{1,5} ?期[）)])?`)
const TOTAL = /^[（(]?总第? ?\d{1,5} ?期[）)]?$/
/** The number of a newsletter that is numbered as notices are. */
const YEARLY_NUMBER = /^[〔[（(]\d{4}[〕\])）] ?第? ?\d{1,4} ?[号期]$/
const NAME =
  /^[^，。；：]{0,24}(?:简报|通讯|动态|专报|快报|信息|要情|要讯|简讯|情况|参考|史志|方志|党史|地情|志鉴|年鉴)$/
const EDITED = new RegExp(
  `^([^，。；：《》\\d]{2,40}?(?:[志市县区省]办|[室处局馆院科部]|中心|委员会|编辑部))(?: ?(?:编|主办|编印|主编|编发|办))? ?(?:${WRITTEN_DATE})?$`,
)
const DATE_ONLY = new RegExp(`^${WRITTEN_DATE}(?:编?印发?|出版)?$`)
const CREDIT =
  /^(?:主办|编印|主编|编辑|编发|签发|审核|审签|承办|主管|总编|责任编辑|责编|地址|电话|邮箱|网址)(?:单位|人|部门)?[：:]/
const SECRET = /^(?:内部|机密|秘密|绝密|仅供)[^，。；：]{0,16}$/
/** How many lines a masthead has at most. */
const LINES = 10

/** Whether a line names the issue of a newsletter. */
export function isIssueLine(line: string): boolean {
  return ISSUE.test(line) || TOTAL.test(line)
}

/** Which of a document's lines, by their index, are the masthead of a newsletter; none where no line names an issue. */
export function mastheadLines(lines: readonly string[]): ReadonlySet<number> {
  const head = lines.slice(0, LINES)
  const found = new Set<number>()
  const issue = head.findIndex(
    (line, i) => ISSUE.test(line) || (YEARLY_NUMBER.test(line) && isNewsletterName(head[i - 1] ?? '')),
  )
  if (issue < 0 || head.slice(0, issue).some((line) => /[。；！？]/.test(line))) return found
  found.add(issue)
  for (let i = issue - 1; i >= 0 && isAbove(head[i] ?? ''); i--) found.add(i)
  for (let i = issue + 1; i < head.length && isBelow(head[i] ?? ''); i++) found.add(i)
  return found
}

function isAbove(line: string): boolean {
  return isNewsletterName(line) || SECRET.test(line) || isUnitName(spaceless(line))
}

function isBelow(line: string): boolean {
  const editor = EDITED.exec(line)?.[1]?.trim()
  return (
    TOTAL.test(line) ||
    SECRET.test(line) ||
    DATE_ONLY.test(line) ||
    CREDIT.test(line) ||
    (editor !== undefined && isUnitName(spaceless(editor)))
  )
}

/** Whether a line is a newsletter's name alone: 松原地方志简报, 工 作 简 报. */
export function isNewsletterName(line: string): boolean {
  return NAME.test(spaceless(line))
}

/** The name in the masthead of a newsletter: 松原地方志简报, also with the office that a line of its own sets above 简报. */
export function newsletterName(lines: readonly string[]): string | undefined {
  const named = lines.findLastIndex(isNewsletterName)
  const name = spaceless(lines[named])
  if (name === '') return undefined
  const office = spaceless(lines[named - 1])
  return /^(?:工作|情况)?(?:简报|通讯|动态|信息|快报)$/.test(name) && isUnitName(office)
    ? office + name
    : name
}

function spaceless(line = ''): string {
  return line.replace(/\s+/g, '')
}
