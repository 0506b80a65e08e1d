import { dayOf } from '@shared/kernel/time'
import { MOST_ORDERS_A_DAY } from '@shared/shop/terms'
import type { LimitedUse } from '../../points/exports'

/** Under this name a household's orders count in its passbook; goods never have a colon in theirs. */
export const ORDERS_OF_A_DAY = 'orders:day'

/**
 * One order more, counted beside the goods that are limited: it costs no statement of its own. Cancelling gives nothing
 * of it back, so that nobody orders and cancels without end.
 */
export const oneMoreToday = (now: number): LimitedUse => ({
  ...{ of: ORDERS_OF_A_DAY, period: dayOf(now), count: 1, limit: MOST_ORDERS_A_DAY },
})
