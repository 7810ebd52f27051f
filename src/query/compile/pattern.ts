import type { RelationModel } from '../../model/model.js'

import type { Compilation } from './compilation.js'

/** How far a field's start is moved along `through`; agreements nest no deeper. */
const THROUGH_MOST = 8

/** A match of a relation from a thing, with the variables it binds. */
export interface Pattern {
  readonly matches: readonly string[]
  /** The thing the relation is at: the start itself, or what it was moved to. */
  readonly near: string
  readonly relation: string
  /** The thing at the other end. */
  readonly end: string
}

/**
 * Matches `relation` from `variable`, written `start` (with a label where it needs one). With `inline`, as one
 * pattern, for where only a pattern may stand.
 */
export function relationPattern(
  compilation: Compilation,
  variable: string,
  start: string,
  relation: RelationModel,
  through: boolean,
  inline = false,
): Pattern {
  const end = compilation.variable(stem(relation.target))
  const edge = compilation.variable('r')
  const hop = (name: string, from: string, to: string): string =>
    relation.direction === 'OUT' ? `(${from})-[${name}]->(${to})` : `(${from})<-[${name}]-(${to})`
  const types = relation.types.join('|')
  if (!through || !relation.through)
    return {
      matches: [`MATCH ${hop(`${edge}:${types}`, start, `${end}:${relation.target}`)}`],
      near: variable,
      relation: edge,
      end,
    }
  const near = compilation.variable('via')
  if (inline) {
    const moved = hop(`:${relation.through}*0..${THROUGH_MOST}`, start, near)
    return {
      matches: [`MATCH ${moved}${hop(`${edge}:${types}`, '', `${end}:${relation.target}`).slice(2)}`],
      near,
      relation: edge,
      end,
    }
  }
  return {
    matches: [
      `MATCH ${hop(`:${relation.through}*0..${THROUGH_MOST}`, start, near)}`,
      `WITH DISTINCT ${near}`,
      `MATCH ${hop(`${edge}:${types}`, near, `${end}:${relation.target}`)}`,
    ],
    near,
    relation: edge,
    end,
  }
}

/** The same relation from its other end: matches what `variable` is, once each, where `end` is bound. */
export function reversePattern(
  compilation: Compilation,
  variable: string,
  type: string,
  relation: RelationModel,
  end: string,
): string[] {
  const hop = (name: string, from: string, to: string): string =>
    relation.direction === 'OUT' ? `(${from})<-[${name}]-(${to})` : `(${from})-[${name}]->(${to})`
  const types = `:${relation.types.join('|')}`
  if (!relation.through)
    return [`MATCH ${hop(types, end, `${variable}:${type}`)}`, `WITH DISTINCT ${variable}`]
  const near = compilation.variable('via')
  return [
    `MATCH ${hop(types, end, near)}`,
    `WITH DISTINCT ${near}`,
    `MATCH ${hop(`:${relation.through}*0..${THROUGH_MOST}`, near, `${variable}:${type}`)}`,
    `WITH DISTINCT ${variable}`,
  ]
}

/** A short variable name for a type: AgreementVersion → agreementVersion. */
export function stem(type: string): string {
  return type.slice(0, 1).toLowerCase() + type.slice(1)
}
