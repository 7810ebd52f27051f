import { formatDate, precisionOf } from '../parts/dates.js'
import { KindMark, viewOfThing } from '../parts/kind.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import type { Named } from '../data/fragments.js'
import type { TimelineItem } from './lanes.js'

/** An event or document in its lane: date as exact as the source, what it is, who, and the way to the words. */
export function ItemCard({ item }: { readonly item: TimelineItem }) {
  const texts = useTexts()
  const thing = item.type === 'event' ? item.event : item.document
  const precision = item.date ? precisionOf(item.date.edtf) : 'unknown'
  const lane =
    item.lane === 'both' ? texts.timeline.both : item.lane === 'none' ? texts.timeline.others : undefined
  return (
    <li className={`item lane-${item.lane}`}>
      <article>
        <p className="item-date">
          {item.date ? (
            <time dateTime={item.date.edtf}>{formatDate(item.date, texts)}</time>
          ) : (
            <span>{texts.timeline.undated}</span>
          )}
          {precision === 'day' ? null : (
            <span className="soft small">
              {texts.timeline.exact(texts.timeline.precision[precision])}
              {item.date ? ` · ${texts.timeline.literal(item.date.literal)}` : ''}
            </span>
          )}
          {lane ? <span className="tag UNCHANGED">{lane}</span> : null}
          <span className="soft small">{texts.timeline.by[item.rule ?? 'none']}</span>
        </p>
        <h3 lang="zh">
          <KindMark kind={thing.kind} />{' '}
          <Link
            to={
              item.type === 'document' && !item.document.held
                ? { name: 'thing', id: thing.id }
                : viewOfThing(thing)
            }
          >
            {thing.name}
          </Link>
        </h3>
        {item.type === 'event' ? (
          <EventNotes event={item.event} />
        ) : (
          <DocumentNotes document={item.document} />
        )}
      </article>
    </li>
  )
}

function EventNotes({ event }: { readonly event: Extract<TimelineItem, { type: 'event' }>['event'] }) {
  const texts = useTexts()
  const [place] = event.evidence
  return (
    <>
      <p className="small">
        <span className="soft">
          {texts.values[event.eventKind] ?? event.eventKind}
          {event.place ? ` · ${event.place.name}` : ''}
        </span>
        <Names heading={texts.headings.ORGANISED.IN} offices={event.organisers.nodes} />
        <Names heading={texts.headings.GAVE.IN} offices={event.givers.nodes} />
        <Names heading={texts.headings.RECEIVED.IN} offices={event.receivers.nodes} />
      </p>
      {event.object ? (
        <p className="small serif" lang="zh">
          {event.object}
        </p>
      ) : null}
      {place ? (
        <p className="small">
          <Link
            className="soft"
            to={{ name: 'document', id: place.document.id, range: { start: place.start, end: place.end } }}
          >
            {texts.evidence.open}
            <span className="unseen"> {event.name}</span>
          </Link>
        </p>
      ) : null}
    </>
  )
}

function DocumentNotes({
  document,
}: {
  readonly document: Extract<TimelineItem, { type: 'document' }>['document']
}) {
  const texts = useTexts()
  return (
    <p className="small soft">
      {[
        texts.values[document.documentKind] ?? document.documentKind,
        document.documentNumber,
        document.issuedBy.nodes.map(({ name }) => name).join(texts.join),
        document.held ? null : texts.thing.notHeld,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

function Names({ heading, offices }: { readonly heading: string; readonly offices: readonly Named[] }) {
  const texts = useTexts()
  if (offices.length === 0) return null
  return (
    <span className="names">
      <span className="soft">{heading}</span>{' '}
      {offices.map((office, index) => (
        <span key={office.id}>
          {index > 0 ? texts.join : ''}
          <Link to={{ name: 'thing', id: office.id }}>{office.name}</Link>
        </span>
      ))}
    </span>
  )
}
