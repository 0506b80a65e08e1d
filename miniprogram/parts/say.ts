import { dayOf, sayDay, sayMoment, villageTime, yearOf } from '@shared/kernel/time'

/** `1204` -> `1,204`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** `今天 9:30`, `5月18日 9:30`. */
export const sayRecent = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? `今天 ${villageTime(at).format('H:mm')}` : sayMoment(at)

/** Days that may lie in another year are said with it: `2029年5月18日`. */
export const sayFarDay = (at: number, now: number): string =>
  yearOf(at) === yearOf(now) ? sayDay(at) : `${villageTime(at).format('YYYY年')}${sayDay(at)}`
