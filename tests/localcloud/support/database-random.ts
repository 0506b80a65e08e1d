/** Random choices that a seed repeats. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** A whole number from 0 to `sides` - 1. */
  roll(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.roll(items.length)] ?? items[0]
  }

  chance(percent: number): boolean {
    return this.roll(100) < percent
  }
}

/** The seed of this run: `SEED` from the environment, or a new one. */
export function seedOfRun(): number {
  const given = Number(process.env.SEED)
  return Number.isInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 1_000_000)
}

/** Runs a random test so that its failure tells how to repeat it. */
export async function withSeed(run: (dice: Dice) => Promise<void>): Promise<void> {
  const seed = seedOfRun()
  try {
    await run(new Dice(seed))
  } catch (error) {
    throw new Error(`SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
