import type { Random } from '../../scripts/demo/random'
import { ask } from './ask'
import type { Chronicle } from './chronicle'
import type { Request } from './functions'
import { meet } from './meet'
import { promise } from './promise'
import { Townsfolk } from './townsfolk'

/** People who have to do with the same things. */
export interface Crowd {
  /** So many are at it at the same time. */
  readonly phones: number
  /** How many attempts they make for each of the attempts of a plan. */
  readonly share: number
  /** How much longer than others they wait between two. */
  readonly pause: number
  /** The next thing that is tried; null when there is nothing to do. */
  next(seen: Chronicle, random: Random): Request | null
}

const apart = (next: Crowd['next']): Crowd => ({ phones: 1, share: 1 / 12, pause: 2, next })

/**
 * Whatever has little to do with the rest has a crowd of its own. So a kind that joins takes nothing away from the others, and
 * under the same seed they do what they did before: it is put last.
 */
export const CROWDS: readonly Crowd[] = [
  { phones: 5, share: 1, pause: 1, next: (seen, random) => new Townsfolk(seen, random).next() },
  apart(meet),
  apart(promise),
  apart(ask),
]

/** What somebody tries, of whatever crowd: each as often as it has attempts to make. */
export function somebody(seen: Chronicle, random: Random): Request {
  for (;;) {
    const request = CROWDS.findLast(({ share }) => random.chance(share))?.next(seen, random)
    if (request) return request
  }
}
