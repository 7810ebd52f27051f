import { useState } from 'react'
import type { EntityKind } from '../../model/kinds.js'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { SEARCH } from '../data/queries/search.js'
import { HighlightText } from '../parts/highlight.js'
import { KindMark, ThingLink } from '../parts/kind.js'
import { Awaited, State } from '../parts/state.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/lists.css'

const PAGE = 25

interface SearchProperties {
  readonly query: string
  readonly kind: EntityKind | undefined
}

/** Everything that matches, with the words that do. */
export function SearchView({ query, kind }: SearchProperties) {
  const texts = useTexts()
  useBehindThisPage(SEARCH, query ? variablesOf({ query, kind }, undefined) : null)
  return (
    <div className="page narrow">
      <title>{`${query} · ${texts.places.search} · ${texts.name}`}</title>
      <h1>{query ? `“${query}”` : texts.places.search}</h1>
      {query ? <SearchPage key={`${query} ${kind}`} query={query} kind={kind} seen={0} /> : null}
    </div>
  )
}

function variablesOf({ query, kind }: SearchProperties, after: string | undefined) {
  return { query, first: PAGE, ...(kind ? { kinds: [kind] } : {}), ...(after ? { after } : {}) }
}

function SearchPage({
  query,
  kind,
  seen,
  after,
}: SearchProperties & { readonly seen: number; readonly after?: string }) {
  const texts = useTexts()
  const [more, setMore] = useState(false)
  const answer = useAnswer(SEARCH, variablesOf({ query, kind }, after))
  return (
    <Awaited answer={answer}>
      {({ search: { nodes, totalCount, facets, pageInfo } }) => (
        <>
          {seen === 0 && totalCount > 0 ? (
            <nav className="chips kind-chips" aria-label={texts.start.ways}>
              <Link
                className="button"
                to={{ name: 'search', query }}
                {...(kind ? {} : { 'aria-current': 'true' as const })}
              >
                {texts.search.everything}
              </Link>
              {facets
                .filter(({ count }) => count > 0)
                .map((facet) => (
                  <Link
                    key={facet.kind}
                    className="button"
                    to={{ name: 'search', query, kind: facet.kind }}
                    {...(facet.kind === kind ? { 'aria-current': 'true' as const } : {})}
                  >
                    <KindMark kind={facet.kind} />
                    {texts.kinds[facet.kind]} <b>{facet.count}</b>
                  </Link>
                ))}
            </nav>
          ) : null}
          {totalCount === 0 ? (
            <State title={texts.search.nothing(query)} hint={texts.search.nothingHint} />
          ) : null}
          <ul className="rows">
            {nodes.map(({ node, highlights }) => (
              <li key={node.id}>
                <ThingLink thing={node} label={node.number ? `${node.number} ${node.name}` : node.name} />
                <span className="soft small">{texts.kinds[node.kind]}</span>
                {highlights.slice(0, 2).map((highlight, index) => (
                  <span className="why" key={index}>
                    <HighlightText highlight={highlight} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {more && pageInfo.endCursor ? (
            <SearchPage query={query} kind={kind} seen={seen + nodes.length} after={pageInfo.endCursor} />
          ) : totalCount > 0 ? (
            <p className="rows-end soft small" role="status">
              {texts.things.count(seen + nodes.length, totalCount)}{' '}
              {pageInfo.hasNextPage ? (
                <button type="button" className="button tiny" onClick={() => setMore(true)}>
                  {texts.things.more}
                </button>
              ) : null}
            </p>
          ) : null}
        </>
      )}
    </Awaited>
  )
}
