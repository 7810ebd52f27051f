import { textIn } from '../../store/columns.js'
import { statementText } from '../../store/statements.js'
import type { QueryContext } from '../context.js'

/**
 * Asks for things by the ids that a client gave; where not all are there, once more with the ids that these were merged into.
 * Few ids are merged ones: following each before it is asked for would cost every question a look-up.
 */
export async function followingMerged<Found>(
  context: QueryContext,
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<Found>,
  isWhole: (found: Found) => boolean,
): Promise<Found> {
  const found = await ask(ids)
  if (isWhole(found)) return found
  const merged = await context.run({ text: statementText('merged'), parameters: { ids } })
  if (merged.length === 0) return found
  const into = new Map(merged.map((row) => [textIn(row, 'id'), textIn(row, 'into')]))
  return ask(ids.map((id) => into.get(id) ?? id))
}
