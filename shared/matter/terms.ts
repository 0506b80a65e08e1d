/** Words and days that all kinds of matter have in common. */

/** Whole days that a first check, and a council's decision, may take before they are reminded. */
export const CHECK_DAYS = 2
export const VOTE_DAYS = 3
/** Whole days in which an objection ought to be decided; then those who decide are reminded. */
export const OBJECTION_DAYS = 7

/** Who moved a matter on when nobody did: its time had come. */
export const BY_CLOCK = '到了日子'

/** The reader, in the story of a matter. */
export const YOURSELF = '您'

/** Somebody of the village whom the reader need not know. */
export const A_VILLAGER = '一位村民'
