import { useState } from 'react'
import { useAllPages } from '../data/all-pages.js'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import {
  TIMELINE_AGREEMENTS,
  TIMELINE_DOCUMENTS,
  TIMELINE_EVENTS,
  type TimelineAgreement,
} from '../data/queries/timeline.js'
import { PagesEnd } from '../parts/pages-end.js'
import { Awaited, Failed, Loading, State } from '../parts/state.js'
import { replaceWith } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { ItemCard } from '../timeline/item.js'
import { laneOfDocument, laneOfEvent, type Sides, type TimelineItem } from '../timeline/lanes.js'
import { Overview } from '../timeline/overview.js'
import { byTime, yearOf } from '../timeline/scale.js'
import '../styles/timeline.css'

/** Events and documents of both sides of an agreement, in two lanes. */
export function TimelineView({ agreement }: { readonly agreement: string | undefined }) {
  const texts = useTexts()
  const agreements = useAnswer(TIMELINE_AGREEMENTS, {})
  return (
    <div className="page">
      <title>{`${texts.timeline.title} · ${texts.name}`}</title>
      <Awaited answer={agreements}>
        {({ agreements: { nodes } }) => {
          const shown = nodes.find(({ id }) => id === agreement) ?? nodes[0]
          return (
            <>
              <div className="page-head">
                <h1>{texts.timeline.title}</h1>
                {nodes.length > 1 && shown ? (
                  <select
                    className="field"
                    aria-label={texts.timeline.agreement}
                    value={shown.id}
                    onChange={({ target }) => replaceWith({ name: 'timeline', agreement: target.value })}
                  >
                    {nodes.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                ) : null}
              </div>
              <p className="lead">{texts.timeline.lead}</p>
              <Lanes agreement={shown} />
            </>
          )
        }}
      </Awaited>
    </div>
  )
}

function Lanes({ agreement }: { readonly agreement: TimelineAgreement | undefined }) {
  const texts = useTexts()
  const events = useAllPages(TIMELINE_EVENTS, {}, (data) => data.events)
  const documents = useAllPages(TIMELINE_DOCUMENTS, {}, (data) => data.documents)
  const [withEvents, setWithEvents] = useState(true)
  const [withDocuments, setWithDocuments] = useState(true)
  useBehindThisPage(TIMELINE_EVENTS, {})
  useBehindThisPage(TIMELINE_DOCUMENTS, {})
  if (!events.first || !documents.first) {
    const failure = events.failure ?? documents.failure
    return failure ? <Failed answer={{ state: 'failed', ...failure }} /> : <Loading />
  }
  const [first, second] = agreement?.parties.nodes ?? []
  const sides: Sides = { first, second }
  const items = byTime<TimelineItem>([
    ...(withEvents
      ? events.items.map((event): TimelineItem => ({
          type: 'event',
          event,
          date: event.date,
          ...laneOfEvent(event, sides),
        }))
      : []),
    ...(withDocuments
      ? documents.items.map((document): TimelineItem => ({
          type: 'document',
          document,
          date: document.issuedOn,
          ...laneOfDocument(document, sides),
        }))
      : []),
  ])
  return (
    <>
      <fieldset className="chips timeline-kinds">
        <legend className="unseen">{texts.timeline.show}</legend>
        <button
          type="button"
          className="button"
          aria-pressed={withEvents}
          onClick={() => setWithEvents(!withEvents)}
        >
          {texts.timeline.events} <b>{events.total}</b>
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={withDocuments}
          onClick={() => setWithDocuments(!withDocuments)}
        >
          {texts.timeline.documents} <b>{documents.total}</b>
        </button>
      </fieldset>
      {items.length === 0 ? <State title={texts.timeline.none} /> : <Overview items={items} />}
      <details className="lane-rule soft small">
        <summary>{texts.timeline.rule}</summary>
        <p>{texts.timeline.rules}</p>
      </details>
      {items.length > 0 ? (
        <div className="lanes">
          <p className="lane-name first">{first ? (first.region ?? first.name) : ''}</p>
          <p className="lane-name second">{second ? (second.region ?? second.name) : ''}</p>
          {years(items).map(({ year, gap, items: ofYear }) => (
            <section
              key={year ?? 'undated'}
              className="year"
              aria-label={year ? texts.timeline.year(year) : texts.timeline.undated}
            >
              {gap > 1 ? <p className="gap soft small">{texts.timeline.gap(gap)}</p> : null}
              <h2 id={`year-${year ?? 'undated'}`}>
                {year ? texts.timeline.year(year) : texts.timeline.undated}
              </h2>
              <ol>
                {ofYear.map((item) => (
                  <ItemCard key={item.type === 'event' ? item.event.id : item.document.id} item={item} />
                ))}
              </ol>
            </section>
          ))}
        </div>
      ) : null}
      <PagesEnd pages={events} />
      <PagesEnd pages={documents} />
    </>
  )
}

interface Year {
  readonly year: number | undefined
  /** How many years lie between it and the one before. */
  readonly gap: number
  readonly items: readonly TimelineItem[]
}

function years(items: readonly TimelineItem[]): readonly Year[] {
  const result: { year: number | undefined; gap: number; items: TimelineItem[] }[] = []
  for (const item of items) {
    const year = yearOf(item.date)
    const last = result.at(-1)
    if (last && last.year === year) last.items.push(item)
    else result.push({ year, gap: year && last?.year ? year - last.year : 0, items: [item] })
  }
  return result
}
