import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useAnswer } from '../data/answers.js'
import { NAMES } from '../data/queries/names.js'
import { REVIEW_OFFERED } from '../data/review.js'
import { announce } from '../parts/announce.js'
import { Failed, HomeLink, Loading, State } from '../parts/state.js'
import { goTo, Link, replaceWith } from '../routing/navigation.js'
import { Decided } from '../review/decided.js'
import { CorrectionForm } from '../review/correction-form.js'
import { filtered, markOf, openItems, type DeskFilter, type Item } from '../review/desk.js'
import { deskStore, type DeskState } from '../review/desk-store.js'
import { lineOf, namesIn, type Known, type Names } from '../review/names.js'
import { ProposalCard } from '../review/proposal-card.js'
import { Queue } from '../review/queue.js'
import { useTexts } from '../texts/texts.js'
import '../styles/lists.css'
import '../styles/thing.css'
import '../styles/review.css'

/** The review of proposals, where the service was started with it: the decisions of `zhimai review`, by click and by key. */
export function ReviewView({ filter }: { readonly filter: DeskFilter }) {
  const texts = useTexts()
  return (
    <>
      <title>{`${texts.places.review} · ${texts.name}`}</title>
      {REVIEW_OFFERED ? (
        <Desk filter={filter} />
      ) : (
        <div className="page">
          <State whole title={texts.review.off} hint={texts.review.offHint}>
            <pre className="code">npx zhimai serve --review</pre>
            <HomeLink />
          </State>
        </div>
      )}
    </>
  )
}

function Desk({ filter }: { readonly filter: DeskFilter }) {
  const texts = useTexts()
  const state = useSyncExternalStore(deskStore.subscribe, deskStore.get)
  const { desk } = state
  useEffect(() => {
    void deskStore.open()
  }, [])

  // What is decided is written in the background; leaving before it is there would lose it.
  const unsaved = desk.waiting.length > 0
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])

  if (state.state === 'failed' && state.failure)
    return (
      <div className="page">
        <h1>{texts.places.review}</h1>
        <Failed answer={{ state: 'failed', error: state.failure, retry: () => void deskStore.open() }} />
      </div>
    )
  if (state.state === 'loading' && desk.documents.length === 0)
    return (
      <div className="page">
        <h1>{texts.places.review}</h1>
        <Loading />
      </div>
    )
  if (desk.documents.length === 0)
    return (
      <div className="page">
        <State whole title={texts.review.nothing} hint={texts.review.nothingHint}>
          <pre className="code">npx zhimai add 简报.txt</pre>
          <HomeLink />
        </State>
      </div>
    )
  return <OpenDesk state={state} filter={filter} />
}

function OpenDesk({ state, filter }: { readonly state: DeskState; readonly filter: DeskFilter }) {
  const texts = useTexts()
  const { desk } = state
  const root = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string>()
  /** The mark of the item whose correction is open. */
  const [correctingMark, setCorrectingMark] = useState<string>()
  const [ended, setEnded] = useState(false)
  const items = useMemo(() => openItems(desk), [desk])
  const left = useMemo(() => filtered(items, filter), [items, filter])
  const shown = useMemo(
    () => left.filter(({ document, proposal }) => !desk.skipped.has(markOf(document, proposal.key))),
    [left, desk.skipped],
  )
  const at = Math.max(
    0,
    shown.findIndex(({ document, proposal }) => markOf(document, proposal.key) === chosen),
  )
  const current = ended ? undefined : shown[at]
  const mark = current && markOf(current.document, current.proposal.key)
  const correcting = mark !== undefined && correctingMark === mark
  const listings = desk.documents.filter(
    ({ document }) => filter.document === undefined || document === filter.document,
  )
  const { names, held } = useNames(desk.documents, current)
  const decided = listings.reduce((sum, listing) => sum + listing.decided, 0)

  // Keys work while the focus is inside; it comes here by itself where it would be nowhere, as after a button that can be pressed no more.
  useEffect(() => {
    const active = document.activeElement
    if (active === null || active === document.body || active.id === 'main' || active.matches(':disabled'))
      root.current?.focus({ preventScroll: true })
  })

  /** Shows what stands after these in the list; what was decided leaves it. */
  function moveOn(done: readonly Item[]): void {
    const gone = new Set(done)
    const next = shown.slice(at).find((item) => !gone.has(item)) ?? shown.find((item) => !gone.has(item))
    setChosen(next && markOf(next.document, next.proposal.key))
    setCorrectingMark(undefined)
  }

  function tell(done: string, count: number): void {
    announce(`${done} ${texts.review.left(Math.max(0, left.length - count))}`)
  }

  function decide(item: Item, action: 'accept' | 'reject'): void {
    deskStore.decide([item], action)
    tell(texts.review.done(texts.review.actions[action], lineOf(item.proposal, names, texts)), 1)
    moveOn([item])
  }

  function acceptAll(many: readonly Item[]): void {
    deskStore.decide(many, 'accept')
    tell(texts.review.doneMany(many.length), many.length)
    moveOn(many)
  }

  function skip(item: Item): void {
    deskStore.skip(item)
    announce(texts.review.done(texts.review.actions.skip, lineOf(item.proposal, names, texts)))
    moveOn([item])
  }

  function undo(): void {
    const step = deskStore.undoLast()
    const [first] = step ?? []
    if (!step || !first) {
      announce(texts.review.nothingToUndo)
      return
    }
    announce(
      step.length > 1
        ? texts.review.undoneMany(step.length)
        : texts.review.done(
            texts.review.actions.undo,
            first.item ? lineOf(first.item.proposal, names, texts) : first.verdict.key,
          ),
    )
    setEnded(false)
    setCorrectingMark(undefined)
    setChosen(markOf(first.document, first.verdict.key))
  }

  function end(over: boolean): void {
    setEnded(over)
    setCorrectingMark(undefined)
    if (over) announce(texts.review.ended)
  }

  function startCorrecting(item: Item): void {
    if (item.proposal.of === 'match') announce(texts.review.matchNotCorrected)
    else setCorrectingMark(markOf(item.document, item.proposal.key))
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea, summary')) return
    const key = event.key.toLowerCase()
    if (key === 'u') undo()
    else if (key === 'q') end(!ended)
    else if (!current) return
    else if (key === 'a') decide(current, 'accept')
    else if (key === 'r') decide(current, 'reject')
    else if (key === 's') skip(current)
    else if (key === 'c') startCorrecting(current)
    else return
    event.preventDefault()
  }

  return (
    <div className="desk" ref={root} tabIndex={-1} onKeyDown={press}>
      <section className="desk-queue" aria-label={texts.review.queue} tabIndex={0}>
        <h1>{texts.places.review}</h1>
        <Progress decided={decided} left={filtered(items, { document: filter.document }).length} />
        <Queue
          key={`${filter.document} ${filter.kind}`}
          items={items}
          shown={shown}
          current={mark}
          documents={desk.documents.map(({ document }) => ({
            document,
            open: items.filter((item) => item.document === document).length,
          }))}
          filter={filter}
          names={names}
          onFilter={({ document, kind }) => replaceWith({ name: 'review', document, kind })}
          onChoose={(item) => {
            setEnded(false)
            setCorrectingMark(undefined)
            setChosen(markOf(item.document, item.proposal.key))
          }}
          onAcceptAll={acceptAll}
        />
        {left.length > shown.length ? (
          <p className="soft small">
            {texts.review.skipped(left.length - shown.length)}{' '}
            <button type="button" className="link" onClick={() => deskStore.takeUpSkipped()}>
              {texts.review.takeUp}
            </button>
          </p>
        ) : null}
      </section>

      <section className="desk-card" aria-label={texts.review.proposal} tabIndex={0}>
        <Notices state={state} />
        {current ? (
          <>
            <ProposalCard key={mark} item={current} names={names} held={held} />
            {correcting ? (
              <CorrectionForm
                key={mark}
                item={current}
                names={names}
                onCorrect={async (correction) => {
                  await deskStore.correct(current, correction)
                  tell(
                    texts.review.done(texts.review.actions.correct, lineOf(current.proposal, names, texts)),
                    1,
                  )
                  moveOn([current])
                }}
                onClose={() => {
                  setCorrectingMark(undefined)
                  root.current?.focus({ preventScroll: true })
                }}
              />
            ) : null}
          </>
        ) : (
          <Nothing
            ended={ended}
            skipped={left.length - shown.length}
            elsewhere={items.length - left.length}
            left={left.length}
            onGoOn={() => end(false)}
          />
        )}
        <div className="desk-actions" role="toolbar" aria-label={texts.review.decisions}>
          <Action letter="a" main disabled={!current} onPress={() => current && decide(current, 'accept')}>
            {current?.proposal.of === 'match' ? texts.review.isSame : texts.review.accept}
          </Action>
          <Action
            letter="c"
            disabled={!current || current.proposal.of === 'match'}
            pressed={correcting}
            onPress={() => current && startCorrecting(current)}
          >
            {texts.review.correct}
          </Action>
          <Action letter="r" disabled={!current} onPress={() => current && decide(current, 'reject')}>
            {current?.proposal.of === 'match' ? texts.review.isNotSame : texts.review.reject}
          </Action>
          <Action letter="s" disabled={!current} onPress={() => current && skip(current)}>
            {texts.review.skip}
          </Action>
          <Action letter="u" disabled={desk.steps.length === 0} onPress={undo}>
            {texts.review.undo}
          </Action>
          <Action letter="q" disabled={ended} onPress={() => end(true)}>
            {texts.review.end}
          </Action>
        </div>
      </section>

      <section className="desk-decided" aria-label={texts.review.soFar} tabIndex={0}>
        <p className={`desk-saved${unsent(state) ? ' loading' : ' soft small'}`} role="status">
          {savedWords(state, texts)}
        </p>
        <Decided
          listings={listings}
          held={listings.flatMap(({ document }) => desk.held.get(document) ?? [])}
          names={names}
          onUndo={(document, key) => {
            deskStore.undo(document, key)
            announce(texts.review.done(texts.review.actions.undo, ''))
            setChosen(markOf(document, key))
          }}
          onReject={(document, key) => {
            deskStore.reject(document, key)
            announce(texts.review.done(texts.review.actions.reject, ''))
          }}
        />
      </section>
    </div>
  )
}

/** What the documents and the graph call things, and which of the present ones the graph holds. */
function useNames(
  listings: DeskState['desk']['documents'],
  current: Item | undefined,
): { readonly names: Names; readonly held: ReadonlySet<string> } {
  const proposed = useMemo(() => namesIn(listings), [listings])
  const ids = useMemo(() => (current ? [current.document, ...endsOf(current)] : []), [current])
  const answer = useAnswer(NAMES, ids.length > 0 ? { ids } : null)
  const found = answer.state === 'done' ? answer.data.nodes : undefined
  return useMemo(() => {
    const nodes = (found ?? []).flatMap((node) => (node ? [node] : []))
    const asked = found ? ids.filter((_, index) => found[index]) : []
    return {
      names: new Map<string, Known>([...proposed, ...nodes.map((node) => [node.id, node] as const)]),
      held: new Set([...asked, ...nodes.map(({ id }) => id)]),
    }
  }, [proposed, found, ids])
}

function endsOf({ proposal }: Item): readonly string[] {
  switch (proposal.of) {
    case 'entity':
      return [proposal.fact.id]
    case 'relation':
      return [proposal.fact.from, proposal.fact.to]
    case 'match':
      return [proposal.fact.from, proposal.fact.into]
  }
}

function Progress({ decided, left }: { readonly decided: number; readonly left: number }) {
  const texts = useTexts()
  const share = decided + left === 0 ? 1 : decided / (decided + left)
  return (
    <div className="desk-progress">
      <p className="soft small">{texts.review.progress(decided, left)}</p>
      <span className="progress-bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}

/** What the service did not take, and what cannot be sent. */
function Notices({ state: { failure, refusal, state, desk } }: { readonly state: DeskState }) {
  const texts = useTexts()
  return (
    <>
      {failure && state !== 'failed' ? (
        <div className="notice desk-notice" role="alert">
          <p>
            {failure.code === 'UNREACHABLE'
              ? `${texts.states.unreachable}：${texts.states.unreachableHint}`
              : texts.states.failedHint(failure.message)}{' '}
            {desk.waiting.length > 0 ? texts.review.kept(desk.waiting.length) : ''}
          </p>
          <button type="button" className="button" onClick={() => deskStore.retry()}>
            {texts.states.retry}
          </button>
        </div>
      ) : null}
      {refusal ? (
        <div className="notice desk-notice" role="alert">
          <p>{refusal.code === 'UNKNOWN' ? texts.review.stale : texts.states.failedHint(refusal.message)}</p>
        </div>
      ) : null}
    </>
  )
}

function Nothing({
  ended,
  skipped,
  elsewhere,
  left,
  onGoOn,
}: {
  readonly ended: boolean
  readonly skipped: number
  readonly elsewhere: number
  readonly left: number
  readonly onGoOn: () => void
}) {
  const texts = useTexts()
  if (ended)
    return (
      <State title={texts.review.ended} hint={texts.review.endedHint(left)}>
        {left > 0 ? (
          <button type="button" className="button" onClick={onGoOn}>
            {texts.review.goOn}
          </button>
        ) : null}
      </State>
    )
  if (skipped > 0)
    return (
      <State title={texts.review.onlySkipped(skipped)}>
        <button type="button" className="button" onClick={() => deskStore.takeUpSkipped()}>
          {texts.review.takeUp}
        </button>
      </State>
    )
  if (elsewhere > 0)
    return (
      <State title={texts.review.noneOfKind} hint={texts.review.elsewhere(elsewhere)}>
        <Link className="button" to={{ name: 'review' }}>
          {texts.compare.clear}
        </Link>
      </State>
    )
  return (
    <State title={texts.review.allDone} hint={texts.review.allDoneHint}>
      <button type="button" className="button" onClick={() => goTo({ name: 'graph', with: [] })}>
        {texts.source.inGraph}
      </button>
    </State>
  )
}

function Action({
  letter,
  main = false,
  disabled,
  pressed,
  onPress,
  children,
}: {
  readonly letter: string
  readonly main?: boolean
  readonly disabled: boolean
  readonly pressed?: boolean
  readonly onPress: () => void
  readonly children: string
}) {
  return (
    <button
      type="button"
      className={`button${main ? ' main' : ''}`}
      disabled={disabled}
      aria-keyshortcuts={letter}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onPress}
    >
      {children}
      <kbd aria-hidden="true">{letter}</kbd>
    </button>
  )
}

function unsent({ desk, failure }: DeskState): boolean {
  return desk.waiting.length > 0 && failure === undefined
}

function savedWords({ desk, failure }: DeskState, texts: ReturnType<typeof useTexts>): string {
  if (failure) return texts.review.kept(desk.waiting.length)
  if (desk.waiting.length > 0) return texts.review.writing(desk.waiting.length)
  if (desk.loaded === undefined) return texts.review.resumable
  return desk.loaded ? texts.review.saved : texts.review.notLoaded
}
