import { type Random, randomFrom } from '../../scripts/demo/random'
import type { Mishap } from './instance'

/** FNV-1a: small, and names that are nearly the same lie far apart. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash
}

/** Chance of its own for whatever has a name, so that what joins a trial or is left out of it changes nothing in the rest. */
export const chanceOf = (...name: readonly (string | number)[]): Random => randomFrom(numberOf(name.join(' ')))

/** How often requests go wrong, from 0 to 1 each. */
export type Rates = Readonly<Record<Mishap, number>>

/**
 * What chance has in store for one invocation: when each of its requests has its turn, and what goes wrong. Each collection that
 * it asks about has a chance of its own: a kind that the timer looks through as well changes nothing for the kinds beside it.
 */
export class Fate {
  private readonly chances = new Map<string, Random>()

  constructor(
    private readonly seed: number,
    /** No other invocation has it. */
    readonly name: string,
    /** Nothing goes wrong where there are none. */
    readonly rates: Rates | null,
  ) {}

  of(about: string): Random {
    const chance = this.chances.get(about) ?? chanceOf(this.seed, this.name, about)
    this.chances.set(about, chance)
    return chance
  }
}
