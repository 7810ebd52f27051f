import { z } from 'zod'

import type { ComparisonTable, TableRow } from '../comparison/compare.js'
import { handoverOf } from '../comparison/handover.js'
import { CHANGE_KINDS } from '../model/kinds.js'
import { askStore } from './ask.js'
import { UsageError } from './check-words.js'
import { withLoadedStore } from './with-store.js'

const QUESTION = /* GraphQL */ `
  query Compare($from: ID!, $to: ID!, $proposed: Boolean!, $after: String) {
    compare(from: $from, to: $to, proposed: $proposed) {
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
          methods
          doubtful
          from {
            ...Column
          }
          to {
            ...Column
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment Column on Provision {
    number
    text
    ... on TextProvision {
      article
    }
    ... on Task {
      assignedTo {
        nodes {
          name
        }
      }
    }
  }
`

const kind = z.enum(CHANGE_KINDS)
const provision = z.object({
  number: z.string(),
  text: z.string(),
  article: z.number().nullish(),
  assignedTo: z.object({ nodes: z.array(z.object({ name: z.string() })) }).optional(),
})
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
          methods: z.array(z.string()),
          doubtful: z.boolean(),
          from: z.array(provision),
          to: z.array(provision),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
})

/**
 * The comparison of two versions or documents that are loaded, by their ids: as the graph has it after review, or with
 * `proposed` as their wording alone tells.
 */
export function compareStored(from: string, to: string, proposed: boolean): Promise<ComparisonTable> {
  return withLoadedStore(async (store) => {
    const rows: TableRow[] = []
    for (let after: string | null = null; ;) {
      const { data, errors } = await askStore(store, QUESTION, { from, to, proposed, after })
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

function tableRow({ kind, similarity, basis, methods, doubtful, from, to }: ChangeNode): TableRow {
  const linked = from.length > 0 && to.length > 0
  const method = methods.length > 0 ? methods.join('+') : basis.toLowerCase()
  const [old, fresh] = [from.map(columnEntry), to.map(columnEntry)]
  return {
    kind,
    old,
    new: fresh,
    similarity,
    method: linked ? method : null,
    doubtful,
    decided: basis === 'CURATED',
    handover: handoverOf(
      old.flatMap(({ responsible }) => responsible),
      fresh.flatMap(({ responsible }) => responsible),
    ),
  }
}

function columnEntry({ number, text, article, assignedTo }: z.infer<typeof provision>) {
  return {
    number,
    text,
    responsible: assignedTo?.nodes.map(({ name }) => name) ?? [],
    ...(typeof article === 'number' && { article }),
  }
}
