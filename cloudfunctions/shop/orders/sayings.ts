import type { OrderAction } from '@shared/shop/flow'
import { CONTEST_DAYS, OFFER_MINUTES } from '@shared/shop/terms'
import type { OrderBody } from '../documents'

const NOT_OURS = `要不是您家的人，${CONTEST_DAYS} 天内可以在这一单里说。`

/** What the people concerned read of a step; the order is as it is after it. */
export const ORDER_SAYINGS: Readonly<Partial<Record<OrderAction, (order: OrderBody) => string>>> = {
  offer: ({ points }) => `柜台替您家点了货，一共 ${points} 分。是您家要的，请在 ${OFFER_MINUTES} 分钟里点头。`,
  sell: ({ points }) => `在柜台换走了，用了 ${points} 分。${NOT_OURS}`,
  handOver: ({ points }) => `领走了，用了 ${points} 分。${NOT_OURS}`,
  cancel: ({ points }) => `这一单不换了，${points} 分退回存折了。`,
  lapse: ({ points }) => `过了日子没来领，${points} 分退回存折了。`,
  contest: () => '说领走的货不是自家换的，请查一查。',
  dismiss: () => '查过了，没有错，照原来的算。',
  return: ({ points }) => `查清楚了，${points} 分退了回去。`,
}
