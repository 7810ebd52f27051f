import { CHANGE_KINDS, type ChangeKind } from '../model/kinds.js'
import { align } from './align.js'
import { applyDecisions, type Decision } from './decisions.js'
import { changedHands, handoverOf, type Handover } from './handover.js'
import { changeRows } from './rows.js'
import { sideOf, type TextSide } from './sides.js'
import { verdict } from './verdict.js'

/** One provision in a column. */
export interface ColumnEntry {
  readonly number: string
  /** As an integer, for an article 第X条. */
  readonly article?: number
  /** The wording as read, without its number. */
  readonly text: string
  /** Who answers for it (责任单位), where the text says so. */
  readonly responsible?: readonly string[]
}

/** One row of the 新旧对照表, ready to be shown. */
export interface TableRow {
  readonly kind: ChangeKind
  readonly old: readonly ColumnEntry[]
  readonly new: readonly ColumnEntry[]
  /** 0 to 1; null where a person decided or there is no counterpart. */
  readonly similarity: number | null
  /** How the links were found, joined by +; null where there is none. */
  readonly method: string | null
  readonly doubtful: boolean
  readonly decided: boolean
  /** What became of the responsibility, where both sides name who answers. */
  readonly handover?: Handover | undefined
}

/** A whole 新旧对照表: what is compared, what that means, how many rows of each kind, and the rows. */
export interface ComparisonTable {
  readonly from: string
  readonly to: string
  /** What is held against what and what that means, one plain sentence each, Chinese. */
  readonly statements: readonly string[]
  readonly summary: readonly { kind: ChangeKind; count: number }[]
  readonly rows: readonly TableRow[]
}

export interface NamedText {
  readonly title: string
  readonly text: string
}

/**
 * Holds two texts against each other, provision by provision; a person's decisions go before what is found. Any two
 * texts can be compared: one without numbered provisions is taken by its paragraphs, an empty one as having none.
 * Throws a DecisionError where a decision names a provision that its text does not have.
 */
export function compareTexts(
  from: NamedText,
  to: NamedText,
  decisions: readonly Decision[] = [],
): ComparisonTable {
  const old = sideOf(from.title, from.text)
  const fresh = sideOf(to.title, to.text)
  const found = align(old.provisions, fresh.provisions)
  const { links, doubts, settled } = applyDecisions(found, decisions, old.provisions, fresh.provisions)
  const held = <T extends TextSide>(side: T) => ({ provisions: side.provisions, fullText: true })
  const rows = changeRows(held(old), held(fresh), links, { doubts, settled }).map((row): TableRow => ({
    kind: row.kind,
    old: row.from,
    new: row.to,
    similarity: row.similarity,
    method: row.methods.length === 0 ? null : row.methods.join('+'),
    doubtful: row.doubtful,
    decided: row.basis === 'CURATED',
    handover: handoverOf(
      row.from.flatMap(({ responsible }) => responsible),
      row.to.flatMap(({ responsible }) => responsible),
    ),
  }))
  return {
    from: old.title,
    to: fresh.title,
    statements: statementsOn(old, fresh, rows),
    summary: countKinds(rows),
    rows,
  }
}

/** How many rows there are of each kind that occurs, in the order of the model. */
export function countKinds(rows: readonly { kind: ChangeKind }[]): { kind: ChangeKind; count: number }[] {
  return CHANGE_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length })).filter(
    ({ count }) => count > 0,
  )
}

const DIVISIONS: Readonly<Record<TextSide['dividedBy'], string>> = {
  ARTICLES: '按条',
  POINTS: '按序号',
  PARAGRAPHS: '没有编号的条款，按自然段',
  NOTHING: '没有文字',
}

function statementsOn(from: TextSide, to: TextSide, rows: readonly TableRow[]): string[] {
  const described = ({ title, dividedBy, provisions }: TextSide): string =>
    dividedBy === 'NOTHING'
      ? `《${title}》没有文字`
      : `《${title}》（${DIVISIONS[dividedBy]}，${provisions.length} 项）`
  const doubtful = rows.filter((row) => row.doubtful).length
  const handedOver = rows.filter(({ handover }) => changedHands(handover)).length
  return [
    `旧文本：${described(from)}；新文本：${described(to)}。`,
    '对应关系按字句判断，不看条号；标点全半角、排版与繁简不计为改动。',
    ...verdict(from.provisions.length, to.provisions.length, rows),
    ...(handedOver > 0 ? [`有 ${handedOver} 行的责任单位有变动。`] : []),
    ...(doubtful > 0 ? [`有 ${doubtful} 行的对应关系存疑（标“？”），须人工核对。`] : []),
  ]
}
