import { actionsFor } from '@shared/matter/may'
import { OFFERED_ORDER_ACTIONS, type OrderDetail } from '@shared/shop/contract'
import { orderFlow } from '@shared/shop/flow'
import { askingOf, type Call } from '../../kernel/call'
import { showPhotos } from '../../kernel/photos'
import { refuse } from '../../kernel/refuse'
import { contactOf, type Household, householdOf, sayHousehold } from '../../village/exports'
import type { Input, Output } from '../contract-types'
import { type Order, orders, type Shelf, shelves } from '../documents'
import { photoLinks, shopHead } from '../shelf'
import { orderLine } from './line'
import { standingOf } from './step'
import { timelineOf } from './timeline'
import { sayWhose } from './whose'

/** An order with its story, as this caller may see it. */
export async function order(call: Call, { orderId }: Input<'order'>): Promise<Output<'order'>> {
  const { store, caller, target, now } = call
  const found = await store.get(orders, orderId)
  if (!found) throw refuse('NOT_FOUND')
  const { villageId = found.villageId, groupId, gridId } = target
  const [household, shelf, timeline, signature, contact] = await Promise.all([
    householdOf(store, found.householdId),
    store.get(shelves, villageId),
    timelineOf(call, found),
    signatureOf(call, found),
    contactOf(call, { villageId, groupId, gridId, askerId: caller.residentId }),
  ])
  if (!shelf) throw refuse('SHOP_CLOSED')
  return {
    order: orderLine(found, whose(call, household)),
    mine: isMine(call, found),
    lines: await linesOf(call, found, shelf),
    code: mayFetch(call, found) ? found.code : null,
    ...{ proof: found.proof, signature, shop: shopHead(shelf, now), timeline, contact },
    actions: actionsFor(orderFlow, standingOf(found, household, now), OFFERED_ORDER_ACTIONS, askingOf(call)),
  }
}

const isMine = ({ caller }: Pick<Call, 'caller'>, { householdId }: Order): boolean => caller.householdId === householdId

const whose = (call: Call, household: Household | null): string =>
  household && call.caller.householdId === household._id ? sayHousehold(household.head) : sayWhose(call, household)

/** The six digits are for the household, and for whoever entered the order for it. */
const mayFetch = (call: Call, found: Order): boolean =>
  found.state === 'placed' && (isMine(call, found) || found.placedBy.residentId === call.caller.residentId)

/** A signature is evidence: for the household, and for who decides a dispute. */
async function signatureOf(call: Call, found: Order): Promise<string | null> {
  const judges = call.roles.includes('committee') || call.roles.includes('supervisor')
  if (found.signatureId === null || !(isMine(call, found) || judges)) return null
  const [picture] = await showPhotos(call, [found.signatureId])
  return picture?.url ?? null
}

async function linesOf(call: Call, { items }: Order, { goods }: Shelf): Promise<OrderDetail['lines']> {
  const photoIds = items.map(({ goodsId }) => ({ photoId: goods[goodsId]?.photoId ?? null }))
  const photoOf = await photoLinks(call, photoIds)
  return items.map(({ goodsId, name, count, points, art }, n) => {
    const photo = photoOf(photoIds[n] ?? { photoId: null })
    return { goodsId, name, count, points, art, photo }
  })
}
