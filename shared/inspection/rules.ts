/** Council votes that a round needs, and the days it is publicised: as the strictest of its items asks. */
export const roundPath = (items: readonly { path: { endorse: number; noticeDays: number } }[]) => ({
  votes: Math.max(1, ...items.map(({ path }) => path.endorse)),
  noticeDays: Math.max(3, ...items.map(({ path }) => path.noticeDays)),
})

/** At most so many items on a sheet and inspectors on a round: what one can carry from door to door. */
export const MOST_ITEMS = 12
export const MOST_INSPECTORS = 20
/** Days in which a posted line can be contested by its household. */
export const CONTEST_DAYS = 30

/** The points of a sheet: what its items were given, without those that the household had counted before. */
export const sumOf = (scores: readonly { points: number; counts: boolean }[]): number =>
  scores.reduce((sum, { points, counts }) => sum + (counts ? points : 0), 0)
