import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.js'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import type { Card } from '../data/fragments.js'
import { THINGS } from '../data/queries/things.js'
import { formatDate } from '../parts/dates.js'
import { ThingLink } from '../parts/kind.js'
import { KindChoice } from '../parts/kind-choice.js'
import { NextPage } from '../parts/next-page.js'
import { Awaited, State } from '../parts/state.js'
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
      <KindChoice
        all={texts.things.all}
        kinds={ENTITY_KINDS.map((one) => ({ kind: one }))}
        current={kind}
        viewOf={(one) => ({ name: 'things', ...(one ? { kind: one } : {}) })}
      />
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
  const answer = useAnswer(THINGS, variablesOf(kind, after))
  return (
    <Awaited answer={answer}>
      {({ entities }) => (
        <>
          {entities.totalCount === 0 ? <State title={texts.things.none} /> : null}
          <ul className="rows">
            {entities.nodes.map((thing) => (
              <ThingRow key={thing.id} thing={thing} />
            ))}
          </ul>
          <NextPage connection={entities} seen={seen}>
            {(next, before) => <ThingsPage kind={kind} seen={before} after={next} />}
          </NextPage>
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
