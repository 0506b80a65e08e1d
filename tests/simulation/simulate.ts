import { dump } from './dump'
import type { Between } from './functions'
import { hashOfHistory } from './history'
import { broken } from './invariants'
import { impossible } from './model'
import { quietly } from './quietly'
import { type Attempt, type Plan, play } from './trial'

/** What came of a plan. */
export interface Result {
  /** What is wrong with the world or with an answer; empty when nothing is. */
  readonly wrong: readonly string[]
  readonly attempts: readonly Attempt[]
  /** One number for the whole history: the same plan has the same one. */
  readonly hash: string
}

/** Plays a plan, and looks at what it led to. */
export const simulate = (plan: Plan, between?: Between): Promise<Result> =>
  quietly(async () => {
    const trial = await play(plan, between).catch(String)
    // What cannot even be played to its end is wrong in itself.
    if (typeof trial === 'string') return { wrong: [trial], attempts: [], hash: '' }
    try {
      const world = await dump(trial.machine)
      const wrong = [...trial.failedJobs, ...broken(world, trial), ...impossible(trial)]
      return { wrong, attempts: trial.attempts, hash: hashOfHistory(world, trial) }
    } catch (error) {
      // A document that is not what it should be.
      const { malformed } = trial.machine.chronicle
      return { wrong: [...malformed, String(error)], attempts: trial.attempts, hash: '' }
    } finally {
      trial.machine.database.close()
    }
  })
