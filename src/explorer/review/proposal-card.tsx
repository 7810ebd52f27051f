import { useState, type ReactNode } from 'react'
import type { ListedProposal, PlacedSentence } from '../../review/listed.js'
import { useAnswer } from '../data/answers.js'
import { THING } from '../data/queries/thing.js'
import { formatDate } from '../parts/dates.js'
import { EvidenceList } from '../parts/evidence.js'
import { KindBadge, KindMark } from '../parts/kind.js'
import { Awaited } from '../parts/state.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import type { Texts } from '../texts/zh.js'
import type { Item } from './desk.js'
import { lineOf, named, type Known, type Names } from './names.js'

/** As many sentences as are shown at once, as in the terminal. */
const SENTENCES = 3

interface ProposalCardProperties {
  readonly item: Item
  readonly names: Names
  /** The ids that the graph holds. */
  readonly held: ReadonlySet<string>
}

/** A proposal as a person judges it: what it says, the sentences it rests on with their marks, its rule and confidence. */
export function ProposalCard({ item, names, held }: ProposalCardProperties) {
  const texts = useTexts()
  const { proposal, document } = item
  const [all, setAll] = useState(false)
  const sentences = all ? proposal.sentences : proposal.sentences.slice(0, SENTENCES)
  const quotes = (
    <>
      {sentences.map((sentence) => (
        <Sentence
          key={`${sentence.start}-${sentence.end}`}
          sentence={sentence}
          document={document}
          linked={held.has(document)}
          source={named(document, names).name}
        />
      ))}
      {sentences.length < proposal.sentences.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {texts.evidence.more(proposal.sentences.length - sentences.length)}
        </button>
      ) : null}
    </>
  )
  return (
    <article className="proposal" aria-label={lineOf(proposal, names, texts)}>
      <p className="proposal-head">
        {proposal.of === 'entity' ? (
          <KindBadge kind={proposal.fact.kind} />
        ) : (
          <span className="tag MERGED">{texts.review.kinds[proposal.of]}</span>
        )}
        {proposal.of === 'entity' ? (
          <span className={`tag ${proposal.isNew ? 'ADDED' : 'UNCHANGED'}`}>
            {proposal.isNew ? texts.review.isNew : texts.review.again}
          </span>
        ) : null}
        <span className="proposal-grounds soft small">
          <span className="confidence" title={texts.review.confidenceMeans}>
            {texts.review.confidence(proposal.confidence)}
            <span className="confidence-bar" aria-hidden="true">
              <span style={{ width: `${proposal.confidence * 100}%` }} />
            </span>
          </span>
          <span>{texts.evidence.rule(proposal.rule)}</span>
        </span>
      </p>
      <Headline proposal={proposal} names={names} held={held} quotes={quotes} />
      <Fields proposal={proposal} texts={texts} />
      {proposal.reason ? <p className="proposal-reason">{proposal.reason}</p> : null}
      {proposal.of === 'match' ? null : (
        <>
          <h3>{texts.review.sentences}</h3>
          {quotes}
        </>
      )}
    </article>
  )
}

function Headline({
  proposal,
  names,
  held,
  quotes,
}: {
  readonly proposal: ListedProposal
  readonly names: Names
  readonly held: ReadonlySet<string>
  /** The sentences; those of a match stand with the thing of this document. */
  readonly quotes: ReactNode
}) {
  const texts = useTexts()
  switch (proposal.of) {
    case 'entity':
      return (
        <>
          <h2 lang="zh">{proposal.fact.name}</h2>
          <p className="proposal-id">{proposal.fact.id}</p>
        </>
      )
    case 'relation':
      return (
        <h2 className="proposal-relation">
          <End thing={named(proposal.fact.from, names)} held={held} />
          <span className="proposal-verb">
            <span aria-hidden="true">──</span> {texts.relations[proposal.fact.type]}{' '}
            <span aria-hidden="true">→</span>
          </span>
          <End thing={named(proposal.fact.to, names)} held={held} />
        </h2>
      )
    case 'match':
      return (
        <>
          <h2>{texts.review.sameQuestion}</h2>
          <div className="proposal-match">
            <div>
              <p className="soft small">{texts.review.readHere}</p>
              <End thing={named(proposal.fact.from, names)} held={held} />
              <p className="proposal-id">{proposal.fact.from}</p>
              {quotes}
            </div>
            <div>
              <p className="soft small">{texts.review.heldAlready}</p>
              <End thing={named(proposal.fact.into, names)} held={held} />
              <p className="proposal-id">{proposal.fact.into}</p>
              <KnownWords id={proposal.fact.into} />
            </div>
          </div>
        </>
      )
  }
}

/** Where the documents that are held speak of a thing. */
function KnownWords({ id }: { readonly id: string }) {
  const answer = useAnswer(THING, { id })
  return (
    <Awaited answer={answer}>
      {({ node }) => (node ? <EvidenceList evidence={node.evidence} /> : null)}
    </Awaited>
  )
}

/** One of two things; it leads to its page where the graph holds it. */
function End({ thing, held }: { readonly thing: Known; readonly held: ReadonlySet<string> }) {
  const texts = useTexts()
  return (
    <span className="named" lang="zh">
      {thing.kind ? <KindMark kind={thing.kind} /> : null}
      <span>
        {thing.kind ? <span className="unseen">{texts.kinds[thing.kind]} </span> : null}
        {held.has(thing.id) ? <Link to={{ name: 'thing', id: thing.id }}>{thing.name}</Link> : thing.name}
      </span>
    </span>
  )
}

/** Fields that the headline says. */
const SAID: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'type', 'from', 'to'])

function Fields({ proposal, texts }: { readonly proposal: ListedProposal; readonly texts: Texts }) {
  const rows = Object.entries(proposal.fields).filter(
    ([field, value]) =>
      !SAID.has(field) &&
      value !== '' &&
      !(field === 'modality' && value === 'STATED') &&
      !(field === 'text' && value === proposal.fields['name']),
  )
  if (rows.length === 0) return null
  return (
    <dl className="properties">
      {rows.map(([field, value]) => (
        <div key={field}>
          <dt>{texts.review.fields[field] ?? field}</dt>
          <dd>{wordsOf(field, value, texts)}</dd>
        </div>
      ))}
    </dl>
  )
}

const DATES: ReadonlySet<string> = new Set(['issuedOn', 'signedOn', 'publishedOn', 'coverage', 'date'])

function wordsOf(field: string, value: string, texts: Texts): string {
  if (DATES.has(field)) return formatDate({ edtf: value, literal: value }, texts)
  return texts.review.values[value] ?? texts.values[value] ?? value
}

function Sentence({
  sentence: { before, marked, after, start, end },
  document,
  linked,
  source,
}: {
  readonly sentence: PlacedSentence
  readonly document: string
  readonly linked: boolean
  readonly source: string
}) {
  const texts = useTexts()
  return (
    <blockquote className="evidence">
      <p lang="zh">
        {before}
        <mark>{marked}</mark>
        {after}
      </p>
      <footer>
        {source}
        {' · '}
        {texts.evidence.characters(start, end)}
        {linked ? (
          <>
            {' · '}
            <Link to={{ name: 'document', id: document, range: { start, end } }}>
              {texts.evidence.open}
              <span className="unseen"> {texts.evidence.characters(start, end)}</span>
            </Link>
          </>
        ) : null}
      </footer>
    </blockquote>
  )
}
