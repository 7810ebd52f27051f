import { useEffect, useSyncExternalStore } from 'react'
import { ask, ServiceError, type Query } from './client.js'

/** What is known of an answer now. `done` keeps what it had while a fresh one is on its way. */
export type Answered<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ServiceError; readonly retry: () => void }
  | { readonly state: 'done'; readonly data: Data }

const LOADING = { state: 'loading' } as const

/** How many answers are kept, so that going back is at once. */
const KEPT = 60

/** Answers by question, each asked once; the oldest is forgotten first. */
class Answers {
  readonly #entries = new Map<string, Answered<unknown>>()
  /** Keys of answers that may no longer be right: shown still, and asked again by whoever shows them. */
  readonly #old = new Set<string>()
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get(key: string): Answered<unknown> | undefined {
    return this.#entries.get(key)
  }

  load(key: string, question: () => Promise<unknown>): void {
    const known = this.#entries.has(key)
    if (known && !this.#old.delete(key)) return
    if (!known) this.#set(key, LOADING)
    question().then(
      (data) => this.#set(key, { state: 'done', data }),
      (cause: unknown) => {
        const error = cause instanceof ServiceError ? cause : new ServiceError('ERROR', String(cause))
        const retry = (): void => {
          this.#entries.delete(key)
          this.load(key, question)
        }
        this.#set(key, { state: 'failed', error, retry })
      },
    )
  }

  age(): void {
    for (const [key, { state }] of this.#entries) {
      if (state === 'done') this.#old.add(key)
      else this.#entries.delete(key)
    }
  }

  #set(key: string, entry: Answered<unknown>): void {
    this.#entries.set(key, entry)
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) break
      if (oldest === key) continue
      this.#entries.delete(oldest)
      this.#old.delete(oldest)
    }
    for (const listener of this.#listeners) listener()
  }
}

const answers = new Answers()

/** Says that the data has changed: what was answered before is asked again where it is shown next. */
export function forgetAnswers(): void {
  answers.age()
}

/** Asks a question before anything shows its answer. */
export function askAhead<Data, Variables extends object>(
  document: Query<Data, Variables>,
  variables: Variables,
): void {
  answers.load(keyOf(document, variables), () => ask(document, variables))
}

function keyOf<Data, Variables extends object>(
  document: Query<Data, Variables>,
  variables: Variables,
): string {
  return `${document.text}\n${JSON.stringify(variables)}`
}

/** The answer to a question, asked when the component appears or the variables change; `null` variables ask nothing. */
export function useAnswer<Data, Variables extends object>(
  document: Query<Data, Variables>,
  variables: Variables | null,
): Answered<Data> {
  const key = variables && keyOf(document, variables)
  const entry = useSyncExternalStore(answers.subscribe, () => (key ? answers.get(key) : undefined))
  useEffect(() => {
    if (key && variables) answers.load(key, () => ask(document, variables))
  })
  if (!isAnswerTo(document, entry)) return LOADING
  return entry
}

/** The cache holds answers of every type under a key made of the question's own text, so an entry found by it has the question's type. */
function isAnswerTo<Data, Variables extends object>(
  _document: Query<Data, Variables>,
  entry: Answered<unknown> | undefined,
): entry is Answered<Data> {
  return entry !== undefined
}
