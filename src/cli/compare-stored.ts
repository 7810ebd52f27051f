import { z } from 'zod'

import type { ComparisonTable, TableRow } from '../comparison/compare.js'
import { CHANGE_KINDS } from '../model/kinds.js'
import { askStore } from './ask.js'
import { UsageError } from './check-words.js'
import { withLoadedStore } from './with-store.js'

const QUESTION = /* GraphQL */ `
  query Compare($from: ID!, $to: ID!, $after: String) {
    compare(from: $from, to: $to) {
      from {
        name
      }
      to {
        name
      }
      caveat
      summary {
        kind
        count
      }
      changes(first: 100, after: $after) {
        nodes {
          kind
          similarity
          basis
          from {
            number
            text
          }
          to {
            number
            text
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`

const kind = z.enum(CHANGE_KINDS)
const provision = z.object({ number: z.string(), text: z.string() })
const answer = z.object({
  compare: z.object({
    from: z.object({ name: z.string() }),
    to: z.object({ name: z.string() }),
    caveat: z.string().nullable(),
    summary: z.array(z.object({ kind, count: z.number() })),
    changes: z.object({
      nodes: z.array(
        z.object({
          kind,
          similarity: z.number().nullable(),
          basis: z.string(),
          from: z.array(provision),
          to: z.array(provision),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
})

/** The comparison of two versions or documents that are loaded, by their ids, as the graph has it after review. */
export function compareStored(from: string, to: string): Promise<ComparisonTable> {
  return withLoadedStore(async (store) => {
    const rows: TableRow[] = []
    for (let after: string | null = null; ;) {
      const { data, errors } = await askStore(store, QUESTION, { from, to, after })
      if (errors !== undefined) throw new UsageError(errors.map(({ message }) => message).join('\n'))
      const { compare } = answer.parse(data)
      rows.push(...compare.changes.nodes.map(tableRow))
      if (!compare.changes.pageInfo.hasNextPage) {
        return {
          from: compare.from.name,
          to: compare.to.name,
          statements: compare.caveat === null ? [] : [compare.caveat],
          summary: compare.summary,
          rows,
        }
      }
      after = compare.changes.pageInfo.endCursor
    }
  })
}

type ChangeNode = z.infer<typeof answer>['compare']['changes']['nodes'][number]

function tableRow({ kind, similarity, basis, from, to }: ChangeNode): TableRow {
  return {
    kind,
    old: from,
    new: to,
    similarity,
    method: from.length > 0 && to.length > 0 ? basis.toLowerCase() : null,
    doubtful: false,
    decided: basis === 'CURATED',
  }
}
