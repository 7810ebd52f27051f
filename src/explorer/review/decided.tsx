import type { ReviewListing } from '../../review/listed.js'
import type { HeldFact } from '../data/review.js'
import { useGrowing } from '../parts/growing.js'
import { useTexts } from '../texts/texts.js'
import { factLine, lineOf, named, type Names } from './names.js'

const PAGE = 20
/** What is held back is mostly brought in by what comes next. */
const HELD = 5

interface DecidedProperties {
  readonly listings: readonly ReviewListing[]
  readonly held: readonly HeldFact[]
  readonly names: Names
  readonly onUndo: (document: string, key: string) => void
  readonly onReject: (document: string, key: string) => void
}

/** What was decided, each with the way back; what waits for other facts; and what was taken for the same without asking. */
export function Decided({ listings, held, names, onUndo, onReject }: DecidedProperties) {
  const texts = useTexts()
  const decisions = listings.flatMap(({ document, decisions: made }) =>
    made.map((decision) => ({ document, decision })),
  )
  const refused = new Set(decisions.map(({ decision }) => decision.key))
  const known = listings
    .flatMap(({ document, known: matches }) =>
      matches.map((match) => ({ document, match, key: `match|${match.from}|${match.into}` })),
    )
    .filter(({ key }) => !refused.has(key))
  const differs = listings.flatMap((listing) => listing.differs)
  const heldList = useGrowing(held, HELD)
  const decidedList = useGrowing(decisions, PAGE)
  const knownList = useGrowing(known, PAGE)
  const differsList = useGrowing(differs, PAGE)
  return (
    <>
      {held.length > 0 ? (
        <section>
          <h2>{texts.review.held(held.length)}</h2>
          <p className="soft small">{texts.review.heldMeans}</p>
          <ul className="decided">
            {heldList.shown.map(({ fact, message }) => (
              <li key={fact}>
                <span lang="zh">{factLine(fact, names, texts)}</span>
                <span className="soft small">{message}</span>
              </li>
            ))}
          </ul>
          {heldList.end}
        </section>
      ) : null}
      <section>
        <h2>{texts.review.decided(decisions.length)}</h2>
        {decisions.length === 0 ? <p className="soft small">{texts.review.noneDecided}</p> : null}
        <ul className="decided">
          {decidedList.shown.map(({ document, decision: { action, key, subject, by, at } }) => {
            const line = subject ? lineOf(subject, names, texts) : key
            return (
              <li key={`${document} ${key}`}>
                <span>
                  <span className={`tag ${action === 'reject' ? 'REPEALED' : 'ADDED'}`}>
                    {texts.review.actions[action]}
                  </span>{' '}
                  <span lang="zh">{line}</span>
                </span>
                <span className="soft small">
                  {by} ·{' '}
                  {new Date(at).toLocaleString(texts.locale, { dateStyle: 'short', timeStyle: 'short' })}{' '}
                  <button type="button" className="link" onClick={() => onUndo(document, key)}>
                    {texts.review.undoOne}
                    <span className="unseen"> {line}</span>
                  </button>
                </span>
              </li>
            )
          })}
        </ul>
        {decidedList.end}
      </section>
      {known.length > 0 ? (
        <section>
          <h2>{texts.review.known(known.length)}</h2>
          <p className="soft small">{texts.review.knownMeans}</p>
          <ul className="decided">
            {knownList.shown.map(({ document, match, key }) => (
              <li key={key}>
                <span lang="zh">
                  {named(match.from, names).name} = {named(match.into, names).name}
                </span>
                <span className="soft small">
                  {texts.evidence.rule(match.rule)} · {texts.review.confidence(match.confidence)}{' '}
                  <button type="button" className="link" onClick={() => onReject(document, key)}>
                    {texts.review.notSame}
                    <span className="unseen"> {named(match.from, names).name}</span>
                  </button>
                </span>
              </li>
            ))}
          </ul>
          {knownList.end}
        </section>
      ) : null}
      {differs.length > 0 ? (
        <section>
          <h2>{texts.review.differs(differs.length)}</h2>
          <p className="soft small">{texts.review.differsMeans}</p>
          <ul className="decided">
            {differsList.shown.map((difference) => (
              <li key={difference} lang="zh">
                {difference}
              </li>
            ))}
          </ul>
          {differsList.end}
        </section>
      ) : null}
    </>
  )
}
