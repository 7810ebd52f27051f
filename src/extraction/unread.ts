import type { Span } from '../documents/passage.js'
import type { CellPlace } from '../documents/tables.js'
import type { Context } from './context.js'
import { dateConflicts } from './date-conflicts.js'
import { findDates } from './dates.js'
import { namesLikeOffices } from './names-like-offices.js'
import type { ProposedEntity, ProposedRelation } from './proposal.js'
import { findTitles, sortOfTitle, titleKey } from './titles.js'
import type { Sentence, Unit } from './unit.js'

/** A part of a document that no rule could use, and why. */
export interface Unread extends Span {
  readonly reason: string
}

/**
 * What was not read of a document, in the order of the text: sentences with signs of facts that none was read from, dates
 * that contradict, rows of tables that are no task, and paragraphs without any fact, those side by side as one.
 */
export function unreadOf(
  context: Context,
  entities: readonly ProposedEntity[],
  relations: readonly ProposedRelation[],
): Unread[] {
  const read: Read = {
    all: new Spans([...entities, ...relations]),
    events: new Spans(entities.filter(({ kind }) => kind === 'EVENT')),
    assigned: new Spans(relations.filter(({ type }) => type === 'ASSIGNED_TO')),
    names: new Set(
      entities.flatMap(({ kind, name, aliases }) =>
        kind === 'OFFICE' || kind === 'PERSON' ? [] : [name, ...aliases].map(titleKey),
      ),
    ),
  }
  const rowsRead = new Set(
    context.units.flatMap(({ block }) =>
      block.cell !== undefined && read.all.overlaps(block) ? [rowOf(block.cell)] : [],
    ),
  )
  const found: Unread[] = []
  for (const unit of context.units) {
    const { block, speech } = unit
    if (block.cell !== undefined) {
      if (block.cell.row > 0 && !rowsRead.has(rowOf(block.cell))) addRow(found, unit)
      continue
    }
    if (block.role !== 'body' && block.role !== 'responsibility') continue
    const signs = unit.sentences.flatMap((sentence) => signsOf(context, sentence, read))
    found.push(...signs)
    if (signs.length > 0 || block.role !== 'body' || read.all.overlaps(block)) continue
    addParagraph(found, block, speech ? SPOKEN : '未识别出事实')
  }
  return [...found, ...dateConflicts(context)].sort((a, b) => a.start - b.start || a.end - b.end)
}

const SPOKEN = '讲话内容，不作为事实'
const NO_TASK = '表格中的此行未读作任务'

interface Read {
  readonly all: Spans
  readonly events: Spans
  readonly assigned: Spans
  /** What the things read are called, as `titleKey` has it. */
  readonly names: ReadonlySet<string>
}

/** Paragraphs side by side that say nothing are one part. */
function addParagraph(found: Unread[], { start, end }: Span, reason: string): void {
  const last = found.at(-1)
  if (last?.reason === reason && start - last.end <= 4) found[found.length - 1] = { ...last, end }
  else found.push({ start, end, reason })
}

function rowOf({ table, row }: CellPlace): string {
  return `${table.index}/${row}`
}

function addRow(found: Unread[], { block }: Unit): void {
  const last = found.at(-1)
  if (last?.reason === NO_TASK && block.start - last.end <= 8)
    found[found.length - 1] = { ...last, end: block.end }
  else found.push({ start: block.start, end: block.end, reason: NO_TASK })
}

/** The signs of facts in a sentence that no fact was read from, as one entry. */
function signsOf(context: Context, sentence: Sentence, read: Read): Unread[] {
  const { unit, start, end } = sentence
  const span = unit.block.passage.span(start, end)
  const reasons = [
    ...unreadTitles(context, sentence, read),
    ...unreadOffices(context, sentence),
    ...unreadEvent(context, sentence, span, read),
    ...(ANSWERS.test(sentence.text) && !read.assigned.overlaps(span) ? ['责任单位未归入任何任务'] : []),
  ]
  return reasons.length === 0 ? [] : [{ ...span, reason: [...new Set(reasons)].join('；') }]
}

const ANSWERS = /(?:责任|牵头|配合|承办|协办)(?:单位|部门|科室|处室|股室|领导)[：\s]./

/** Sorts of works and words set off, such as 《年鉴》, name nothing. */
function unreadTitles({ works }: Context, { text }: Sentence, { names }: Read): string[] {
  if (!text.includes('《')) return []
  const open = countOf(text, '《') > countOf(text, '》') ? ['“《”没有对应的“》”'] : []
  const titles = findTitles(text).filter(
    (marked) =>
      marked.title.length >= 4 &&
      sortOfTitle(marked.title) !== 'newspaper' &&
      !names.has(titleKey(marked.title)) &&
      !names.has(titleKey(works.at(text, marked, marked.title).name)),
  )
  return [...titles.map(({ title }) => `《${title}》未读作书名、文件或协议`), ...open]
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1
  return count
}

/** Words before a name that its shape does not tell from it. */
const BEFORE_NAME = /^.*[是月在有向赴由与和及到了的展持办察绍设](?=.{4})/

function unreadOffices({ offices }: Context, { unit, start, text }: Sentence): string[] {
  if (!/[志史鉴纂档]/.test(text)) return []
  const names = namesLikeOffices(text)
  if (names.length === 0) return []
  const known = offices.in(unit)
  return names.flatMap(({ index, 0: name }) => {
    const last = start + index + name.length - 1
    const isRead = known.some(({ from, to }) => from <= last && last < to)
    return isRead || /各|两地|全[国省市]|有关|本|该|地区|毗邻/.test(name)
      ? []
      : [`“${name.replace(BEFORE_NAME, '')}”像机构名，未读作机构`]
  })
}

const HAPPENS =
  /(?:召开|举行|举办|签署|签订|签约|出版|发行|揭牌|开馆|赠送|捐赠|考察|调研|评审|验收|培训班|座谈|成立)(?!的)/

function unreadEvent({ self }: Context, sentence: Sentence, span: Span, { events }: Read): string[] {
  const verb = HAPPENS.exec(sentence.text)?.[0]
  const isDay = ({ date }: { readonly date: { readonly edtf: string } }): boolean => date.edtf.length >= 7
  if (verb === undefined || self.kind === 'PLAN' || self.kind === 'REGULATION' || self.kind === 'AGREEMENT')
    return []
  if (events.overlaps(span) || !findDates(sentence.text, self.reference).some(isDay)) return []
  if (/将于|拟于|计划于|定于/.test(sentence.text)) return [`有日期和“${verb}”，是计划中的事，未读作事件`]
  return [sentence.unit.speech || sentence.said ? SPOKEN : `有日期和“${verb}”，未读作事件`]
}

/** Places of a text, to ask whether one overlaps them. */
class Spans {
  /** Start and end of each place as one number, ascending: large documents have hundreds of thousands. */
  private readonly places: Float64Array

  constructor(facts: readonly (ProposedEntity | ProposedRelation)[]) {
    let count = 0
    for (const { evidence } of facts) count += evidence.length
    const places = new Float64Array(count)
    let i = 0
    for (const { evidence } of facts) {
      for (const { start, end } of evidence) {
        places[i] = start * WIDTH + end
        i += 1
      }
    }
    places.sort()
    let furthest = 0
    places.forEach((place, at) => {
      furthest = Math.max(furthest, place % WIDTH)
      places[at] = Math.floor(place / WIDTH) * WIDTH + furthest
    })
    this.places = places
  }

  overlaps({ start, end }: Span): boolean {
    let low = 0
    let high = this.places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (Math.floor((this.places[middle] ?? 0) / WIDTH) < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (this.places[low - 1] ?? 0) % WIDTH > start
  }
}

/** More than the largest document has characters. */
const WIDTH = 2 ** 26
