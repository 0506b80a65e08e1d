import type { LimitPeriod } from './goods'

/** 每月, 每季, 每年: as a limit is said. */
export const PERIOD_WORDS: Readonly<Record<LimitPeriod, string>> = { month: '每月', quarter: '每季', year: '每年' }

/** Days in which a household may say that goods handed over in its name never came. */
export const CONTEST_DAYS = 30
/** Minutes that an offer at the counter waits for the household's yes. */
export const OFFER_MINUTES = 30
/** Wrong PINs a household and day. */
export const PIN_TRIES = 5
/** Wrong pick-up codes a day, for one person behind the counter; tired fingers need some. */
export const PICKUP_TRIES = 20
/** Orders that one household places in a day; no honest day comes near it. */
export const MOST_ORDERS_A_DAY = 50
