import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'

import type { Limits } from './limits.js'

/** What each limit counts, and how to ask for less; in both languages. */
const NAMES: Readonly<Record<keyof Limits, readonly [zh: string, en: string, remedy: string]>> = {
  characters: ['查询文字', 'characters of query text', 'send values as variables'],
  tokens: ['查询词元', 'tokens', 'ask in several requests'],
  depth: ['查询层数', 'levels of depth', 'start from node(id:) nearer to what is wanted'],
  aliases: ['别名', 'aliases', 'ask in several requests, or use nodes(ids:)'],
  rootFields: ['根字段', 'root fields', 'ask in several requests'],
  directives: ['指令', 'directives', 'leave some out'],
  fields: ['展开片段后的字段', 'fields once fragments are opened', 'use fewer fragments in fragments'],
  introspectionDepth: ['内省层数', 'levels of introspection', 'use the standard introspection query'],
  introspectionFields: ['内省字段', 'fields of introspection', 'use the standard introspection query'],
  conditions: ['筛选条件', 'conditions in filters', 'use `in` for many values of one field'],
  filterDepth: ['筛选嵌套', 'levels of nested filters', 'state the filter with fewer and, or, not'],
  cost: ['查询代价', 'cost', 'make pages smaller with first, or ask for fewer levels at once'],
}

/**
 * Refuses a request over a limit: its message and `extensions` (`limit`, `requested`, `maximum`) say which limit,
 * what was asked and what is allowed. The code is QUERY_TOO_COMPLEX.
 */
export class LimitRefusal extends GraphQLError {
  /** `extensions` as a client gets them. */
  readonly shown: {
    readonly code: string
    readonly limit: string
    readonly requested: number
    readonly maximum: number
  }

  constructor(limit: keyof Limits, requested: number, maximum: number) {
    const shown = { code: 'QUERY_TOO_COMPLEX', limit, requested, maximum }
    const [zh, en, remedy] = NAMES[limit]
    super(
      `${zh}超限：${requested}，上限 ${maximum}。 · ${requested} ${en}, at most ${maximum} are allowed; ${remedy}.`,
      {
        extensions: { ...shown, http: { status: 400, headers: new HeaderMap() } },
      },
    )
    this.name = 'LimitRefusal'
    this.shown = shown
  }
}
