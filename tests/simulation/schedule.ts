interface Step {
  readonly turn: number
  readonly run: () => void
}

interface Later {
  readonly at: number
  readonly wake: () => void
}

/** When nothing was answered for so many turns, whatever has no answer yet waits for another one to end its transaction. */
const IDLE_TURNS = 4

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Decides what happens next. Whatever asks the database waits here with a turn that chance has given it, and the lowest goes on:
 * who joins those that wait changes nothing about the order of the others. One at a time, so that what it changes can be told
 * from what others do. The clock stands still while anything can go on.
 */
export class Schedule {
  private readonly ready: Step[] = []
  private later: Later[] = []
  private underWay = 0
  /** Of those under way, how many wait for another to end: as long as none did. */
  private blocked = 0

  constructor(private clock: number) {}

  /** Epoch milliseconds. */
  now(): number {
    return this.clock
  }

  /** Moves the clock on, past whatever was to happen meanwhile: as a machine that slept. */
  jump(ms: number): void {
    this.clock += ms
  }

  /** Does `work` when its turn comes. */
  step<T>(turn: number, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        this.underWay += 1
        work()
          .then(resolve, reject)
          .finally(() => {
            this.underWay -= 1
            this.blocked = 0
          })
      }
      this.ready.push({ turn, run })
    })
  }

  /** Resolves when so much time has gone by. */
  after(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.later.push({ at: this.clock + ms, wake })
    })
  }

  /** Runs until nothing is left to do. */
  async run(): Promise<void> {
    for (;;) {
      await this.quiet()
      const next = this.takeReady()
      if (next) next.run()
      else if (this.wakeNext()) continue
      else if (this.underWay === 0) return
      else throw new Error('something waits for what never comes')
    }
  }

  /** Until the last request is answered, or known to wait for another. */
  private async quiet(): Promise<void> {
    await turn()
    for (let idle = 0; this.underWay > this.blocked && idle < IDLE_TURNS; idle++) {
      const { underWay } = this
      await turn()
      if (this.underWay < underWay) idle = 0
    }
    this.blocked = this.underWay
  }

  private takeReady(): Step | undefined {
    const [first, ...rest] = this.ready
    if (!first) return undefined
    const next = rest.reduce((lowest, one) => (one.turn < lowest.turn ? one : lowest), first)
    this.ready.splice(this.ready.indexOf(next), 1)
    return next
  }

  /** Wakes whoever is next, and all others who are so at the same moment: what they do meets. */
  private wakeNext(): boolean {
    if (this.later.length === 0) return false
    const next = Math.min(...this.later.map(({ at }) => at))
    const woken = this.later.filter(({ at }) => at === next)
    this.later = this.later.filter(({ at }) => at !== next)
    this.clock = Math.max(this.clock, next)
    for (const { wake } of woken) wake()
    return true
  }
}
