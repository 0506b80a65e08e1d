/** So many days a rule hangs with the town before it holds; silence lets it hold. */
export const HANG_DAYS = 15
/** Days before that end on which the town is reminded. */
export const REMIND_DAYS = 3

/** What can be filed. Boards, stars and the village's own rules come to it later. */
export const FILED = { catalogue: '积分办法' } as const
export type Filed = keyof typeof FILED
