import { reading } from '../../documents/reading.js'
import type { Section } from '../data/queries/document.js'
import { useTexts } from '../texts/texts.js'

interface OutlineProperties {
  readonly sections: readonly Section[]
  readonly current: number | undefined
  readonly onGo: (section: Section) => void
}

/** The headings of a source as navigation. */
export function Outline({ sections, current, onGo }: OutlineProperties) {
  const texts = useTexts()
  if (sections.length === 0) return <p className="soft small">{texts.source.noOutline}</p>
  return (
    <nav aria-label={texts.source.outline} className="outline">
      <Level sections={sections} current={current} onGo={onGo} depth={0} />
    </nav>
  )
}

function Level({ sections, current, onGo, depth }: OutlineProperties & { readonly depth: number }) {
  return (
    <ul>
      {sections.map((section) => (
        <li key={`${section.start} ${section.level}`}>
          <button
            type="button"
            className={`outline-item depth-${Math.min(depth, 3)}`}
            onClick={() => onGo(section)}
            {...(section.start === current ? { 'aria-current': 'location' as const } : {})}
          >
            {section.number ? <span className="outline-number">{section.number}</span> : null}
            {reading(section.title)}
          </button>
          {section.sections && section.sections.length > 0 ? (
            <Level sections={section.sections} current={current} onGo={onGo} depth={depth + 1} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** All sections of an outline, in reading order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections ?? [])])
}
