import { useTexts } from '../texts/texts.js'
import { formatDate } from '../parts/dates.js'
import type { GraphContent } from './model.js'

/** The dates on a graph, first to last, each once. */
export function datesOf(content: GraphContent): readonly string[] {
  const dates = [...content.nodes.values()].flatMap(({ date }) => date?.earliest ?? [])
  return [...new Set(dates)].sort()
}

interface TimeSliderProperties {
  readonly dates: readonly string[]
  readonly until: string | undefined
  readonly onUntil: (until: string | undefined) => void
}

/** Shows the graph as it was up to a date. Things without a date stay. */
export function TimeSlider({ dates, until, onUntil }: TimeSliderProperties) {
  const texts = useTexts()
  const last = dates.length - 1
  const at = until === undefined ? last : Math.max(0, dates.indexOf(until))
  const shown = dates[at]
  if (last < 1 || shown === undefined) return null
  const words = texts.graph.later(formatDate({ edtf: shown, literal: shown }, texts))
  return (
    <label className="time">
      <span className="soft small">{texts.graph.time}</span>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-valuetext={words}
        onChange={(event) => {
          const index = Number(event.target.value)
          onUntil(index >= last ? undefined : dates[index])
        }}
      />
      <span className="small time-words">{words}</span>
    </label>
  )
}
