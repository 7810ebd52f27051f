import { useEffect, useSyncExternalStore } from 'react'
import { REVIEW_OFFERED } from '../data/review.js'
import { Failed, HomeLink, Loading, State } from '../parts/state.js'
import type { DeskFilter } from '../review/desk.js'
import { deskStore } from '../review/desk-store.js'
import { OpenDesk } from '../review/open-desk.js'
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
