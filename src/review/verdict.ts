import type { Correction } from './correction.js'

/** What a person may say of a proposal. */
export type Verdict =
  | { readonly action: 'accept' | 'reject' | 'undo'; readonly key: string }
  | { readonly action: 'correct'; readonly key: string; readonly correction: Correction }
