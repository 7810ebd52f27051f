import { useEffect, useRef } from 'react'
import { REVIEW_OFFERED } from '../data/review.js'
import { Link } from '../routing/navigation.js'
import type { View } from '../routing/address.js'
import { useTexts } from '../texts/texts.js'
import { Finder } from './finder.js'
import { setPreferences, usePreferences, type Theme } from './preferences.js'

type Place = 'graph' | 'compare' | 'fulfilment' | 'timeline' | 'documents' | 'query' | 'review'

interface PlaceInBar {
  readonly place: Place
  readonly to: View
  readonly holds: readonly View['name'][]
}

const PLACES: readonly PlaceInBar[] = [
  { place: 'graph', to: { name: 'graph', with: [] }, holds: ['graph', 'thing'] },
  { place: 'compare', to: { name: 'compare', kinds: [] }, holds: ['compare'] },
  { place: 'fulfilment', to: { name: 'fulfilment' }, holds: ['fulfilment', 'matrix'] },
  { place: 'timeline', to: { name: 'timeline' }, holds: ['timeline'] },
  { place: 'documents', to: { name: 'documents' }, holds: ['documents', 'document'] },
  { place: 'query', to: { name: 'query' }, holds: ['query'] },
  ...(REVIEW_OFFERED
    ? [{ place: 'review', to: { name: 'review' }, holds: ['review'] } as const satisfies PlaceInBar]
    : []),
]

const NEXT_THEME: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }
const THEME_SIGN: Record<Theme, string> = { auto: '◐', light: '○', dark: '●' }

/** The bar on top of every view: where one is, search, language and colours. */
export function Header({ view }: { readonly view: View }) {
  const texts = useTexts()
  const { language, theme } = usePreferences()
  const places = useRef<HTMLElement>(null)

  // On a narrow window the places scroll sideways; where one is has to be in sight.
  useEffect(() => {
    const bar = places.current
    const here = bar?.querySelector<HTMLElement>('[aria-current]')
    if (bar && here) bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2
  }, [view.name, language])

  return (
    <header className="bar">
      <Link className="brand" to={{ name: 'start' }}>
        <span className="seal" aria-hidden="true">
          志
        </span>
        <span className="word">{texts.name}</span>
        <span className="unseen">{texts.places.start}</span>
      </Link>
      <nav className="places" aria-label={texts.shell.navigation} ref={places}>
        {PLACES.map(({ place, to, holds }) => (
          <Link
            key={place}
            to={to}
            {...(holds.includes(view.name) ? { 'aria-current': 'page' as const } : {})}
          >
            {texts.places[place]}
          </Link>
        ))}
      </nav>
      {view.name === 'start' ? <span className="finder" /> : <Finder />}
      <div className="settings">
        <button
          type="button"
          className="button plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setPreferences({ language: language === 'zh' ? 'en' : 'zh' })}
        >
          {texts.shell.otherLanguage}
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={texts.shell.themeLabel(texts.shell.theme[theme])}
          title={texts.shell.themeLabel(texts.shell.theme[theme])}
          onClick={() => setPreferences({ theme: NEXT_THEME[theme] })}
        >
          {THEME_SIGN[theme]}
        </button>
      </div>
    </header>
  )
}
