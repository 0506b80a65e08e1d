import type { Between } from './functions'
import { type Result, simulate } from './simulate'
import type { Plan } from './trial'

/** A plan that fails, and how. */
export interface Failure {
  readonly plan: Plan
  readonly result: Result
}

/** Trials that one failure may cost: each takes about a second. */
const MOST_TRIALS = 120

/**
 * Makes a failing plan smaller as long as it still fails: first by what comes after the failure, then by everything that
 * goes wrong with requests, then by single attempts, many at once and in the end one by one.
 */
export async function shrink(failure: Failure, between?: Between, mostTrials = MOST_TRIALS): Promise<Failure> {
  let [smallest, left] = [failure, mostTrials]
  const fails = async (plan: Plan): Promise<boolean> => {
    if (left === 0) return false
    left -= 1
    const result = await simulate(plan, between)
    if (result.wrong.length > 0) smallest = { plan, result }
    return result.wrong.length > 0
  }
  for (let part = 0.5; part > 0.02; part /= 2) {
    while (await fails({ ...smallest.plan, operations: Math.floor(smallest.plan.operations * (1 - part)) }));
  }
  if (!smallest.plan.calm) await fails({ ...smallest.plan, calm: true })
  for (let size = Math.ceil(smallest.result.attempts.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    // From the end, so that the numbers of those that may still be left out stay as they are.
    for (let end = smallest.result.attempts.length; end > 0; end -= size) {
      const dropped = smallest.result.attempts
        .slice(Math.max(0, end - size), end)
        .map(({ number }) => number)
        .filter((number) => number >= 0)
      await fails({ ...smallest.plan, without: [...(smallest.plan.without ?? []), ...dropped].sort((a, b) => a - b) })
    }
  }
  return smallest
}
