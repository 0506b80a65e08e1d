import { endOfDayAfter } from '@shared/kernel/time'
import type { ShopHead } from '@shared/shop/contract'
import { endOfOpeningDay } from '@shared/shop/goods'
import type { Shelf } from '../documents'

/** Where and when the shop is open. */
export function shopHead({ place, opening, lapseDays }: Shelf, now: number): ShopHead {
  const next = endOfOpeningDay(opening, now, 0)
  return { place, opening, lapseDays, todayOpen: next === endOfDayAfter(now, 0), next }
}
