import { dayOf } from '@shared/kernel/time'
import type { OrderLine, ShelfLine } from '@shared/shop/contract'
import { periodOf } from '@shared/shop/goods'
import { type Call, villageOf } from '../../kernel/call'
import { pageOfAny } from '../../kernel/store'
import { balanceOf } from '../../points/exports'
import { householdOf, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { orders, shelves } from '../documents'
import { orderLine } from '../orders'
import { goodsPage, inPlace, type Placed, photoLinks, shopHead } from '../shelf'

const PAGE = 30
/** So many open orders of one's own are shown above the shelf. */
const MOST_WAITING = 10
/** What still waits for somebody: goods to be fetched, or an offer to be answered. */
const WAITING = ['offered', 'placed'] as const

type Standing = Awaited<ReturnType<typeof balanceOf>>

/** The shelf as anybody may see it; for a household of the village with its points, and with what it has waiting. */
export async function shelf(call: Call, { cursor }: Input<'shelf'>): Promise<Output<'shelf'>> {
  const { store, now, caller } = call
  const villageId = villageOf(call)
  const householdId = caller.villageId === villageId ? caller.householdId : undefined
  const [stored, mine] = await Promise.all([
    store.get(shelves, villageId),
    householdId === undefined
      ? null
      : Promise.all([balanceOf(store, householdId, now), waitingOrders(call, householdId)]),
  ])
  const { items, next } = goodsPage(
    inPlace(stored).filter(({ onShelf }) => onShelf),
    cursor,
    PAGE,
  )
  const photoOf = await photoLinks(call, items)
  const [standing, waiting] = mine ?? [null, []]
  return {
    shop: stored && shopHead(stored, now),
    me: standing && { balance: standing.balance, held: standing.held, waiting },
    list: { items: items.map((goods) => shelfLine(goods, photoOf(goods), standing, now)), next },
  }
}

async function waitingOrders({ store }: Call, householdId: string): Promise<OrderLine[]> {
  const [household, { items }] = await Promise.all([
    householdOf(store, householdId),
    pageOfAny(store, orders, {
      wheres: WAITING.map((state) => ({ householdId, state })),
      order: { by: 'deadlineAt', direction: 'asc' },
      limit: MOST_WAITING,
      cursor: undefined,
    }),
  ])
  return items.map((order) => orderLine(order, sayHousehold(household?.head ?? '')))
}

function shelfLine(goods: Placed, photo: string | null, standing: Standing | null, now: number): ShelfLine {
  const { id, name, points, art, left, limit, sale } = goods
  const allowed = standing && allowedOf(goods, standing, now)
  return { id, name, points, art, photo, left, limit, allowed, barred: barredBy(goods, now), sale }
}

/** How many more the household may have of it in this period; null without a limit. */
function allowedOf({ id, limit }: Placed, { uses }: Standing, now: number): number | null {
  if (!limit) return null
  const period = periodOf(limit.period, now)
  const used = uses.find((use) => use.of === id && use.period === period)?.used ?? 0
  return Math.max(0, limit.count - used)
}

/** Why goods cannot be had now; null when they can. */
export function barredBy({ left, sale }: Placed, now: number): ShelfLine['barred'] {
  const today = dayOf(now)
  if (sale && today > sale.until) return 'over'
  if (sale && today < sale.from) return 'notYet'
  return left === 0 ? 'soldOut' : null
}
