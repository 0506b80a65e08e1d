import type { Locate, Locators } from '../kernel/authorise'
import { householdOf, placeLocators } from '../village/exports'
import { orders } from './documents'

/** An order stands where its household does by now; one that was refused is nobody's to act on. */
const locateOrder: Locate = async (store, id) => {
  const order = await store.get(orders, id)
  if (!order || order.state === 'refused') return null
  const { villageId, householdId } = order
  const household = await householdOf(store, householdId)
  return { villageId, householdId, groupId: household?.groupId, gridId: household?.gridId ?? undefined }
}

/** Where an order stands, for every function that takes one by its id. */
export const orderLocator = { field: 'orderId', locate: locateOrder }

/** What this function can locate. */
export const shopLocators = { ...placeLocators, order: orderLocator } satisfies Locators
