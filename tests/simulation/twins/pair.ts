import { type Random, randomFrom } from '../../../scripts/demo/random'
import type { Person } from '../../support/world'
import { ANYBODY, BUYERS, type Cast, PLAIN } from './chapters'
import { differences } from './differences'
import { type Ask, type Lived, live, yearOf } from './play'

/** What a door may be given. */
export const GIVEN = [0, 3, 4, 5, 6, 7, 8, 9] as const

type Few<T> = readonly [T, ...T[]]
/** Those of a list who are none of these. */
function but<T>(list: readonly T[], ...not: readonly unknown[]): Few<T> {
  const [first, ...rest] = list.filter((one) => !not.includes(one))
  if (first === undefined) throw new Error('nobody is left')
  return [first, ...rest]
}

/** Who plays what, and who looks on and plays nothing of it. */
function castOf(random: Random): { neighbour: Person; cast: Cast } {
  const neighbour = random.pick(PLAIN)
  const anybody = () => random.pick(but(ANYBODY, neighbour))
  const buyer = random.pick(but(BUYERS, neighbour))
  return { neighbour, cast: { faulty: anybody(), objector: anybody(), buyer, given: random.pick(GIVEN) } }
}

/** A year, and the same year with one part of it played by somebody else. */
export interface Pair {
  readonly year: Lived
  readonly cast: Cast
  /** What a neighbour is told differently in the other one; throws when not the same came of every step. */
  twin<P extends keyof Cast>(part: P, candidates: readonly Cast[P][]): Promise<string[]>
}

/** Plays the year of a seed, in which `ask` says what is asked after every step. */
export async function pairOf(seed: number, ask: Ask): Promise<Pair> {
  const { neighbour, cast } = castOf(randomFrom(seed))
  const steps = yearOf(seed)
  const lived = (played: Cast) => live({ seed, steps, cast: played, ask: (seen) => ask(neighbour, seen) })
  const year = await lived(cast)
  return {
    ...{ year, cast },
    twin: async (part, candidates) => {
      const other = randomFrom(seed).pick(but(candidates, neighbour, cast[part]))
      const twin = await lived({ ...cast, [part]: other })
      const [one = '', two = ''] = [year, twin].map(({ outcomes }) => outcomes.join('\n'))
      if (one !== two) throw new Error(`not the same came of it:\n${one}\nor\n${two}`)
      return differences(year.heard, twin.heard)
    },
  }
}
