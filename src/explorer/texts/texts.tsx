import { createContext, useContext } from 'react'
import { en } from './en.js'
import { zh, type Texts } from './zh.js'

export type Language = 'zh' | 'en'

/** The texts by language; a new language is one more file of the same shape. */
export const TEXTS: Record<Language, Texts> = { zh, en }

/** The texts of the language that the reader chose. */
export const TextsContext = createContext<Texts>(zh)

export function useTexts(): Texts {
  return useContext(TextsContext)
}
