/** A year in which everything happens, and hangs, that may tell something. */
const RICH_YEAR = 5

/** The years that are lived twice: that one, or those that `TWIN_SEEDS=1,2,3` names for a look at others by hand. */
export const twinSeeds = (): number[] => process.env.TWIN_SEEDS?.split(',').map(Number) ?? [RICH_YEAR]

/** A test of what only that year is known to have. */
export const testOfRichYear = (seed: number) => (seed === RICH_YEAR ? test : test.skip)
