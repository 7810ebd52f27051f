import { useState } from 'react'
import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.js'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import type { Card } from '../data/fragments.js'
import { THINGS } from '../data/queries/things.js'
import { formatDate } from '../parts/dates.js'
import { KindMark, ThingLink } from '../parts/kind.js'
import { Awaited, State } from '../parts/state.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/lists.css'

const PAGE = 50

/** All things of a kind as a list. */
export function ThingsView({ kind }: { readonly kind: EntityKind | undefined }) {
  const texts = useTexts()
  useBehindThisPage(THINGS, variablesOf(kind, undefined))
  const title = kind ? texts.kinds[kind] : texts.things.title
  return (
    <div className="page narrow">
      <title>{`${title} · ${texts.name}`}</title>
      <h1>{title}</h1>
      <nav className="chips kind-chips" aria-label={texts.start.ways}>
        <Link
          className="button"
          to={{ name: 'things' }}
          {...(kind ? {} : { 'aria-current': 'true' as const })}
        >
          {texts.things.all}
        </Link>
        {ENTITY_KINDS.map((one) => (
          <Link
            key={one}
            className="button"
            to={{ name: 'things', kind: one }}
            {...(one === kind ? { 'aria-current': 'true' as const } : {})}
          >
            <KindMark kind={one} />
            {texts.kinds[one]}
          </Link>
        ))}
      </nav>
      <ThingsPage key={kind ?? ''} kind={kind} seen={0} />
    </div>
  )
}

function variablesOf(kind: EntityKind | undefined, after: string | undefined) {
  return { first: PAGE, ...(kind ? { kinds: [kind] } : {}), ...(after ? { after } : {}) }
}

function ThingsPage({
  kind,
  seen,
  after,
}: {
  readonly kind: EntityKind | undefined
  readonly seen: number
  readonly after?: string
}) {
  const texts = useTexts()
  const [more, setMore] = useState(false)
  const answer = useAnswer(THINGS, variablesOf(kind, after))
  return (
    <Awaited answer={answer}>
      {({ entities: { nodes, totalCount, pageInfo } }) => (
        <>
          {totalCount === 0 ? <State title={texts.things.none} /> : null}
          <ul className="rows">
            {nodes.map((thing) => (
              <ThingRow key={thing.id} thing={thing} />
            ))}
          </ul>
          {more && pageInfo.endCursor ? (
            <ThingsPage kind={kind} seen={seen + nodes.length} after={pageInfo.endCursor} />
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

function ThingRow({ thing }: { readonly thing: Card }) {
  const texts = useTexts()
  const date = thing.date ?? thing.issuedOn ?? thing.signedOn ?? thing.publishedOn
  return (
    <li>
      <ThingLink thing={thing} label={thing.number ? `${thing.number} ${thing.name}` : thing.name} />
      <span className="soft small">{date ? formatDate(date, texts) : texts.kinds[thing.kind]}</span>
    </li>
  )
}
