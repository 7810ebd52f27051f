import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.js'
import { KindMark } from '../parts/kind.js'
import { useTexts } from '../texts/texts.js'
import type { GraphContent } from './model.js'

/** The kinds on the graph with their counts; each is a switch that shows or hides its kind. */
export function Legend({
  content,
  onToggle,
}: {
  readonly content: GraphContent
  readonly onToggle: (kind: EntityKind, shown: boolean) => void
}) {
  const texts = useTexts()
  const counts = new Map<EntityKind, number>()
  for (const { kind } of content.nodes.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <fieldset className="legend">
      <legend className="unseen">{texts.graph.legend}</legend>
      {ENTITY_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!content.hiddenKinds.has(kind)}
            onChange={(event) => onToggle(kind, event.target.checked)}
          />
          <KindMark kind={kind} />
          <span>
            {texts.kinds[kind]} {counts.get(kind)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
