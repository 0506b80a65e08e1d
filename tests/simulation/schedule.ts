import type { Random } from '../../scripts/demo/random'

interface Step {
  readonly run: () => void
}

interface Later {
  readonly at: number
  readonly order: number
  readonly wake: () => void
}

/** When nothing was answered for so many turns, whatever has no answer yet waits for another one to end its transaction. */
const IDLE_TURNS = 4

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Decides what happens next. Whatever asks the database waits here, and one of those that wait goes on, picked by chance:
 * the same seed picks the same ones. One at a time, so that what it changes can be told from what others do. The clock
 * stands still while anything can go on.
 */
export class Schedule {
  readonly random: Random
  private clock: number
  private readonly ready: Step[] = []
  private readonly later: Later[] = []
  private underWay = 0
  /** Of those under way, how many wait for another to end: as long as none did. */
  private blocked = 0
  private asked = 0

  constructor(random: Random, now: number) {
    this.random = random
    this.clock = now
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.clock
  }

  /** Moves the clock on, past whatever was to happen meanwhile: as a machine that slept. */
  jump(ms: number): void {
    this.clock += ms
  }

  /** Does `work` when its turn comes. */
  step<T>(work: () => Promise<T>): Promise<T> {
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
      this.ready.push({ run })
    })
  }

  /** Resolves when so much time has gone by. */
  after(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.asked += 1
      this.later.push({ at: this.clock + ms, order: this.asked, wake })
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
    if (this.ready.length === 0) return undefined
    const at = this.random.between(0, this.ready.length - 1)
    const [step] = this.ready.splice(at, 1)
    return step
  }

  private wakeNext(): boolean {
    const earliest = this.later.reduce<Later | undefined>(
      (first, one) => (!first || one.at < first.at || (one.at === first.at && one.order < first.order) ? one : first),
      undefined,
    )
    if (!earliest) return false
    this.later.splice(this.later.indexOf(earliest), 1)
    this.clock = Math.max(this.clock, earliest.at)
    earliest.wake()
    return true
  }
}
