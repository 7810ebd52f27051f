import { forgetAnswers } from '../data/answers.js'
import { ServiceError } from '../data/client.js'
import { fetchReviews, sendVerdicts } from '../data/review.js'
import {
  confirmed,
  type Desk,
  EMPTY_DESK,
  type Item,
  markOf,
  nextBatch,
  relisted,
  type Step,
  type Waiting,
  without,
} from './desk.js'

/** What the review shows: the desk, and what stands in its way. */
export interface DeskState {
  readonly desk: Desk
  readonly state: 'loading' | 'ready' | 'failed'
  /** Why it could not be opened, or why decisions cannot be sent; they are kept and sent again on `retry`. */
  readonly failure?: ServiceError | undefined
  /** Why the service did not take a decision; what it is about was listed anew. */
  readonly refusal?: ServiceError | undefined
}

/** How many decisions are sent at once. */
const BATCH = 200

/** Refusals that pass by themselves: what was decided is kept and can be sent again. */
const PASSING: ReadonlySet<string> = new Set([
  'UNREACHABLE',
  'LOCKED',
  'UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL',
])

/**
 * The review's memory. A decision is shown as made at once and written in the background, in order, those that were made
 * while an earlier one was being written together; a person who presses one key after the other never waits.
 */
class DeskStore {
  #state: DeskState = { desk: EMPTY_DESK, state: 'loading' }
  readonly #listeners = new Set<() => void>()
  #sending: readonly Waiting[] = []
  #batch = BATCH

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly get = (): DeskState => this.#state

  /** Fetches everything anew; decisions that are on their way stay so. */
  async open(): Promise<void> {
    if (this.#state.state === 'failed') this.#set({ desk: this.#state.desk, state: 'loading' })
    try {
      const documents = await fetchReviews()
      this.#set({
        ...this.#state,
        desk: { ...this.#state.desk, documents },
        state: 'ready',
        failure: undefined,
      })
    } catch (cause) {
      this.#set({ ...this.#state, state: 'failed', failure: failureOf(cause) })
    }
  }

  /** Decides on items at once; one `undo` takes all of them back. */
  decide(items: readonly Item[], action: 'accept' | 'reject'): void {
    this.#make(
      items.map((item) => ({
        document: item.document,
        verdict: { action, key: item.proposal.key },
        item,
      })),
    )
  }

  /** Rejects what is not open: a match that was made without asking. */
  reject(document: string, key: string): void {
    this.#make([{ document, verdict: { action: 'reject', key } }])
  }

  /** Sends a correction, and waits: throws a ServiceError of code CORRECTION where it makes no fact. */
  async correct(item: Item, correction: Readonly<Record<string, string>>): Promise<void> {
    const { document, proposal } = item
    const decision: Waiting = {
      document,
      item,
      verdict: { action: 'correct', key: proposal.key, correction },
    }
    try {
      await this.#record(document, [decision])
    } catch (cause) {
      throw failureOf(cause)
    }
    await this.#relist(document, (desk) => ({
      ...confirmed(desk, [decision]),
      steps: [...desk.steps, [decision]],
    }))
  }

  /** Takes back the last step of this visit. Gives its items; undefined where there is none. */
  undoLast(): Step | undefined {
    const step = this.#state.desk.steps.at(-1)
    if (step === undefined) return undefined
    const unsent = step.filter(
      (one) => this.#state.desk.waiting.includes(one) && !this.#sending.includes(one),
    )
    this.#change((desk) => ({ ...without(desk, unsent), steps: desk.steps.slice(0, -1) }))
    for (const one of step.filter((made) => !unsent.includes(made)))
      this.#send({
        document: one.document,
        verdict: { action: 'undo', key: one.verdict.key },
        item: one.item,
      })
    return step
  }

  /** Takes back one decision that stands, of this visit or an earlier one. */
  undo(document: string, key: string): void {
    this.#change((desk) => ({
      ...desk,
      steps: desk.steps
        .map((step) => step.filter((one) => one.document !== document || one.verdict.key !== key))
        .filter((step) => step.length > 0),
    }))
    this.#send({ document, verdict: { action: 'undo', key } })
  }

  /** Puts an item off until the others are done. */
  skip({ document, proposal }: Item): void {
    this.#change((desk) => ({
      ...desk,
      skipped: new Set([...desk.skipped, markOf(document, proposal.key)]),
    }))
  }

  /** Takes up again what was put off. */
  takeUpSkipped(): void {
    this.#change((desk) => ({ ...desk, skipped: new Set() }))
  }

  /** Sends again what could not be sent. */
  retry(): void {
    this.#set({ ...this.#state, failure: undefined })
    if (this.#state.desk.waiting.length > 0) void this.#flush()
    else void this.open()
  }

  #make(step: Step): void {
    if (step.length === 0) return
    this.#change((desk) => ({
      ...desk,
      waiting: [...desk.waiting, ...step],
      steps: [...desk.steps, step],
    }))
    void this.#flush()
  }

  #send(decision: Waiting): void {
    this.#change((desk) => ({ ...desk, waiting: [...desk.waiting, decision] }))
    void this.#flush()
  }

  async #flush(): Promise<void> {
    if (this.#sending.length > 0) return
    for (;;) {
      const batch = nextBatch(this.#state.desk.waiting, this.#batch)
      const [first] = batch
      if (first === undefined || this.#state.failure !== undefined) return
      this.#sending = batch
      try {
        await this.#record(first.document, batch)
        this.#batch = BATCH
        await this.#relist(first.document, (desk) => confirmed(desk, batch))
      } catch (cause) {
        await this.#refused(batch, failureOf(cause))
      } finally {
        this.#sending = []
      }
    }
  }

  /** A refused batch changed nothing; the decisions of it are sent one by one, so that only the wrong one is lost. */
  async #refused(batch: readonly Waiting[], error: ServiceError): Promise<void> {
    const [first] = batch
    if (PASSING.has(error.code)) this.#set({ ...this.#state, failure: error })
    else if (batch.length > 1) this.#batch = 1
    else {
      const drop = (desk: Desk): Desk => ({
        ...without(desk, batch),
        steps: desk.steps
          .map((step) => step.filter((one) => one !== first))
          .filter((step) => step.length > 0),
      })
      if (first) await this.#relist(first.document, drop)
      this.#set({ ...this.#state, refusal: error })
    }
  }

  async #record(document: string, batch: readonly Waiting[]): Promise<void> {
    const { held, version } = await sendVerdicts(
      document,
      batch.map(({ verdict }) => verdict),
    )
    forgetAnswers()
    this.#set({ ...this.#state, refusal: undefined })
    this.#change((desk) => ({
      ...desk,
      held: new Map([...desk.held, [document, held]]),
      loaded: version !== undefined,
    }))
  }

  /** Fetches a document anew, and changes the desk together with it, so that nothing is seen to come and go. */
  async #relist(document: string, change: (desk: Desk) => Desk): Promise<void> {
    try {
      const [listing] = await fetchReviews(document)
      this.#change((desk) => (listing ? relisted(change(desk), listing) : change(desk)))
    } catch (cause) {
      this.#change(change)
      this.#set({ ...this.#state, failure: failureOf(cause) })
    }
  }

  #change(change: (desk: Desk) => Desk): void {
    this.#set({ ...this.#state, desk: change(this.#state.desk) })
  }

  #set(state: DeskState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function failureOf(cause: unknown): ServiceError {
  return cause instanceof ServiceError ? cause : new ServiceError('ERROR', String(cause))
}

/** The review of this visit: what was decided can be taken back from wherever one comes back to it. */
export const deskStore = new DeskStore()
