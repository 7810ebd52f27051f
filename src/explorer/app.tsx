import { Suspense, useEffect, useRef } from 'react'
import { Announcer } from './parts/announce.js'
import { Boundary } from './parts/boundary.js'
import { fetched } from './parts/fetched.js'
import { HomeLink, Loading, State } from './parts/state.js'
import type { View } from './routing/address.js'
import { useView } from './routing/navigation.js'
import { Footer } from './shell/footer.js'
import { Header } from './shell/header.js'
import { usePreferences } from './shell/preferences.js'
import { TEXTS, TextsContext, useTexts } from './texts/texts.js'
import { StartView } from './views/start.js'

/** The views, whose code is fetched when they are needed. */
const VIEWS = {
  thing: fetched(
    () => import('./views/thing.js'),
    (module) => module.ThingView,
  ),
  graph: fetched(
    () => import('./views/graph.js'),
    (module) => module.GraphView,
  ),
  search: fetched(
    () => import('./views/search.js'),
    (module) => module.SearchView,
  ),
  things: fetched(
    () => import('./views/things.js'),
    (module) => module.ThingsView,
  ),
  compare: fetched(
    () => import('./views/compare.js'),
    (module) => module.CompareView,
  ),
  fulfilment: fetched(
    () => import('./views/fulfilment.js'),
    (module) => module.FulfilmentView,
  ),
  matrix: fetched(
    () => import('./views/matrix.js'),
    (module) => module.MatrixView,
  ),
  timeline: fetched(
    () => import('./views/timeline.js'),
    (module) => module.TimelineView,
  ),
  documents: fetched(
    () => import('./views/documents.js'),
    (module) => module.DocumentsView,
  ),
  document: fetched(
    () => import('./views/document.js'),
    (module) => module.DocumentView,
  ),
  query: fetched(
    () => import('./views/query.js'),
    (module) => module.QueryView,
  ),
  review: fetched(
    () => import('./views/review.js'),
    (module) => module.ReviewView,
  ),
}

/** Fetches the code of a view, and what it asks first, before the page is put up. */
export async function prepare(view: View): Promise<void> {
  if (view.name === 'thing') (await VIEWS.thing.fetch()).askFirst(view.id)
  else if (isFetched(view.name)) await VIEWS[view.name].fetch()
}

function isFetched(name: View['name']): name is keyof typeof VIEWS {
  return name in VIEWS
}

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
      return <VIEWS.search.Component query={view.query} kind={view.kind} />
    case 'things':
      return <VIEWS.things.Component kind={view.kind} />
    case 'thing':
      return <VIEWS.thing.Component key={view.id} id={view.id} saved={view.saved} />
    case 'graph':
      return <VIEWS.graph.Component view={view} />
    case 'compare':
      return <VIEWS.compare.Component view={view} />
    case 'fulfilment':
      return <VIEWS.fulfilment.Component version={view.version} status={view.status} />
    case 'matrix':
      return <VIEWS.matrix.Component version={view.version} />
    case 'timeline':
      return <VIEWS.timeline.Component agreement={view.agreement} />
    case 'documents':
      return <VIEWS.documents.Component />
    case 'document':
      return <VIEWS.document.Component key={view.id} id={view.id} range={view.range} />
    case 'query':
      return (
        <VIEWS.query.Component
          key={`${view.query}\n${view.variables}`}
          query={view.query}
          variables={view.variables}
        />
      )
    case 'review':
      return <VIEWS.review.Component filter={view} />
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
