import type { Block, ParsedDocument } from '../documents/blocks.js'
import { endsWithSource } from '../documents/blocks.js'
import { isCommonHanCode } from '../documents/characters.js'
import { plainOf } from './plain.js'

/** A block made ready for matching. Indices are UTF-16 into `plain`, and as well into the block's text as read. */
export interface Unit {
  /** Its place among the units of the document. */
  readonly index: number
  readonly block: Block
  readonly plain: string
  readonly item: Item
  /** In order. Full stops inside quotes and brackets part no sentence. */
  readonly sentences: readonly Sentence[]
  /** Part of a speech: what it says is not stated as done. */
  readonly speech: boolean
}

/** A piece of news, or a whole document that is one. */
export interface Item {
  readonly index: number
  readonly title: string
  readonly column: string
  /** Whether the item is one of several in a newsletter. */
  readonly numbered: boolean
}

const SPEECH =
  /^(?!据)[^。，]{0,16}(?:在(?:致辞|讲话|发言|会上|总结|座谈|仪式|主持)[^，。]{0,12})?(?:中|时|上)?(?:，)?(?:指出|表示|强调|说|认为|要求|希望|谈到|提出|介绍说?|对[^，。]{1,20}表示)/

/** The blocks of a document that rules read, each with the item it belongs to. Noise is left out. */
export function unitsOf(document: ParsedDocument): Unit[] {
  const units: Unit[] = []
  let column = ''
  let count = 0
  const news = document.blocks.some(({ role }) => role === 'itemTitle')
  const bulleted = hasBulletedItems(document)
  const title = document.blocks.find(({ role }) => role === 'title' || role === 'itemTitle')?.text ?? ''
  let item: Item = { index: 0, title: news ? '' : title, column: '', numbered: false }
  let over = false
  for (const block of document.blocks) {
    if (block.role === 'noise') continue
    if (block.role === 'column') {
      column = block.text.slice(1, -1)
      over = true
    }
    const isItem = block.role === 'body' && ((over && news) || (bulleted && BULLET.test(block.text)))
    if (block.role === 'itemTitle' || isItem) {
      count += 1
      item = { index: count, title: block.role === 'itemTitle' ? block.text : '', column, numbered: true }
      over = false
    }
    const plain = plainOf(block.text)
    // Keywords that a journal sets before a text are no words of it.
    if (plain.startsWith('关键词：')) continue
    units.push(unitOf(units.length, block, plain, item))
    if (block.role === 'source' || endsWithSource(block.text)) over = true
    if (block.role === 'imprint') item = { index: 0, title: '', column: '', numbered: false }
  }
  return units
}

/** △ 9月21日，…: signs that open short items of a newsletter. */
const BULLET = /^[△▲◇◆○●☆★□■] ?\S/

function hasBulletedItems({ blocks }: ParsedDocument): boolean {
  const items = blocks.filter(({ role, text }) => role === 'body' && BULLET.test(text))
  return items.length > 1 && blocks.some(({ role }) => role === 'masthead' || role === 'column')
}

function unitOf(index: number, block: Block, plain: string, item: Item): Unit {
  const sentences: Sentence[] = []
  const unit = { index, block, plain, item, sentences, speech: block.role === 'body' && isSpeech(plain) }
  split(unit, sentences)
  return unit
}

function isSpeech(plain: string): boolean {
  const sentence = /^[^。]{0,80}/.exec(plain)?.[0] ?? ''
  if (/^(?:为|按照|根据|遵照|落实|贯彻|紧扣)/.test(sentence)) return false
  // 协议提出，…: what an agreement says is no speech.
  if (/^[^，。]{0,30}(?:协议书?|备忘录|协定|意向书)》?(?:中|还)?(?:提出|指出|要求)/.test(sentence))
    return false
  return SPEECH.test(sentence) && !/(?:出席|举行|召开|签署)/.test(/^[^，]*/.exec(sentence)?.[0] ?? '')
}

/** Part of a provision: a numbered point, or one of those that 一是 and 一要 open. */
export function isProvisionUnit({ block, plain }: Unit): boolean {
  return block.marker !== undefined || /^[一二三四五六七八九十]{1,2}[是要]/.test(plain)
}

/** 他指出，…: a speech that begins inside a paragraph. */
const BEGINS_SPEECH =
  /^(?:[^，。；：]{0,14}(?:主任|书记|[局处馆院市县区省]长|同志|他|她|领导|会议|代表|通知|文件|意见|方案))?(?:同时|还|并|最后|特别|进一步|首先)?(?:指出|强调|要求|表示|认为|希望|提出|建议|介绍说|谈到|说)[，：]/
/** What tells again of what took place. */
const ENDS_SPEECH =
  /^(?:会上|会前|会后|会议(?:由|还|期间)|会议结束|座谈会(?:由|后|结束)|随后|最后|期间|当天|活动(?:由|中|结束)|调研(?:期间|结束)|其间|仪式)|(?:主持|参加|出席|陪同)(?:了)?(?:会议|座谈会?|座谈交流|活动|仪式|调研|考察)?。$/

/** A sentence of a unit, [start, end) in its plain text, full stop included. */
export interface Sentence {
  readonly unit: Unit
  readonly start: number
  readonly end: number
  readonly text: string
  /** Part of a speech that began before or with it in its unit: 他指出，…. It goes on until the text tells again. */
  readonly said: boolean
}

/** How long a sentence may be before a full stop inside brackets ends it, then a comma. In UTF-16 units. */
const LONG_SENTENCE = 400
const LONGEST_SENTENCE = 900

function isEnd(character: string, depth: number, length: number): boolean {
  if ('。！？'.includes(character)) return depth === 0 || length > LONG_SENTENCE
  return length > LONGEST_SENTENCE && '，；、'.includes(character)
}

function split(unit: Unit, sentences: Sentence[]): void {
  const { plain } = unit
  let start = 0
  let said = false
  while (start < plain.length) {
    const end = sentenceEnd(plain, start)
    const text = plain.slice(start, end)
    said = BEGINS_SPEECH.test(text) || (said && !ENDS_SPEECH.test(text))
    sentences.push({ unit, start, end, text, said })
    start = end
  }
}

/** The end of the sentence that begins at `start`, behind its full stop. */
function sentenceEnd(plain: string, start: number): number {
  let depth = 0
  for (let i = start; i < plain.length; i += 1) {
    // Most characters are Han, and none of these marks is.
    if (isCommonHanCode(plain.charCodeAt(i))) continue
    const character = plain.charAt(i)
    if ('《（“'.includes(character)) depth += 1
    else if ('》）”'.includes(character)) depth = Math.max(0, depth - 1)
    else if (isEnd(character, depth, i - start)) return i + 1
  }
  return plain.length
}
