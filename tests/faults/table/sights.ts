import { hostOf } from '@shared/hosts'
import type { InstrumentName, Sight } from '../fault'

/** Villages are played until one of them shows what is wrong: first the one that did so when it was last looked. */
export const villages = (seed: number): Sight => ({
  by: 'simulator',
  tests: /comes out right, seed \d+$/,
  first: `, seed ${seed}`,
  calls: [],
})

/** Tests that call no function. */
export const alone = (by: InstrumentName, tests: RegExp): Sight => ({ by, tests, calls: [] })

/** Tests of some procedures, which are in their titles. */
export const of = (by: InstrumentName, ...procedures: readonly string[]): Sight => ({
  by,
  tests: new RegExp(`(^| )(${procedures.join('|')})( opens|$)`),
  calls: [...new Set(procedures.map((procedure) => hostOf(procedure.split('.')[0] ?? '')))],
})

/** Tests of keys that are let go of, and the functions that they call. */
export const lettingGo = (tests: RegExp, ...calls: readonly string[]): Sight => ({ by: 'letting go', tests, calls })
