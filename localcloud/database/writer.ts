import type { Acknowledged } from './acknowledged'
import type { DiskTrouble } from './disk'
import { type Sqlite, Undone } from './sqlite'
import type { Change } from './transactions'

/** Work that changes the database; it lists what its changes replaced. */
export type Job<Result> = (changes: Change[]) => Result

interface Queued {
  /** Does the work; returns how to answer once it is on disk. */
  work: (changes: Change[]) => () => void
  refuse: (error: unknown) => void
}

/**
 * Group commit: all writes that arrive in one turn of the event loop share one SQLite transaction, and so one wait for the disk.
 * Each is answered after that, and each that fails is undone by itself.
 */
export class Writer {
  private readonly sqlite: Sqlite
  private readonly disk: DiskTrouble
  private readonly acknowledged: Acknowledged | undefined
  private readonly committed: (changes: readonly Change[]) => void
  private queue: Queued[] = []

  /** @param committed is told what was replaced, after it is on disk and before anyone is answered */
  constructor(
    sqlite: Sqlite,
    disk: DiskTrouble,
    acknowledged: Acknowledged | undefined,
    committed: (changes: readonly Change[]) => void,
  ) {
    this.sqlite = sqlite
    this.disk = disk
    this.acknowledged = acknowledged
    this.committed = committed
  }

  run<Result>(job: Job<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const work = (changes: Change[]) => {
        const result = job(changes)
        return () => resolve(result)
      }
      if (this.queue.length === 0) setImmediate(() => this.flush())
      this.queue.push({ work, refuse: reject })
    })
  }

  /** Writes what is waiting, now. */
  flush(): void {
    const jobs = this.queue
    this.queue = []
    if (jobs.length === 0) return
    const answers: (() => void)[] = []
    const changes: Change[] = []
    try {
      this.sqlite.atomically(() => {
        const [first, ...others] = jobs
        // One alone needs no part of its own: what it leaves when it fails is undone as a whole.
        if (first && others.length === 0) answers.push(first.work(changes))
        else for (const job of jobs) answers.push(this.attempt(job, changes))
        if (changes.length > 0) this.acknowledged?.countIn()
      })
      if (changes.length > 0) this.acknowledged?.committed()
    } catch (error) {
      const refusal = this.disk.refusal(error instanceof Undone ? error.reason : error)
      for (const { refuse } of jobs) refuse(refusal)
      return
    }
    if (changes.length > 0) this.disk.over()
    this.committed(changes)
    for (const answer of answers) answer()
  }

  private attempt({ work, refuse }: Queued, changes: Change[]): () => void {
    const own: Change[] = []
    try {
      const answer = this.sqlite.separately(() => work(own))
      for (const change of own) changes.push(change)
      return answer
    } catch (error) {
      if (error instanceof Undone) throw error
      return () => refuse(error)
    }
  }
}
