import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { announce } from '../parts/announce.js'
import { replaceWith } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { Actions } from './actions.js'
import { CorrectionForm } from './correction-form.js'
import { Decided } from './decided.js'
import { filtered, markOf, openItems, type DeskFilter, type Item } from './desk.js'
import { deskStore, type DeskState } from './desk-store.js'
import { lineOf } from './names.js'
import { Nothing } from './nothing.js'
import { ProposalCard } from './proposal-card.js'
import { Queue } from './queue.js'
import { Notices, Progress, Saved } from './standing.js'
import { useNames } from './use-names.js'

/** The desk with proposals on it: what is open, the proposal being decided, and what was decided. */
export function OpenDesk({ state, filter }: { readonly state: DeskState; readonly filter: DeskFilter }) {
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
        <Actions
          current={current}
          correcting={correcting}
          undoable={desk.steps.length > 0}
          ended={ended}
          onDecide={decide}
          onCorrect={startCorrecting}
          onSkip={skip}
          onUndo={undo}
          onEnd={() => end(true)}
        />
      </section>

      <section className="desk-decided" aria-label={texts.review.soFar} tabIndex={0}>
        <Saved state={state} />
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
