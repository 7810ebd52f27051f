import { useState } from 'react'
import { partNumber } from '../comparison/numerals.js'
import { useAllPages } from '../data/all-pages.js'
import { useBehindThisPage } from '../data/asked.js'
import { FULFILMENT, type Commitment, type CommitmentTask } from '../data/queries/fulfilment.js'
import { FULFILMENT_STATUSES, type FulfilmentStatus } from '../data/vocabulary.js'
import { areasOf, statusCounts, type Area } from '../fulfilment/areas.js'
import { firstVersion, useVersions, VersionChoice } from '../fulfilment/version-choice.js'
import { formatDate } from '../parts/dates.js'
import { longestPlace } from '../parts/longest-place.js'
import { PagesEnd } from '../parts/pages-end.js'
import { Awaited, Failed, Loading, State } from '../parts/state.js'
import { Link, replaceWith } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/fulfilment.css'

interface FulfilmentProperties {
  readonly version: string | undefined
  readonly status: string | undefined
}

/** What became of the commitments of a version. */
export function FulfilmentView({ version, status }: FulfilmentProperties) {
  const texts = useTexts()
  const versions = useVersions()
  const shown = version ?? firstVersion(versions, 'revised')
  return (
    <div className="page">
      <title>{`${texts.fulfilment.title} · ${texts.name}`}</title>
      <div className="page-head">
        <h1>{texts.fulfilment.title}</h1>
        <div className="tools">
          {shown ? <VersionChoice answer={versions} version={shown} view="fulfilment" /> : null}
          <Link className="button" to={{ name: 'matrix' }}>
            {texts.fulfilment.matrix}
          </Link>
        </div>
      </div>
      {shown ? (
        <Commitments key={shown} id={shown} status={FULFILMENT_STATUSES.find((known) => known === status)} />
      ) : (
        <Awaited answer={versions}>{() => <State title={texts.fulfilment.noVersions} />}</Awaited>
      )}
    </div>
  )
}

function Commitments({ id, status }: { readonly id: string; readonly status: FulfilmentStatus | undefined }) {
  const texts = useTexts()
  const pages = useAllPages(FULFILMENT, { id }, ({ node }) => node?.clauses ?? null)
  useBehindThisPage(FULFILMENT, { id })
  if (pages.failure && pages.items.length === 0)
    return <Failed answer={{ state: 'failed', ...pages.failure }} />
  if (!pages.complete && pages.items.length === 0) return <Loading />
  const version = pages.first?.node
  const areas = areasOf(pages.items)
  if (!version?.agreement || areas.length === 0)
    return <State title={texts.fulfilment.noVersions} hint={id} />
  const counts = statusCounts(areas)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const shown = areas
    .map((area) => ({
      ...area,
      commitments: area.commitments.filter(({ fulfilment }) => !status || fulfilment.status === status),
    }))
    .filter(({ commitments }) => commitments.length > 0)
  const when = version.signedOn ? formatDate(version.signedOn, texts) : (version.name ?? '')
  return (
    <>
      <p className="lead">{texts.fulfilment.lead(`${when} ${version.agreement.name}`)}</p>
      <div className="balance" aria-hidden="true">
        {counts.map(({ status: one, count }) => (
          <span key={one} className={`tag ${one}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <div className="chips" role="group" aria-label={texts.fulfilment.title}>
        <button
          type="button"
          className="button"
          aria-pressed={!status}
          onClick={() => replaceWith({ name: 'fulfilment', version: id })}
        >
          {texts.fulfilment.all} <b>{total}</b>
        </button>
        {counts.map(({ status: one, count }) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === status}
            onClick={() => replaceWith({ name: 'fulfilment', version: id, status: one })}
          >
            {texts.statuses[one]} <b>{count}</b>
          </button>
        ))}
      </div>
      <ul className="meanings soft small">
        {counts.map(({ status: one }) => (
          <li key={one}>
            <b>{texts.statuses[one]}</b> {texts.fulfilment.meaning[one]}
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {texts.fulfilment.share(shown.flatMap(({ commitments }) => commitments).length, total)}
      </p>
      {shown.length === 0 ? <State title={texts.fulfilment.none} /> : null}
      {shown.map((area) => (
        <AreaTable key={area.id} area={area} />
      ))}
      <PagesEnd pages={pages} />
    </>
  )
}

function AreaTable({ area }: { readonly area: Area }) {
  const texts = useTexts()
  return (
    <section className="area">
      <h2 lang="zh">
        <span>{partNumber(area.number, texts.language)}</span>
        <Link to={{ name: 'thing', id: area.id }}>{area.text}</Link>
      </h2>
      <ol>
        {area.commitments.map((commitment) => (
          <CommitmentRow key={commitment.id} commitment={commitment} />
        ))}
      </ol>
    </section>
  )
}

function CommitmentRow({ commitment }: { readonly commitment: Commitment }) {
  const texts = useTexts()
  const [why, setWhy] = useState(false)
  const { status, explanation } = commitment.fulfilment
  const place = longestPlace(commitment.evidence)
  return (
    <li className="commitment">
      <div className="commitment-words">
        <Link
          className="provision-number"
          to={{ name: 'thing', id: commitment.id }}
          aria-label={texts.compare.clause(commitment.number)}
        >
          {commitment.number}
        </Link>
        <p lang="zh">
          {commitment.text}{' '}
          {place ? (
            <Link
              className="source-link"
              to={{ name: 'document', id: place.document.id, range: { start: place.start, end: place.end } }}
            >
              {texts.compare.openSource}
              <span className="unseen"> {commitment.number}</span>
            </Link>
          ) : null}
        </p>
      </div>
      <div className="commitment-fate">
        <p>
          <span className={`tag ${status}`}>{texts.statuses[status]}</span>{' '}
          <button type="button" className="link" aria-expanded={why} onClick={() => setWhy(!why)}>
            {texts.fulfilment.why}
            <span className="unseen"> {commitment.number}</span>
          </button>
        </p>
        {why ? (
          <p className="evidence serif" lang="zh">
            {explanation}
          </p>
        ) : null}
        {commitment.fulfilledBy.edges.map(({ task }) => (
          <TaskLine key={task.id} task={task} />
        ))}
        {status === 'HEADING_ONLY'
          ? commitment.continuedBy.nodes.map((clause) => (
              <p key={clause.id}>
                <Link to={{ name: 'thing', id: clause.id }}>{texts.fulfilment.heading(clause.number)}</Link>{' '}
                <span className="serif">{clause.text}</span>
              </p>
            ))
          : null}
        {status === 'NOT_ATTESTED' ? <p className="soft">{texts.fulfilment.silent}</p> : null}
      </div>
    </li>
  )
}

function TaskLine({ task }: { readonly task: CommitmentTask }) {
  const texts = useTexts()
  return (
    <p>
      <Link to={{ name: 'thing', id: task.id }}>{texts.compare.task(task.number)}</Link>{' '}
      <span className="serif" lang="zh">
        {task.name}
      </span>
      {task.assignedTo.nodes.length > 0 ? (
        <span className="soft small offices">
          {task.assignedTo.nodes.map((office, index) => (
            <span key={office.id}>
              {index > 0 ? texts.join : ''}
              <Link to={{ name: 'thing', id: office.id }}>{office.name}</Link>
            </span>
          ))}
        </span>
      ) : null}
    </p>
  )
}
