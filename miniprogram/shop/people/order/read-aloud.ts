import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { sayOrderState } from '@/shop/parts/say-order'
import { sayOpening } from '@/shop/parts/say-shop'

/** An order in words, the main thing first. */
export function readOrder({ order, code, shop, mine, actions }: OrderDetail): string {
  const until = order.deadlineAt === null ? '' : sayDay(order.deadlineAt)
  if (order.state === 'placed' && code !== null) {
    return `取货码，${[...code].join(' ')}。${order.what}，到${shop.place}领，${sayOpening(shop.opening)}开门，${until}前来。过了日子，${order.points} 分退回存折。`
  }
  if (actions.includes('accept')) {
    return `柜台请您点头。${order.what}，花 ${order.points} 分。是您家的人在柜台，就点是我家换的；不是，就点不换。您不点头，一分都不动。`
  }
  return `${order.household}，${order.what}，${order.points} 分。${sayOrderState(order, mine)}。`
}
