import { useState } from 'react'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { DOCUMENTS } from '../data/queries/document.js'
import { formatDate } from '../parts/dates.js'
import { Awaited, State } from '../parts/state.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/lists.css'

const PAGE = 50

/** All sources: those that can be read, and those that are only cited. */
export function DocumentsView() {
  const texts = useTexts()
  useBehindThisPage(DOCUMENTS, { first: PAGE })
  return (
    <div className="page narrow">
      <title>{`${texts.places.documents} · ${texts.name}`}</title>
      <h1>{texts.source.list}</h1>
      <DocumentsPage seen={0} />
    </div>
  )
}

function DocumentsPage({ seen, after }: { readonly seen: number; readonly after?: string }) {
  const texts = useTexts()
  const [more, setMore] = useState(false)
  const answer = useAnswer(DOCUMENTS, { first: PAGE, ...(after ? { after } : {}) })
  return (
    <Awaited answer={answer}>
      {({ documents: { nodes, totalCount, pageInfo } }) => (
        <>
          {totalCount === 0 ? <State title={texts.source.none} /> : null}
          <ul className="documents">
            {[...nodes]
              .sort((a, b) => Number(b.held) - Number(a.held))
              .map((document) => (
                <li key={document.id}>
                  <Link
                    to={
                      document.held
                        ? { name: 'document', id: document.id }
                        : { name: 'thing', id: document.id }
                    }
                  >
                    <strong lang="zh">{document.name}</strong>
                    <span className="soft small">
                      {[
                        texts.values[document.documentKind] ?? document.documentKind,
                        document.issuedBy.nodes.map(({ name }) => name).join(texts.join),
                        document.documentNumber,
                        document.issuedOn ? formatDate(document.issuedOn, texts) : null,
                        document.held ? null : texts.thing.notHeld,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
          {more && pageInfo.endCursor ? (
            <DocumentsPage seen={seen + nodes.length} after={pageInfo.endCursor} />
          ) : pageInfo.hasNextPage ? (
            <p className="rows-end soft small" role="status">
              {texts.things.count(seen + nodes.length, totalCount)}{' '}
              <button type="button" className="button tiny" onClick={() => setMore(true)}>
                {texts.things.more}
              </button>
            </p>
          ) : null}
        </>
      )}
    </Awaited>
  )
}
