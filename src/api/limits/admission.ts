/** How many requests are answered at once, and how many more may wait for their turn. */
export interface Capacity {
  readonly concurrent: number
  readonly queue: number
  /** Milliseconds that a request may wait. */
  readonly patience: number
}

/** Gives the place back; calling it again does nothing. */
export type Release = () => void

interface Waiting {
  readonly admit: () => void
}

/** Lets `concurrent` requests in at once, the next `queue` in turn, and no more. */
export class Admission {
  #running = 0
  readonly #waiting = new Set<Waiting>()

  constructor(private readonly capacity: Capacity) {}

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** A place, at once or in turn; undefined where the queue is full, the wait too long, or `gone` fires first. */
  async enter(gone: AbortSignal): Promise<Release | undefined> {
    if (this.#running < this.capacity.concurrent) return this.#admit()
    if (this.#waiting.size >= this.capacity.queue) return undefined
    return new Promise((resolve) => {
      const leave = (release: Release | undefined) => {
        this.#waiting.delete(turn)
        clearTimeout(timer)
        gone.removeEventListener('abort', giveUp)
        resolve(release)
      }
      const giveUp = () => leave(undefined)
      const turn: Waiting = { admit: () => leave(this.#admit()) }
      const timer = setTimeout(giveUp, this.capacity.patience)
      gone.addEventListener('abort', giveUp)
      this.#waiting.add(turn)
    })
  }

  #admit(): Release {
    this.#running += 1
    let given = false
    return () => {
      if (given) return
      given = true
      this.#running -= 1
      const [next] = this.#waiting
      next?.admit()
    }
  }
}
