import { APPEARANCE } from '../parts/appearance.js'
import { useTexts } from '../texts/texts.js'
import type { TimelineItem } from './lanes.js'
import { scaled, stretchOf, yearOf } from './scale.js'

/** All items on one line in proportion to time, a bar as long as the date is uncertain; the years lead to their place. */
export function Overview({ items }: { readonly items: readonly TimelineItem[] }) {
  const texts = useTexts()
  const dated = items.flatMap((item) => {
    const stretch = stretchOf(item.date)
    return stretch ? [{ item, stretch }] : []
  })
  if (dated.length < 2) return null
  const bars = scaled(
    dated.map(({ stretch }) => stretch),
    0.006,
  )
  const years = [...new Set(dated.flatMap(({ item }) => yearOf(item.date) ?? []))]
  return (
    <nav className="overview" aria-label={texts.timeline.overview}>
      <div className="overview-line" aria-hidden="true">
        {dated.map(({ item }, index) => (
          <span
            key={index}
            className={`overview-bar lane-${item.lane}`}
            style={{
              '--kind': APPEARANCE[item.type === 'event' ? 'EVENT' : 'DOCUMENT'].colour,
              left: `${(bars[index]?.left ?? 0) * 100}%`,
              width: `${(bars[index]?.width ?? 0) * 100}%`,
            }}
          />
        ))}
      </div>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={`#year-${year}`}>{texts.timeline.year(year)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
