import { useSyncExternalStore } from 'react'
import type { Language } from '../texts/texts.js'

export type Theme = 'auto' | 'light' | 'dark'

/** What a reader chose for all views; kept on this machine only. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
}

const KEY = 'zhimai'
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let preferences = initial()

/** What was kept on an earlier visit; nothing where storage is forbidden or holds something else. */
function stored(): Partial<Record<string, unknown>> {
  try {
    return Object(JSON.parse(window.localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return {}
  }
}

function initial(): Preferences {
  const wanted = new URLSearchParams(window.location.search).get('lang')
  const kept = stored()
  const language = wanted ?? kept['language']
  const theme = kept['theme']
  return {
    language: language === 'en' ? 'en' : 'zh',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  }
}

function apply(): void {
  const root = document.documentElement
  root.lang = preferences.language === 'en' ? 'en' : 'zh-CN'
  root.dataset['theme'] = isDark() ? 'dark' : 'light'
  for (const listener of listeners) listener()
}

/** Whether the page is dark now, by choice or by the system's setting. */
export function isDark(): boolean {
  return preferences.theme === 'dark' || (preferences.theme === 'auto' && dark.matches)
}

export function setPreferences(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change }
  try {
    window.localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // Storage may be forbidden; the choice then lasts for this visit.
  }
  apply()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(listen, () => preferences)
}

/** Whether the page is dark now, for what is painted rather than styled. */
export function useDark(): boolean {
  return useSyncExternalStore(listen, isDark)
}

dark.addEventListener('change', apply)
apply()
