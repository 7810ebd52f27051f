import type { Block, ParsedDocument } from '../documents/blocks.js'
import { ISSUE_NUMBER, isIssueLine, isNewsletterName, newsletterName } from '../documents/masthead.js'
import { findDates } from './dates.js'
import { isAgreementText, opensAsAgreement } from './agreement-forms.js'
import { ownDates } from './document-date.js'
import { recorded } from './document-record.js'
import type { DateFact } from '../facts/model.js'
import { plainOf } from './plain.js'
import type { Span } from '../documents/passage.js'

export type DocumentKind = 'NEWSLETTER' | 'NOTICE' | 'PLAN' | 'AGREEMENT' | 'REPORT' | 'REGULATION' | 'OTHER'

/** What a document says of itself. */
export interface SelfDescription {
  readonly kind: DocumentKind
  readonly name: string
  readonly nameBlock: Block | undefined
  /** 发文字号, or the issue of a newsletter, with its place. */
  readonly number: { readonly text: string; readonly span: Span } | undefined
  readonly issued: { readonly date: DateFact; readonly span: Span } | undefined
  /** The ISO date that dates without a year are read from. */
  readonly reference: string | undefined
  /** Whether that date stands for no more than the year that the text names: 近日 cannot be counted from it. */
  readonly onlyYear: boolean
}

const NUMBER =
  /[^，。；：《》（）〔〕\s\d]{0,14}〔\d{4}〕\s?第?\d{1,4}\s?号|[^，。；：《》（）〔〕\s\d]{2,14}令第?\d{1,4}号/
/** Reads kind, title, number and date of a document from its blocks. */
export function describe(document: ParsedDocument): SelfDescription {
  const { blocks } = document
  const nameBlock = titleOf(blocks)
  const kind = kindOf(blocks, nameBlock)
  const number = numberOf(blocks, kind)
  const [issued] = ownDates(blocks)
  const named = nameBlock?.role === 'byline' ? recorded(blocks, 'title')?.text : undefined
  const name = named ?? newsletterTitle(blocks, nameBlock, number?.text) ?? nameOf(nameBlock)
  const day = referenceOf(issued?.date.edtf) ?? endOfIssue(number?.text) ?? referenceOf(firstDate(blocks))
  return {
    kind,
    name,
    nameBlock,
    number,
    issued,
    reference: day ?? endOfYearTold(name, blocks),
    onlyYear: day === undefined,
  }
}

function titleOf(blocks: readonly Block[]): Block | undefined {
  const titles = blocks.filter(({ role }) => role === 'title')
  const official = titles.filter(({ text }) =>
    /(?:通知|函|意见|决定|方案|办法|条例|规则|公告|通告|批复|协议书?|备忘录|协定|议定书|合同书?|要点|计划|规划|制度|[解工总览]表|清单)(?:[（(][^（()）]*[）)])?$/.test(
      text,
    ),
  )
  if (blocks.some(({ role }) => role === 'itemTitle')) {
    return (
      blocks.find(({ role, text }) => role === 'masthead' && isNewsletterName(text)) ??
      blocks.find(({ role }) => role === 'masthead') ??
      titles[0] ??
      blocks.find(({ role }) => role === 'itemTitle')
    )
  }
  const ordered = orderedTitle(blocks)
  if (ordered !== undefined) return ordered
  const byline = blocks.findIndex(({ role }) => role === 'byline')
  const above = blocks
    .slice(0, Math.max(byline, 0))
    .findLast(({ role, text }) => role === 'title' && text.length >= 6)
  const masthead = blocks.find(({ role, text }) => role === 'masthead' && !/文件$/.test(text))
  return (
    official[0] ??
    above ??
    titles[0] ??
    masthead ??
    recorded(blocks, 'title')?.block ??
    blocks.find(({ role }) => role === 'annexTitle') ??
    blocks.find(({ role }) => role !== 'noise')
  )
}

/** 松原地方志简报第3期: the name in a newsletter's masthead with the issue, where they stand on lines of their own. */
function newsletterTitle(
  blocks: readonly Block[],
  nameBlock: Block | undefined,
  number: string | undefined,
): string | undefined {
  if (nameBlock?.role !== 'masthead') return undefined
  const name = newsletterName(blocks.flatMap(({ role, text }) => (role === 'masthead' ? [text] : [])))
  return name === undefined ? undefined : name + (number ?? '')
}

/** What an order (令) makes public: 《某某规定》已经…通过, with 某某规定 as the title of what follows. */
function orderedTitle(blocks: readonly Block[]): Block | undefined {
  for (const { role, text } of blocks.slice(0, 12)) {
    const title = role === 'body' ? /^《([^》]{4,60})》(?:已|业|经)/.exec(text)?.[1] : undefined
    if (title !== undefined)
      return blocks.find((block) => block.text === title && block.role !== 'annexTitle')
  }
  return undefined
}

/** A title without the number and the column that a page glued to it. */
function nameOf(block: Block | undefined): string {
  const text = block?.text ?? ''
  const number = NUMBER.exec(plainOf(text))
  const bare = number?.index === 0 ? text.slice(number[0].length) : text
  return bare.replace(/^(?:【[^】]{1,20}】|#+ *)/, '').trim() || text
}

function kindOf(blocks: readonly Block[], named: Block | undefined): DocumentKind {
  const title = named?.text ?? ''
  const has = (role: Block['role']): boolean => blocks.some((block) => block.role === role)
  const articles = blocks.filter(({ marker }) => marker?.kind === '条').length
  const bare = title.replace(/[（(][^（()）]*[）)]$/, '')
  if (
    blocks.some(({ role, text }) => role === 'masthead' && (isIssueLine(text) || /简报|通讯|动态/.test(text)))
  )
    return 'NEWSLETTER'
  if (has('column') && has('itemTitle')) return 'NEWSLETTER'
  if (/(?:通知|函|通告|公告|批复|的意见|的决定)$/.test(bare)) return 'NOTICE'
  if (isAgreementText(bare, blocks)) return 'AGREEMENT'
  if (named?.role === 'body' && opensAsAgreement(title)) return 'AGREEMENT'
  if (/(?:条例|办法|规定|规则|细则|章程)$/.test(bare) || articles >= 3)
    return /协议|备忘录/.test(bare) ? 'AGREEMENT' : 'REGULATION'
  if (
    has('responsibility') ||
    /(?:方案|计划|要点|规划|任务表|任务分解|任务分工|分工表|分解表|责任清单|任务清单|责任分解)$/.test(bare)
  )
    return 'PLAN'
  if (/^(?:序号|任务)/.test(blocks.find(({ role }) => role !== 'noise')?.text ?? '')) return 'PLAN'
  return /[。]/.test(blocks.find(({ role }) => role === 'body')?.text ?? '') ? 'REPORT' : 'OTHER'
}

function numberOf(blocks: readonly Block[], kind: DocumentKind): SelfDescription['number'] {
  for (const block of blocks) {
    if (block.role !== 'number' && block.role !== 'title' && block.role !== 'masthead') continue
    const plain = plainOf(block.text)
    const match = NUMBER.exec(withTortoiseBrackets(plain))
    if (match === null || (block.role === 'title' && match.index > 0)) continue
    const to = match.index + match[0].length
    return {
      text: block.text.slice(match.index, to).replace(/\s/g, ''),
      span: block.passage.span(match.index, to),
    }
  }
  const byRecord = recordedNumber(blocks) ?? orderNumber(blocks)
  if (byRecord !== undefined) return byRecord
  if (kind !== 'NEWSLETTER') return undefined
  for (const block of blocks) {
    const match = block.role === 'masthead' ? ISSUE_NUMBER.exec(plainOf(block.text)) : null
    if (match === null) continue
    const to = match.index + match[0].length
    return { text: block.text.slice(match.index, to), span: block.passage.span(match.index, to) }
  }
  return undefined
}

/** The number in the record of the page: 文号：某政〔2023〕1号. */
function recordedNumber(blocks: readonly Block[]): SelfDescription['number'] {
  const value = recorded(blocks, 'number')
  const match = value === undefined ? null : NUMBER.exec(withTortoiseBrackets(plainOf(value.text)))
  if (value === undefined || match === null) return undefined
  const [from, to] = [value.from + match.index, value.from + match.index + match[0].length]
  return {
    text: value.block.text.slice(from, to).replace(/\s/g, ''),
    span: value.block.passage.span(from, to),
  }
}

/** The number of the order (令) that the note under a regulation's title names. */
function orderNumber(blocks: readonly Block[]): SelfDescription['number'] {
  for (const { role, text, passage } of blocks) {
    const match = role === 'byline' ? /[^，。；\s\d]{2,16}令第?\d{1,4}号/.exec(plainOf(text)) : null
    if (match === null || !/(?:公布|发布|施行)/.test(text)) continue
    const to = match.index + match[0].length
    return { text: text.slice(match.index, to), span: passage.span(match.index, to) }
  }
  return undefined
}

/** 〔〕 for the brackets that pages write around the year of a number. */
function withTortoiseBrackets(plain: string): string {
  return plain.replace(/[【（[]((?:19|20)\d{2})[】）\]](?=\s?第?\d{1,4}\s?号)/, '〔$1〕')
}

/** Without a date of its own, a document is as old as the first full date in its text. */
function firstDate(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.role === 'noise') continue
    const full = findDates(plainOf(block.text.slice(0, 400)), undefined).find(
      ({ date }) => date.edtf.length >= 10,
    )
    if (full !== undefined) return full.date.edtf
  }
  return undefined
}

/** The last day that 2018年第7期 can tell of: that of its year; of a first issue, that of its month. */
function endOfIssue(number: string | undefined): string | undefined {
  const issue = /((?:19|20)\d{2})(?:年度?|[〕\])）])\s?第?\s?(\d{1,3})\s?期/.exec(number ?? '')
  if (issue === null) return undefined
  return `${issue[1] ?? ''}-${issue[2] === '1' ? '01' : '12'}-31`
}

/** Where no day with its year stands anywhere, the year that the title or else the text names first is that of its days. */
function endOfYearTold(name: string, blocks: readonly Block[]): string | undefined {
  for (const text of [name, ...blocks.flatMap((block) => (block.role === 'body' ? [block.text] : []))]) {
    const plain = plainOf(text)
    if (!plain.includes('年') || !/\d/.test(plain)) continue
    const bare = plain.replace(/《[^》]*》|（[^（）]*）/g, '')
    const year = /(?<!\d)((?:19|20)\d{2})年(?!鉴)/.exec(bare)?.[1]
    if (year !== undefined) return `${year}-12-31`
  }
  return undefined
}

function referenceOf(edtf: string | undefined): string | undefined {
  return edtf === undefined ? undefined : /\d{4}-\d{2}-\d{2}/.exec(edtf)?.[0]
}
