import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.js'
import type { Mention } from '../data/queries/document.js'
import { KindMark } from '../parts/kind.js'
import { useTexts } from '../texts/texts.js'

interface KindFilterProperties {
  readonly mentions: readonly Mention[]
  readonly hidden: ReadonlySet<EntityKind>
  readonly onHidden: (hidden: ReadonlySet<EntityKind>) => void
}

/** The kinds that a text speaks of with the number of places; each is a switch for its marks. */
export function KindFilter({ mentions, hidden, onHidden }: KindFilterProperties) {
  const texts = useTexts()
  const counts = new Map<EntityKind, number>()
  for (const { entity } of mentions) if (entity) counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1)
  return (
    <fieldset className="legend">
      <legend className="unseen">{texts.source.kindsShown}</legend>
      {ENTITY_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!hidden.has(kind)}
            onChange={({ target }) => {
              const next = new Set(hidden)
              if (target.checked) next.delete(kind)
              else next.add(kind)
              onHidden(next)
            }}
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
