import { lazy, Suspense, useEffect, useRef } from 'react'
import { Announcer } from './parts/announce.js'
import { Boundary } from './parts/boundary.js'
import { HomeLink, Loading, State } from './parts/state.js'
import type { View } from './routing/address.js'
import { useView } from './routing/navigation.js'
import { Footer } from './shell/footer.js'
import { Header } from './shell/header.js'
import { usePreferences } from './shell/preferences.js'
import { TEXTS, TextsContext, useTexts } from './texts/texts.js'
import { StartView } from './views/start.js'

const ThingView = lazy(async () => ({ default: (await import('./views/thing.js')).ThingView }))
const GraphView = lazy(async () => ({ default: (await import('./views/graph.js')).GraphView }))
const SearchView = lazy(async () => ({ default: (await import('./views/search.js')).SearchView }))
const ThingsView = lazy(async () => ({ default: (await import('./views/things.js')).ThingsView }))
const CompareView = lazy(async () => ({ default: (await import('./views/compare.js')).CompareView }))
const FulfilmentView = lazy(async () => ({ default: (await import('./views/fulfilment.js')).FulfilmentView }))
const MatrixView = lazy(async () => ({ default: (await import('./views/matrix.js')).MatrixView }))
const TimelineView = lazy(async () => ({ default: (await import('./views/timeline.js')).TimelineView }))
const DocumentsView = lazy(async () => ({ default: (await import('./views/documents.js')).DocumentsView }))
const DocumentView = lazy(async () => ({ default: (await import('./views/document.js')).DocumentView }))
const QueryView = lazy(async () => ({ default: (await import('./views/query.js')).QueryView }))
const ReviewView = lazy(async () => ({ default: (await import('./views/review.js')).ReviewView }))

/** Views that fill the window and scroll inside themselves. */
const FULL: ReadonlySet<View['name']> = new Set(['thing', 'graph', 'document', 'review'])

/** The whole page: the bar, the view that the address names, the foot. */
export function App() {
  const view = useView()
  const { language } = usePreferences()
  return (
    <TextsContext value={TEXTS[language]}>
      <Page view={view} />
    </TextsContext>
  )
}

function Page({ view }: { readonly view: View }) {
  const texts = useTexts()
  const main = useRef<HTMLElement>(null)
  const place = placeOf(view)
  const shown = useRef(place)

  // Whoever follows a link hears and tabs on from the new view, not from the bar.
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    main.current?.focus({ preventScroll: true })
  }, [place])

  return (
    <div className={FULL.has(view.name) ? 'full' : ''}>
      <a className="skip" href="#main">
        {texts.shell.skip}
      </a>
      <Header view={view} />
      <main ref={main} id="main" tabIndex={-1}>
        <Boundary key={place}>
          <Suspense fallback={<Loading />}>
            <Shown view={view} />
          </Suspense>
        </Boundary>
      </main>
      <Footer />
      <Announcer />
    </div>
  )
}

function placeOf(view: View): string {
  return 'id' in view ? `${view.name} ${view.id}` : view.name
}

function Shown({ view }: { readonly view: View }) {
  const texts = useTexts()
  switch (view.name) {
    case 'start':
      return <StartView />
    case 'search':
      return <SearchView query={view.query} kind={view.kind} />
    case 'things':
      return <ThingsView kind={view.kind} />
    case 'thing':
      return <ThingView key={view.id} id={view.id} saved={view.saved} />
    case 'graph':
      return <GraphView view={view} />
    case 'compare':
      return <CompareView view={view} />
    case 'fulfilment':
      return <FulfilmentView version={view.version} status={view.status} />
    case 'matrix':
      return <MatrixView version={view.version} />
    case 'timeline':
      return <TimelineView agreement={view.agreement} />
    case 'documents':
      return <DocumentsView />
    case 'document':
      return <DocumentView key={view.id} id={view.id} range={view.range} />
    case 'query':
      return (
        <QueryView key={`${view.query}\n${view.variables}`} query={view.query} variables={view.variables} />
      )
    case 'review':
      return <ReviewView filter={view} />
    case 'unknown':
      return (
        <div className="page">
          <title>{`${texts.places.missing} · ${texts.name}`}</title>
          <State whole title={texts.states.missing} hint={texts.states.missingHint}>
            <HomeLink />
          </State>
        </div>
      )
  }
}
