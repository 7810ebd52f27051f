import { ENTITY_KINDS, labelOf } from '../../model/kinds.js'
import type { QueryContext } from '../context.js'
import { QueryError } from '../errors.js'
import { count, record, text } from '../raw.js'

/** `dataset`: what is loaded; each figure is only counted when it is asked for. */
export async function resolveDataset(_: unknown, __: unknown, context: QueryContext): Promise<unknown> {
  const statement = {
    text: "MATCH (d:Dataset {id: 'dataset'}) RETURN d.version AS version, d.loadedAt AS loadedAt",
    parameters: {},
  }
  const [row] = await context.run(statement)
  if (!row) throw new QueryError('UNAVAILABLE', 'nothing is loaded yet; run `zhimai load`')
  return {
    version: text(row['version']),
    loadedAt: text(row['loadedAt']),
    engine: context.store.engine,
    engineVersion: () => context.store.version(),
    entityCounts: () => entityCounts(context),
    relationCount: async () => {
      const [counted] = await context.run({
        text: 'MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS count',
        parameters: {},
      })
      return count(record(counted)['count'])
    },
  }
}

/** One count per label: engines keep them, so that nothing is scanned. */
async function entityCounts(context: QueryContext): Promise<{ kind: string; count: number }[]> {
  const counts = ENTITY_KINDS.map(
    (kind) => `MATCH (n:${labelOf(kind)}) RETURN '${kind}' AS kind, count(n) AS count`,
  )
  const rows = await context.run({ text: counts.join('\nUNION ALL\n'), parameters: {} })
  return ENTITY_KINDS.map((kind) => ({
    kind,
    count: count(rows.find((row) => row['kind'] === kind)?.['count'] ?? 0),
  }))
}
