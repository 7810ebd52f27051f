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
