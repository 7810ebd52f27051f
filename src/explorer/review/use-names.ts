import { useMemo } from 'react'
import { useAnswer } from '../data/answers.js'
import { NAMES } from '../data/queries/names.js'
import type { Item } from './desk.js'
import type { DeskState } from './desk-store.js'
import { namesIn, type Known, type Names } from './names.js'

/** What the documents and the graph call things, and which of the present ones the graph holds. */
export function useNames(
  listings: DeskState['desk']['documents'],
  current: Item | undefined,
): { readonly names: Names; readonly held: ReadonlySet<string> } {
  const proposed = useMemo(() => namesIn(listings), [listings])
  const ids = useMemo(() => (current ? [current.document, ...endsOf(current)] : []), [current])
  const answer = useAnswer(NAMES, ids.length > 0 ? { ids } : null)
  const found = answer.state === 'done' ? answer.data.nodes : undefined
  return useMemo(() => {
    const nodes = (found ?? []).flatMap((node) => (node ? [node] : []))
    const asked = found ? ids.filter((_, index) => found[index]) : []
    return {
      names: new Map<string, Known>([...proposed, ...nodes.map((node) => [node.id, node] as const)]),
      held: new Set([...asked, ...nodes.map(({ id }) => id)]),
    }
  }, [proposed, found, ids])
}

function endsOf({ proposal }: Item): readonly string[] {
  switch (proposal.of) {
    case 'entity':
      return [proposal.fact.id]
    case 'relation':
      return [proposal.fact.from, proposal.fact.to]
    case 'match':
      return [proposal.fact.from, proposal.fact.into]
  }
}
