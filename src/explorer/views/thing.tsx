import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { askAhead, useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { RELATIONS } from '../data/queries/graph.js'
import { THING, type Thing } from '../data/queries/thing.js'
import { EvidenceList } from '../parts/evidence.js'
import { KindBadge } from '../parts/kind.js'
import { Awaited, HomeLink, Loading, State } from '../parts/state.js'
import { addressOf, type View } from '../routing/address.js'
import { useTexts } from '../texts/texts.js'
import { Properties } from '../thing/properties.js'
import { RelationGroup } from '../thing/relation-group.js'
import { groupsOf } from '../thing/groups.js'
import '../styles/thing.css'

// Fetched beside this code, not after it has been put up.
const workbench = import('../graph/workbench.js')
const Workbench = lazy(async () => ({ default: (await workbench).Workbench }))

/** Asks what the view of a thing shows first. */
export function askFirst(id: string): void {
  askAhead(THING, { id })
}

/** A thing: in words on the left, its surroundings as a graph on the right. */
export function ThingView({ id, saved }: { readonly id: string; readonly saved: string | undefined }) {
  const texts = useTexts()
  const answer = useAnswer(THING, { id })
  useBehindThisPage(THING, { id })
  const thing = answer.state === 'done' ? answer.data.node : null
  const known = thing?.id
  const start = useMemo(() => ({ saved, around: id }), [saved, id])
  const savedAs = useCallback(
    (text: string): View => ({ name: 'thing', id: known ?? id, saved: text }),
    [known, id],
  )

  // An id that was merged into another keeps working; the address becomes that of the one that stays.
  useEffect(() => {
    if (known !== undefined && known !== id)
      window.history.replaceState(null, '', addressOf({ name: 'thing', id: known }))
  }, [known, id])

  if (answer.state === 'done' && !thing)
    return (
      <div className="page">
        <title>{`${texts.thing.missing} · ${texts.name}`}</title>
        <State whole title={texts.thing.missing} hint={texts.thing.missingHint(id)}>
          <HomeLink />
        </State>
      </div>
    )
  return (
    <div className="thing">
      <div className="thing-words" tabIndex={0} role="region" aria-label={thing?.name ?? texts.places.things}>
        <Awaited answer={answer}>{() => (thing ? <ThingWords thing={thing} asked={id} /> : null)}</Awaited>
      </div>
      {answer.state === 'failed' ? null : (
        <Suspense
          fallback={
            <div className="workbench-state">
              <Loading />
            </div>
          }
        >
          <Workbench start={start} name={thing?.name ?? id} savedAs={savedAs} />
        </Suspense>
      )}
    </div>
  )
}

function ThingWords({ thing, asked }: { readonly thing: Thing; readonly asked: string }) {
  const texts = useTexts()
  const [placesShown, setPlacesShown] = useState(false)
  const groups = groupsOf(thing.relationCounts)
  const documents = new Set(thing.evidence.map(({ document }) => document.id)).size
  const [first] = groups
  useBehindThisPage(
    RELATIONS,
    first ? { id: thing.id, types: [first.type], direction: first.direction, first: 25 } : null,
  )
  const detail = thing.publicationKind ?? thing.documentKind ?? thing.officeKind ?? thing.eventKind
  const mentioned =
    thing.evidence.length >= FIRST_EVIDENCE ? texts.thing.mentionedMany : texts.thing.mentioned
  return (
    <>
      <title>{`${thing.name} · ${texts.name}`}</title>
      {asked === thing.id ? null : <p className="notice">{texts.thing.mergedInto(asked)}</p>}
      <KindBadge kind={thing.kind} detail={detail ? (texts.values[detail] ?? detail) : thing.number} />
      <h1 lang="zh">{thing.name}</h1>
      <p className="soft small">
        {thing.evidence.length === 0 ? (
          texts.thing.notMentioned
        ) : (
          <>
            {mentioned(documents, thing.evidence.length)}{' '}
            <button
              type="button"
              className="link"
              aria-expanded={placesShown}
              onClick={() => setPlacesShown(!placesShown)}
            >
              {placesShown ? texts.thing.fold : texts.thing.where}
            </button>
          </>
        )}
      </p>
      {placesShown ? (
        <div className="thing-places">
          <EvidenceList evidence={thing.evidence} />
        </div>
      ) : null}
      <Properties thing={thing} />
      {groups.length === 0 ? <p className="soft">{texts.thing.noRelations}</p> : null}
      {groups.map((group, index) => (
        <RelationGroup
          key={`${group.type} ${group.direction}`}
          id={thing.id}
          group={group}
          openAtFirst={index < 5 && group.count <= 12}
          showFirst={index === 0}
        />
      ))}
    </>
  )
}

/** The contract gives the first five places where the sources speak of a thing. */
const FIRST_EVIDENCE = 5
