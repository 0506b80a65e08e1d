import type { GoodsDraft } from '@shared/shop/goods'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { entries, type Passbook, passbooks } from '../../../cloudfunctions/points/documents'
import { type Account, isLinked, post } from '../../../cloudfunctions/points/ledger/post'
import { type Order, orders, type Shelf, shelves } from '../../../cloudfunctions/shop/documents'
import { households } from '../../../cloudfunctions/village/documents'
import { key, type TestCloud } from '../../support/cloud'
import { layPostedClaim, postingOf } from '../../support/posted-claim'
import { householdIdOf, type Person } from '../../support/world'
import { openVillage } from '../points/ground'

export const VILLAGE = 'qs'
const DAILY = { weekdays: [], monthDays: [], hours: '上午8点到11点' }
export const LAPSE_DAYS = 7

/** The people of whoever only needs a door to call at and a database to look into. */
export type Ground = Pick<TestCloud, 'as' | 'store' | 'now'>

export const goodsDraft = (name: string, points: number, more: Partial<GoodsDraft> = {}): GoodsDraft => ({
  ...{ name, points, art: 'oil', limit: null, sale: null, lowAt: 0, supplier: '供销社', funding: '村集体收入' },
  ...more,
})

/** Opens the shop of the village, by its keeper. */
export const openShop = ({ as }: Ground) =>
  as('shopkeeper').shop.setShop({
    ...{ villageId: VILLAGE, place: '村委会一楼', opening: DAILY, lapseDays: LAPSE_DAYS, key: key() },
  })

/** Puts so many of something on the shelf; answers with its id. */
export async function putOut({ as }: Ground, draft: GoodsDraft, count: number): Promise<string> {
  const { saveGoods, stockIn } = as('shopkeeper').shop
  const { goodsId } = await saveGoods({ villageId: VILLAGE, draft, onShelf: true, key: key() })
  const supply = { count, supplier: '供销社', funding: '村集体收入', note: '' }
  if (count > 0) await stockIn({ villageId: VILLAGE, goodsId, ...supply, key: key() })
  return goodsId
}

/** No rule is worth more. */
const MOST_AT_ONCE = 1000

/** Posts awards as the ledger does, for a household that has earned so many points. */
export async function award({ store, now }: Ground, householdId: string, points: number): Promise<void> {
  const household = await store.get(households, householdId)
  if (!household) throw new Error(`${householdId} is not in the world`)
  const { villageId, groupId, groupName, gridId, head } = household
  const account: Account = { householdId, villageId, groupId, groupName, gridId, head }
  for (let left = points; left > 0; left -= MOST_AT_ONCE) {
    const posted = { claimId: key(), points: Math.min(left, MOST_AT_ONCE), at: now() }
    await layPostedClaim(store, household, posted)
    await store.transaction((tx) =>
      post(tx, account, { ...postingOf(posted), kind: 'award', expiresAt: now() + 300 * 86_400_000 }),
    )
  }
}

export const bookOf = async ({ store }: Pick<Ground, 'store'>, person: Person): Promise<Passbook> => {
  const book = await store.get(passbooks, householdIdOf(person))
  if (!book) throw new Error(`${person} has no passbook`)
  return book
}

export const shelfOf = async ({ store }: Pick<Ground, 'store'>): Promise<Shelf> => {
  const shelf = await store.get(shelves, VILLAGE)
  if (!shelf) throw new Error('the shop is not open')
  return shelf
}

export const goodsOf = async (ground: Pick<Ground, 'store'>, goodsId: string) => {
  const goods = (await shelfOf(ground)).goods[goodsId]
  if (!goods) throw new Error(`${goodsId} is not on the shelf`)
  return goods
}

/** Everything of one kind in a village, however much it is. */
export async function allOrders(store: Store): Promise<Order[]> {
  const all: Order[] = []
  let cursor: string | undefined
  do {
    const order = { by: 'placedAt', direction: 'asc' } as const
    const page = await store.page(orders, { where: { villageId: VILLAGE }, order, limit: 500, cursor })
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return all
}

/** What does not account for itself: nothing, when all is well. Open takes are counted as what they will become. */
export async function discrepancies(store: Store, householdIds: readonly string[]): Promise<string[]> {
  const shelf = await shelfOf({ store })
  const placed = (await allOrders(store)).filter(({ state }) => state === 'placed')
  const found: string[] = Object.keys(shelf.taking).length > 0 ? ['goods are taken for orders that are long over'] : []
  for (const [id, { name, left, held, received, gone, lost }] of Object.entries(shelf.goods)) {
    const ordered = placed.flatMap(({ items }) => items).filter(({ goodsId }) => goodsId === id)
    if (received - gone - lost !== left + held) found.push(`${name}: ${received} came in, not all are accounted for`)
    if (held !== ordered.reduce((sum, { count }) => sum + count, 0))
      found.push(`${name}: ${held} held for other orders`)
    if ([left, held, gone].some((n) => n < 0)) found.push(`${name}: less than nothing`)
  }
  for (const householdId of householdIds) found.push(...(await wrongIn(store, householdId, placed)))
  return found
}

async function wrongIn(store: Store, householdId: string, placed: readonly Order[]): Promise<string[]> {
  const book = await store.get(passbooks, householdId)
  if (!book) return []
  const order = { by: 'sequence', direction: 'desc' } as const
  const chain = (await store.find(entries, { where: { householdId }, order, limit: 1000 })).reverse()
  const open = placed.filter((one) => one.householdId === householdId).reduce((sum, { points }) => sum + points, 0)
  const whole = chain.every((entry, n) => isLinked(entry, chain[n - 1] ?? null)) && chain.at(-1)?.hash === book.headHash
  return [
    ...(book.held === open ? [] : [`${householdId} holds ${book.held} points for orders of ${open}`]),
    ...(book.balance >= 0 && book.balance === chain.at(-1)?.balanceAfter ? [] : [`${householdId} has a wrong balance`]),
    ...(whole ? [] : [`the chain of ${householdId} is broken`]),
  ]
}

/** The village with an open shop; people are given points as a test needs them. */
export async function openShopVillage(): Promise<TestCloud> {
  const cloud = await openVillage()
  await openShop(cloud)
  return cloud
}
