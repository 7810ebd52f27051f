import { RELATION_TYPES, type RelationType } from '../../model/kinds.js'
import { texts } from '../raw.js'

/** One step of a path, read along its relation whichever way it was walked. */
export interface Step {
  readonly type: RelationType
  /** The names of where the relation starts and ends. */
  readonly from: string
  readonly to: string
  /** The post, role or literal of the relation; empty where it has none. */
  readonly detail: string
}

/** How a relation is said in Chinese, from its start to its end. */
const SAID: Readonly<Record<RelationType, (from: string, to: string, detail: string) => string>> = {
  PART_OF: (from, to) => `${from}属于${to}`,
  VERSION_OF: (from, to) => `${from}是${to}的一个版本`,
  REVISES: (from, to) => `${from}修订了${to}`,
  CONTINUES: (from, to) => `${from}延续了${to}`,
  PARTY_TO: (from, to) => `${from}是${to}的一方`,
  SIGNED_AT: (from, to) => `${from}签署于${to}`,
  ATTESTS: (from, to) => `${from}述及${to}`,
  FULFILLS: (from, to) => `${from}落实${to}`,
  ASSIGNED_TO: (from, to) => `${from}由${to}负责`,
  HOLDS_POST: (from, to, detail) => `${from}任${to}${detail}`,
  ATTENDED: (from, to, detail) => `${from}参加${to}${detail ? `（${detail}）` : ''}`,
  ORGANISED: (from, to) => `${from}举办${to}`,
  HELD_IN: (from, to) => `${from}在${to}举行`,
  ISSUED: (from, to) => `${from}印发${to}`,
  ADDRESSED_TO: (from, to) => `${from}发往${to}`,
  CITES: (from, to) => `${from}引用${to}`,
  ARISES_FROM: (from, to) => `${from}源于${to}`,
  ADVANCES: (from, to) => `${from}推进${to}`,
  PRODUCES: (from, to) => `${from}产出${to}`,
  TAKES_PART_IN: (from, to) => `${from}参与${to}`,
  COMPILED: (from, to) => `${from}编纂${to}`,
  PUBLISHED: (from, to) => `${from}出版${to}`,
  CONCERNS: (from, to) => `${from}涉及${to}`,
  GAVE: (from, to) => `${from}是${to}的赠予者`,
  RECEIVED: (from, to) => `${from}是${to}的受赠者`,
}

/** A path as one Chinese sentence. */
export function describePath(steps: readonly Step[]): string {
  return `${steps.map(({ type, from, to, detail }) => SAID[type](from, to, detail)).join('；')}。`
}

/** The step at `i` of a path as the store gives it. */
export function readStep(path: Readonly<Record<string, unknown>>, i: number): Step {
  const [ids, names] = [texts(path['ids']), texts(path['names'])]
  const named = texts(path['types'])[i]
  const type = RELATION_TYPES.find((known) => known === named)
  const [here, next] = [names[i], names[i + 1]]
  if (!type || here === undefined || next === undefined) throw new TypeError(`the path has no step ${i}`)
  const forward = texts(path['starts'])[i] === ids[i]
  return {
    type,
    from: forward ? here : next,
    to: forward ? next : here,
    detail: texts(path['details'])[i] ?? '',
  }
}
