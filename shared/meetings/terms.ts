/**
 * Kinds of meeting, by what people call them. A council or a review deliberates on behalf of others; a sitting in the yard is
 * open to whoever comes. What the village decides by votes is more than this: its roll, quorum and ballots are not kept here.
 */
export const MEETING_KINDS = {
  council: '议事会',
  review: '评议会',
  representatives: '村民代表会议',
  party: '党员大会',
  coordination: '事务协调会',
  yard: '坝坝会',
} as const
export type MeetingKind = keyof typeof MEETING_KINDS

/** Whose calling it is to come, where they are known by an office; to the others whoever is concerned comes. */
export const SITS: Readonly<Partial<Record<MeetingKind, 'council'>>> = { council: 'council', review: 'council' }

/** A meeting may be written down so many days after it was, and called so many days ahead. */
export const DAYS_BACK = 30
export const DAYS_AHEAD = 180

/** Working days in which the minutes ought to be published; then the committee is reminded. */
export const MINUTES_DAYS = 5
/** More are not ticked by name; the rest are counted. */
export const MOST_NAMED = 200
