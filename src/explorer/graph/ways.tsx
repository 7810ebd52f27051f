import type { Named } from '../data/fragments.js'
import { Finder } from '../shell/finder.js'
import { useTexts } from '../texts/texts.js'
import type { Way } from './use-graph.js'

export interface WayEnds {
  readonly from: Named | undefined
  readonly to: Named | undefined
}

interface WaysProperties {
  readonly ends: WayEnds
  readonly ways: readonly Way[] | undefined
  readonly busy: boolean
  readonly marked: Way | undefined
  readonly onEnds: (ends: WayEnds) => void
  readonly onFind: () => void
  readonly onMark: (way: Way | undefined) => void
}

/** Choosing two things and reading the ways between them, each as a sentence. */
export function Ways({ ends, ways, busy, marked, onEnds, onFind, onMark }: WaysProperties) {
  const texts = useTexts()
  return (
    <section className="ways" aria-label={texts.graph.ways}>
      <p className="soft small">{texts.graph.wayPick}</p>
      <End label={texts.graph.wayFrom} end={ends.from} onChoose={(from) => onEnds({ ...ends, from })} />
      <End label={texts.graph.wayTo} end={ends.to} onChoose={(to) => onEnds({ ...ends, to })} />
      <button
        type="button"
        className="button main"
        disabled={!ends.from || !ends.to || busy}
        onClick={onFind}
      >
        {busy ? texts.graph.working : texts.graph.wayFind}
      </button>
      {ways ? (
        <ol>
          {ways.map((way) => (
            <li key={way.members.join(' ')}>
              <button
                type="button"
                className="way-button"
                aria-pressed={way === marked}
                onClick={() => onMark(way === marked ? undefined : way)}
              >
                <span className="soft small">{texts.graph.waySteps(way.length)}</span>
                <span className="serif">{way.sentence}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      {ways?.length === 0 && ends.from && ends.to ? (
        <p role="status">{texts.graph.wayNone(ends.from.name, ends.to.name)}</p>
      ) : null}
    </section>
  )
}

function End({
  label,
  end,
  onChoose,
}: {
  readonly label: string
  readonly end: Named | undefined
  readonly onChoose: (end: Named | undefined) => void
}) {
  const texts = useTexts()
  return (
    <div className="way-end">
      <span className="soft small">{label}</span>
      {end ? (
        <span className="way-chosen">
          {end.name}
          <button
            type="button"
            className="button plain tiny"
            aria-label={`${texts.compare.clear} ${label}`}
            onClick={() => onChoose(undefined)}
          >
            ✕
          </button>
        </span>
      ) : (
        <Finder placeholder={label} onChoose={onChoose} />
      )}
    </div>
  )
}
