import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.js'
import { useTexts } from '../texts/texts.js'
import { KindMark } from './kind.js'

interface KindSwitchesProperties {
  /** What the switches are for. */
  readonly label: string
  /** The kind of each thing there is, with repetitions. */
  readonly kinds: Iterable<EntityKind>
  readonly hidden: ReadonlySet<EntityKind>
  readonly onToggle: (kind: EntityKind, shown: boolean) => void
}

/** The kinds there are with their counts; each is a switch that shows or hides its kind. */
export function KindSwitches({ label, kinds, hidden, onToggle }: KindSwitchesProperties) {
  const texts = useTexts()
  const counts = new Map<EntityKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <fieldset className="legend">
      <legend className="unseen">{label}</legend>
      {ENTITY_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!hidden.has(kind)}
            onChange={({ target }) => onToggle(kind, target.checked)}
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
