import type { Change, ComparedProvision, DiffSegment } from '../data/queries/compare.js'
import { longestPlace } from '../parts/longest-place.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { provisionTarget, provisionTitle } from './provision-title.js'
import { shownDiff, sideOf, splitRun } from './split-run.js'

/** One row of the 新旧对照表: its kind, the old wording with what went, the new wording with what came. */
export function ChangeRow({
  change,
  index,
  current,
}: {
  readonly change: Change
  readonly index: number
  readonly current: boolean
}) {
  const texts = useTexts()
  const old = splitRun(
    sideOf(shownDiff(change), 'from'),
    change.from.map(({ text }) => text),
  )
  const fresh = splitRun(
    sideOf(shownDiff(change), 'to'),
    change.to.map(({ text }) => text),
  )
  return (
    <tr id={`change-${index}`} className={current ? 'current' : ''} tabIndex={-1}>
      <th scope="row">
        <span
          className={`tag ${change.kind}`}
          {...(change.basis === 'CURATED' ? { title: texts.compare.basisNote } : {})}
        >
          {texts.changes[change.kind]}
        </span>
      </th>
      <td>
        {change.from.length === 0 ? <p className="soft small">{texts.compare.added}</p> : null}
        {change.from.map((provision, at) => (
          <OldProvision key={provision.id} provision={provision} run={old[at] ?? []} />
        ))}
      </td>
      <td>
        {change.to.length === 0 ? (
          <p className="soft small">
            {change.kind === 'REPEALED' ? texts.compare.repealed : texts.compare.notAttested}
          </p>
        ) : null}
        {change.to.map((provision, at) => (
          <NewProvision key={provision.id} provision={provision} run={fresh[at] ?? []} kind={change.kind} />
        ))}
      </td>
    </tr>
  )
}

function OldProvision({
  provision,
  run,
}: {
  readonly provision: ComparedProvision
  readonly run: readonly DiffSegment[]
}) {
  const texts = useTexts()
  const inText = provision.__typename === 'TextProvision'
  return (
    <div className={inText ? 'provision new' : 'provision'}>
      <Link
        className="provision-number"
        to={provisionTarget(provision)}
        aria-label={provisionTitle(provision, texts)}
      >
        {inText ? provisionTitle(provision, texts) : provision.number}
      </Link>
      <p className="wording" lang="zh">
        <Run run={run} />
        <SourceLink provision={provision} />
      </p>
    </div>
  )
}

function NewProvision({
  provision,
  run,
  kind,
}: {
  readonly provision: ComparedProvision
  readonly run: readonly DiffSegment[]
  readonly kind: Change['kind']
}) {
  const texts = useTexts()
  const offices = provision.assignedTo?.nodes ?? []
  const isTask = provision.__typename === 'Task'
  return (
    <div className="provision new">
      <p className="soft small">
        <Link to={provisionTarget(provision)}>
          {kind === 'HEADING_ONLY' && !isTask
            ? texts.compare.heading(provision.number)
            : provisionTitle(provision, texts)}
        </Link>
        {offices.length > 0 ? ' · ' : ''}
        {offices.map((office, index) => (
          <span key={office.id}>
            {index > 0 ? texts.join : ''}
            <Link to={{ name: 'thing', id: office.id }}>{office.name}</Link>
          </span>
        ))}
        {kind === 'HEADING_ONLY' && !isTask ? ` · ${texts.compare.headingOnly}` : ''}
      </p>
      <p className="wording" lang="zh">
        <Run run={run} />
        <SourceLink provision={provision} />
      </p>
    </div>
  )
}

function SourceLink({ provision }: { readonly provision: ComparedProvision }) {
  const texts = useTexts()
  const place = longestPlace(provision.evidence)
  if (!place) return null
  const { document, start, end } = place
  return (
    <Link className="source-link no-print" to={{ name: 'document', id: document.id, range: { start, end } }}>
      {texts.compare.openSource}
      <span className="unseen"> {provision.number}</span>
    </Link>
  )
}

function Run({ run }: { readonly run: readonly DiffSegment[] }) {
  return run.map(({ op, text }, index) =>
    op === 'DELETE' ? (
      <del key={index}>{text}</del>
    ) : op === 'INSERT' ? (
      <ins key={index}>{text}</ins>
    ) : (
      <span key={index}>{text}</span>
    ),
  )
}
