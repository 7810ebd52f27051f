import { CodePoints } from './code-points.js'
import { type Marker, markerOf } from './markers.js'
import { simplify } from './normalise.js'
import { isResponsibilityBracket, opensWithLabel } from './table-columns.js'
import { isIssueLine, mastheadLines } from './masthead.js'
import { endsDocument, isNoise } from './noise.js'
import { type Paragraph, paragraphs } from './paragraphs.js'
import { recordEntries } from './page-record.js'
import { Passage } from './passage.js'
import { WRITTEN_DATE } from './written-date.js'

/**
 * What a block is in an official document (党政机关公文格式, GB/T 9704-2012) or on the page that carries it:
 * masthead 版头, number 发文字号, title 标题, addressees 主送机关, body 正文, attachmentNote 附件说明, signature 署名,
 * date 成文日期, annex 附件 with its title, imprint 版记; byline (source and time of a web page), column 栏目 and item title of a
 * newsletter, source of an item, responsibility (责任单位 …) of a task, noise.
 */
export type BlockRole =
  | 'masthead'
  | 'byline'
  | 'number'
  | 'title'
  | 'addressees'
  | 'column'
  | 'itemTitle'
  | 'body'
  | 'responsibility'
  | 'source'
  | 'attachmentNote'
  | 'annex'
  | 'annexTitle'
  | 'signature'
  | 'date'
  | 'imprint'
  | 'noise'

export interface Block extends Paragraph {
  readonly role: BlockRole
  /** The numbering that the block opens with. */
  readonly marker?: Marker
}

/** A source text taken apart. */
export interface ParsedDocument {
  readonly points: CodePoints
  readonly blocks: readonly Block[]
}

/** Takes a source text apart into blocks, in order. Never fails: what it cannot place is body. */
export function parseDocument(text: string): ParsedDocument {
  const points = new CodePoints(text)
  const classifier = new Classifier(paragraphs(text, points))
  return { points, blocks: joinTitles(withoutContents(classifier.blocks()), points) }
}

/** A table of contents (目录) lists the headings that come again below: it is no part of the outline. */
function withoutContents(blocks: readonly Block[]): Block[] {
  const head = blocks.findIndex(({ text }) => /^(?:本期)?(?:目 ?[录次]|要目)$/.test(text))
  const first = blocks[head + 1]
  if (head < 0 || first === undefined) return [...blocks]
  const again = blocks.findIndex(({ text }, i) => i > head + 1 && text === first.text)
  return blocks.map((block, i) =>
    i >= head && i < again ? { ...withoutMarker(block), role: 'noise' } : block,
  )
}

function withoutMarker({ passage, text, start, end, role }: Block): Block {
  return { passage, text, start, end, role }
}

const DATE_ALONE = new RegExp(`^${WRITTEN_DATE}$`)
const NUMBER_ALONE =
  /^[（(]?(?:(?:协议|合同|备忘录)?(?:编号|字号|文号)[：:] ?)?[^，。；：:《》\d〔[（(]{0,14}[〔[（(【]\d{4}[〕\])）】] ?第?\d{1,4} ?号[）)]?$|^[^，。；：:《》]{2,14}令第?\d{1,4}号$/
const LABELLED =
  /^(?!.{0,5}[甲乙丙丁]方|.{0,8}(?:违约|法律|赔偿|权利|义务)[与和及]?责任)[^，。；,;：:\d]{0,8}(?:责任|牵头|配合|主办|承办|协办|完成|负责)[^，。；,;：:\d]{0,10}[：:]/
const IMPRINT =
  /^(?:报|送|发|抄 ?送|抄 ?报|主题词|信息公开选项|公开方式|分送|印 ?数)\s*[：:]|^.{2,40}\d{1,2}月\d{1,2}日印发$|^[（(]?共印 ?\d+ ?份[）)]?$/
const MASTHEAD =
  /^[^，。：:]{4,40}(?:办公室|编纂委员会|研究室|研究院|中心|馆|政府|委员会|办|局) ?(?:编|主办)? ?(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$|^[^，。：:《》]{4,30}文件$/
const BYLINE =
  /^(?:来源|信息来源|稿源|作者|发布时间|发布日期|日期|时间|发布机构|发文日期|索 ?引 ?号|责任编辑|编辑|供稿|记者|分类|主题分类|成文日期|名 ?称|文 ?号|公开日期|发文机关)\s*[：: ]|^\d{4}-\d{1,2}-\d{1,2}(?: ?[\d:]+)?(?:【打印】|.{0,20})$|^\d{4}年\d{1,2}月\d{1,2}日 ?\d{1,2}:\d{2}|记者 [^，。]{2,20}$/
/** 题注: when and by whom a regulation was passed, under its title. */
const ADOPTION =
  /^[（(].{0,200}\d{4}年\d{1,2}月\d{1,2}日.{0,200}(?:通过|公布|发布|施行|修订|修正|签订|签署)[。）)]{1,2}$|^\d{4}年\d{1,2}月\d{1,2}日[^，。]{2,80}(?:通过|公布|发布|修订|修正|批准|施行)$/
/** 【要闻】, 〔要闻〕: a column of a newsletter; 〔2023〕 is a year. */
const COLUMN = /^(?:【[^】]{1,20}】|〔[^〕\d：:]{2,20}〕|［[^］\d：:]{2,20}］)$/
const ENDS_SENTENCE = /[。！？；!?;]["”’）)》]{0,2}$/

class Classifier {
  private zone: 'head' | 'body' | 'annexTitle' | 'over' = 'head'
  private atItem = false
  private isNews = false
  /** The last point 1. 2. 3. */
  private point = 0
  /** How many annexes the note on them has listed so far. */
  private listed = 0
  private readonly source: readonly Paragraph[]

  /** Before this paragraph stands nothing but titles and what a page puts above them. */
  private readonly recordEnd: number
  private masthead: ReadonlySet<number> = new Set()

  constructor(source: readonly Paragraph[]) {
    this.source = source
    this.recordEnd = endOfRecord(source)
  }

  blocks(): Block[] {
    const plain = this.source.map(({ text }) => simplify(text))
    this.masthead = mastheadLines(plain.slice(0, 12))
    return this.source.map((paragraph, i) => {
      if (paragraph.cell !== undefined && this.zone !== 'over')
        return this.cellBlock(paragraph, this.source[i - 1])
      const role = this.roleOf(plain[i] ?? '', plain[i + 1] ?? '', i)
      if (role === 'column' || role === 'masthead') this.isNews = true
      if (role === 'column' || role === 'source') this.atItem = true
      else if (role !== 'noise' && role !== 'itemTitle') {
        if (role === 'body') this.atItem = endsWithSource(paragraph.text)
      }
      const marker = role === 'body' ? this.numberingOf(paragraph.text) : undefined
      const { passage, text, start, end } = paragraph
      return marker === undefined
        ? { passage, text, start, end, role }
        : { passage, text, start, end, role, marker }
    })
  }

  /** The numbering of a paragraph; 11.121人才… is point 11 where point 10 stands before it. */
  private numberingOf(text: string): Marker | undefined {
    const marker = markerOf(text)
    const digits = marker === undefined ? /^(\d{1,3})\.(?=\d+\p{Script=Han})/u.exec(text) : null
    const value = marker?.value ?? Number(digits?.[1])
    if (marker === undefined && (digits === null || value !== this.point + 1)) return undefined
    if (marker === undefined || marker.kind === '1.') this.point = value
    return marker ?? { kind: '1.', number: String(value), value, length: (digits?.[0] ?? '').length }
  }

  /** 附件：1.甲 / 2.乙: the annexes that are listed line by line. */
  private goesOnWithList(text: string): boolean {
    const marker = this.listed === 0 ? undefined : markerOf(text)
    const goesOn = marker?.kind === '1.' && marker.value === this.listed + 1 && isTitleLike(text)
    this.listed = goesOn ? this.listed + 1 : 0
    return goesOn
  }

  /** The numbering of a row that its first cell opens with is kept: 四、教育文化, 15.推进…. */
  private cellBlock(paragraph: Paragraph, before: Paragraph | undefined): Block {
    const role = this.in('body', 'body')
    const { cell, text } = paragraph
    const leads = cell !== undefined && cell.row > 0 && before?.cell?.row !== cell.row
    const marker = leads ? markerOf(text) : undefined
    return marker === undefined || marker.length >= text.length
      ? { ...paragraph, role }
      : { ...paragraph, role, marker }
  }

  private roleOf(text: string, next: string, i: number): BlockRole {
    if (this.zone === 'over' || endsDocument(text)) {
      this.zone = 'over'
      return 'noise'
    }
    if (this.masthead.has(i)) {
      this.atItem = true
      return this.in('body', 'masthead')
    }
    if (isNoise(text)) return 'noise'
    if (isRecord(text, this.zone === 'head')) return 'byline'
    if (this.zone === 'head' && i < this.recordEnd && !isTitleLike(text)) return 'noise'
    if (COLUMN.test(text)) return this.in('body', 'column')
    if (IMPRINT.test(text)) return 'imprint'
    if (NUMBER_ALONE.test(text)) return 'number'
    if (/^附 ?(?:件 ?[0-9一二三四五六七八九十]{0,3}|[：:])$/.test(text)) return this.in('annexTitle', 'annex')
    if (/^附 ?件 ?[0-9一二三四五六七八九十]{0,3} ?[：:]./.test(text)) {
      this.listed = 1
      return this.in('body', 'attachmentNote')
    }
    if (this.goesOnWithList(text)) return 'attachmentNote'
    if (
      LABELLED.test(text) ||
      opensWithLabel(text) ||
      (this.zone === 'body' && isResponsibilityBracket(text))
    )
      return this.in('body', 'responsibility')
    if (this.zone === 'head') return this.inHead(text)
    if (this.zone === 'annexTitle') {
      if (ADOPTION.test(text)) return this.in('body', 'byline')
      if (!isTitleLike(text) || markerOf(text) !== undefined) return this.in('body', 'body')
      return 'annexTitle'
    }
    return this.inBody(text, next)
  }

  private inHead(text: string): BlockRole {
    if (isIssueLine(text) || MASTHEAD.test(text)) return 'masthead'
    if (BYLINE.test(text) || ADOPTION.test(text)) return 'byline'
    if (isAddressees(text)) return this.in('body', 'addressees')
    if (/^[（(].{8,14}[）)]$/.test(text) && DATE_ALONE.test(text.slice(1, -1))) return 'date'
    if (isTitleLike(text) && markerOf(text) === undefined) return 'title'
    return this.in('body', 'body')
  }

  private inBody(text: string, next: string): BlockRole {
    if (DATE_ALONE.test(text)) return 'date'
    if (text.length <= 60 && isDateLine(next) && isTitleLike(text)) return 'signature'
    if (/^[（(][^（()）。]{2,24}[）)]$/.test(text)) return 'source'
    if (text.length <= 80 && BYLINE.test(text)) return 'byline'
    if (this.atItem && isTitleLike(text) && markerOf(text) === undefined) return 'itemTitle'
    if (this.isNews && opensItem(text, next)) return 'itemTitle'
    if (
      isAddressees(text) &&
      !/^[^，。]{0,20}(?:如下|是|包括)[：:]$/.test(text) &&
      text.length <= 40 &&
      next.length > 60
    )
      return 'addressees'
    return 'body'
  }

  private in(zone: 'body' | 'annexTitle', role: BlockRole): BlockRole {
    this.zone = zone
    return role
  }
}

/** The last words in parentheses name who sent the item in: …基础。（遂宁市地方志办） */
export function endsWithSource(text: string): boolean {
  return /[）)]$/.test(text.slice(-1)) && /[。！”][（(][^（()）。，]{2,24}[）)]$/.test(text.slice(-27))
}

/** A line of the record that a page carries above a document; in a document's own text one entry alone makes none. */
function isRecord(text: string, inHead: boolean): boolean {
  const entries = recordEntries(text)
  return entries.length >= 2 || (inHead && entries.length === 1)
}

/** Where the record of a page ends that stands below its banners: behind short lines without a sentence. */
function endOfRecord(source: readonly Paragraph[]): number {
  let end = 0
  for (const [i, { text, cell }] of source.slice(0, 16).entries()) {
    if (cell !== undefined || text.length > 100 || /[。；;]$|.{7,}[：:]$/.test(text)) break
    if (isRecord(text, true) || BYLINE.test(text)) end = i
  }
  return end
}

/** Without a source under the item before, the title of the next shows by the dated opening of the paragraph below it. */
function opensItem(text: string, next: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 60 &&
    isTitleLike(text) &&
    markerOf(text) === undefined &&
    next.length > text.length &&
    ENDS_SENTENCE.test(next) &&
    /^(?:(?:\d{4}年)?\d{1,2}月|近[日期来]|日前|连日来|(?:为|根据|按照)[^，。]{4,})/.test(next)
  )
}

function isTitleLike(text: string): boolean {
  return (
    text.length <= 120 &&
    !ENDS_SENTENCE.test(text) &&
    !/[：:]$|^[^《》]{1,6}[：:]|^[甲乙丙丁戊A-H] {0,8}方(?:[（(：: ]|$)/.test(text) &&
    !/[。！？；]/.test(text) &&
    !/^[^《]{1,40}[，,][^》]{12,}$/.test(text)
  )
}

function isAddressees(text: string): boolean {
  return (
    /[：:]$/.test(text) &&
    text.length <= 240 &&
    !/[。；]/.test(text) &&
    /(?:处|社|局|委|办|室|单位|部门|政府|机构|公司|馆|院|校|中心|区|县|市|州|街道|乡|镇|组|会|同志|厅|部)(?:[（(][^（()）]{1,80}[）)])?[：:]$/.test(
      text,
    )
  )
}

/** Titles run over several lines: neighbouring title blocks are one, unless one repeats the other. */
function joinTitles(blocks: readonly Block[], points: CodePoints): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.role === block.role &&
      (block.role === 'itemTitle' || block.role === 'annexTitle' || block.role === 'title') &&
      !repeats(last.text, block.text) &&
      !isComplete(last.text) &&
      !(SPEECH_TITLE.test(last.text) && SPEAKER.test(block.text)) &&
      !(PLAN.test(last.text) && PLAN.test(block.text) && !/^[的》及和与]/.test(block.text))
    ) {
      const passage = Passage.of(points.slice(last.start, block.end), last.start)
      joined[joined.length - 1] = { ...last, passage, text: passage.text, end: block.end }
    } else {
      joined.push(block)
    }
  }
  return joined
}

/** A speech's title, and the line with the speaker's post and name below it. */
const SPEECH_TITLE = /(?:讲话|发言|致辞|报告)$/
const SPEAKER = /(?:主任|书记|主席|长)\s+\p{Script=Han}{1,2}\s?\p{Script=Han}{1,2}$/u

/** The end of a plan's title; another one behind it is no part of it. */
const PLAN = /.{6}(?:方案|计划|要点|规划|清单|分解表|分工表)$/

function repeats(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/[\s《》“”]/g, '')
  const [a, b] = [plain(one), plain(other)]
  return a.includes(b) || b.includes(a)
}

function isComplete(title: string): boolean {
  return (
    /的(?:通知|函|通告|公告|决定|意见|批复|报告|请示|通报)$|[）)]$|(?:办法|条例|规定|细则|规则|令)$/.test(
      title,
    ) || /(?:举行|召开|出版|发行|揭牌|开馆|成立|签约|(?<!关于)印发|完成|启动|落幕|开幕)$/.test(title)
  )
}

/** A date of signature alone, also one that its page has lost 年 or 月 of: 20197 9. */
function isDateLine(text: string): boolean {
  return DATE_ALONE.test(text) || /^20\d{2}[年 .]?\d{1,2}[月 .]?\d{1,2} ?日?$/.test(text)
}
