import type { EntityKind } from '../../model/kinds.js'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { SEARCH } from '../data/queries/search.js'
import { HighlightText } from '../parts/highlight.js'
import { ThingLink } from '../parts/kind.js'
import { KindChoice } from '../parts/kind-choice.js'
import { NextPage } from '../parts/next-page.js'
import { Awaited, State } from '../parts/state.js'
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
  const answer = useAnswer(SEARCH, variablesOf({ query, kind }, after))
  return (
    <Awaited answer={answer}>
      {({ search }) => (
        <>
          {seen === 0 && search.totalCount > 0 ? (
            <KindChoice
              all={texts.search.everything}
              kinds={search.facets.filter(({ count }) => count > 0)}
              current={kind}
              viewOf={(one) => ({ name: 'search', query, ...(one ? { kind: one } : {}) })}
            />
          ) : null}
          {search.totalCount === 0 ? (
            <State title={texts.search.nothing(query)} hint={texts.search.nothingHint} />
          ) : null}
          <ul className="rows">
            {search.nodes.map(({ node, highlights }) => (
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
          <NextPage connection={search} seen={seen}>
            {(next, before) => <SearchPage query={query} kind={kind} seen={before} after={next} />}
          </NextPage>
        </>
      )}
    </Awaited>
  )
}
