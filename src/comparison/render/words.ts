import type { ChangeKind } from '../../model/kinds.js'
import type { ColumnEntry, TableRow } from '../compare.js'
import { changedHands, type Handover } from '../handover.js'

/** What a row kind is called in a 新旧对照表. */
export const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  UNCHANGED: '未变',
  MODIFIED: '修改',
  RENUMBERED: '仅条序变动',
  SPLIT: '拆分',
  MERGED: '合并',
  ADDED: '新增',
  REPEALED: '删除',
  HEADING_ONLY: '仅存于标题',
  NOT_ATTESTED: '未见延续',
}

const DIGITS = '零一二三四五六七八九'

/** A provision's number as a text writes it: 第二十三条, 第十条之一; what is no article keeps its own. */
export function numberName({ number, article }: Pick<ColumnEntry, 'number' | 'article'>): string {
  if (article !== undefined) return `第${han(article)}条`
  const inserted = /^(\d+)之(\d+)$/.exec(number)
  if (inserted !== null) return `第${han(Number(inserted[1]))}条之${han(Number(inserted[2]))}`
  return number
}

/** A whole number below 10,000 in Chinese counting numerals. */
function han(value: number): string {
  const digits = Array.from(String(value), Number)
  const written = digits
    .map((digit, index) => {
      const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? ''
      return digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${unit}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1')
  return written.startsWith('一十') ? written.slice(1) : written
}

/** The kind of a row with its similarity and, where it is in doubt or decided, a mark for that. */
export function rowLabel(row: TableRow): string {
  const similarity = row.similarity === null || row.similarity === 1 ? '' : ` ${row.similarity.toFixed(2)}`
  return `${KIND_NAMES[row.kind]}${similarity}${row.doubtful ? ' ？' : ''}${row.decided ? ' 人工' : ''}`
}

/** The counts of the kinds in one line. */
export function summaryLine(summary: readonly { kind: ChangeKind; count: number }[]): string {
  return summary.map(({ kind, count }) => `${KIND_NAMES[kind]} ${count}`).join(' · ')
}

/** Who answers for a provision, as a line of its own; undefined where the text does not say. */
export function responsibleLine({ responsible = [] }: ColumnEntry): string | undefined {
  return responsible.length === 0 ? undefined : `责任：${responsible.join('、')}`
}

/** What changed hands, in one line; undefined where nothing did. */
export function handoverLine(handover: Handover | undefined): string | undefined {
  if (handover === undefined || !changedHands(handover)) return undefined
  const part = (word: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${word}${names.join('、')}`]
  return `责任变动：${[...part('退出 ', handover.gaveUp), ...part('接手 ', handover.tookOver), ...part('不变 ', handover.stayed)].join('；')}`
}
