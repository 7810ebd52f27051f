import type { EntityKind } from '../../model/kinds.js'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { DATASET } from '../data/queries/dataset.js'
import { KindMark } from '../parts/kind.js'
import { Awaited } from '../parts/state.js'
import type { View } from '../routing/address.js'
import { Link } from '../routing/navigation.js'
import { Finder } from '../shell/finder.js'
import { useTexts } from '../texts/texts.js'
import '../styles/start.css'

/** The first page: search, five questions, and what there is in numbers. */
export function StartView() {
  const texts = useTexts()
  const answer = useAnswer(DATASET, {})
  useBehindThisPage(DATASET, {})
  const { ask } = texts.start
  const questions: readonly (readonly [readonly string[], View])[] = [
    [ask.changed, { name: 'compare', kinds: [] }],
    [ask.silent, { name: 'fulfilment', status: 'NOT_ATTESTED' }],
    [ask.responsible, { name: 'matrix' }],
    [ask.joint, { name: 'things', kind: 'PROJECT' }],
    [ask.when, { name: 'timeline' }],
  ]
  return (
    <div className="page start">
      <title>{`${texts.name} · ${texts.motto}`}</title>
      <section className="start-hero">
        <h1>{texts.start.title}</h1>
        <p className="lead">{texts.start.lead}</p>
        <Finder large />
      </section>
      <h2>{texts.start.questions}</h2>
      <ul className="questions">
        {questions.map(([[title, hint], to]) => (
          <li key={title}>
            <Link to={to}>
              <strong>{title}</strong>
              <span className="soft small">{hint}</span>
            </Link>
          </li>
        ))}
      </ul>
      <h2>{texts.start.numbers}</h2>
      <Awaited answer={answer}>
        {({ dataset }) => (
          <>
            <ul className="numbers">
              {dataset.entityCounts
                .filter(({ count }) => count > 0)
                .map(({ kind, count }) => (
                  <KindCount key={kind} kind={kind} count={count} />
                ))}
              <li>
                <span className="sum">
                  <span className="count">{dataset.relationCount.toLocaleString(texts.locale)}</span>
                  <span className="label">{texts.start.relations}</span>
                </span>
              </li>
            </ul>
            <p className="soft small" style={{ marginTop: 10 }}>
              {texts.start.loaded(
                new Date(dataset.loadedAt).toLocaleString(texts.locale, {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                }),
                `${dataset.engine} ${dataset.engineVersion}`,
              )}
            </p>
          </>
        )}
      </Awaited>
    </div>
  )
}

function KindCount({ kind, count }: { readonly kind: EntityKind; readonly count: number }) {
  const texts = useTexts()
  return (
    <li>
      <Link to={{ name: 'things', kind }}>
        <span className="count">{count.toLocaleString(texts.locale)}</span>
        <span className="label">
          <KindMark kind={kind} />
          {texts.kinds[kind]}
        </span>
      </Link>
    </li>
  )
}
