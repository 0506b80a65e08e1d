import type { Transaction } from '../../cloudfunctions/kernel/store'
import { type Order, orders } from '../../cloudfunctions/shop/documents'

/** What of a spot an order asks for. */
interface Door {
  readonly villageId: string
  readonly householdId: string
  readonly orderId: string
}

/** An order of the spot's household that is over: whoever is let in hears that, whatever they want to do with it. */
function orderAt({ villageId, householdId, orderId }: Door, at: number): Order {
  const placedBy = { residentId: 'someone', name: '某人', role: 'resident' }
  return {
    ...{ _id: orderId, villageId, householdId, state: 'declined', points: 20, code: '123456', onPaper: false },
    items: [{ goodsId: 'g1', name: '洗衣液', art: 'soap', count: 1, points: 20, limitPeriod: null }],
    ...{ placedAt: at, placedBy, deadlineAt: null, timerAt: null, proof: null, signatureId: null },
    ...{ handedOverAt: null, handedOverBy: null, contested: false, revision: 1 },
    founded: {
      ...{ _id: orderId, at, villageId, procedure: 'shop.offer', inputHash: '', subject: `order:${orderId}` },
      actor: { openid: 'someone', residentId: 'someone', name: '某人', role: 'shopkeeper' },
      ...{ outcome: { ok: true, data: null }, steps: [{ action: 'offer', from: 'asked', to: 'offered' }], said: null },
    },
  }
}

/** Puts the order of a spot (back) in place. */
export const layOrder = (tx: Transaction, spot: Door, at: number): Promise<void> => tx.put(orders, orderAt(spot, at))

const lines = [{ goodsId: 'none', count: 1, points: 20 }]
const doorCode = 'AAAAAAAA'
const code = '000000'

/** A well-formed input of every procedure about orders. */
export const orderSamples: Record<string, (spot: Door) => Record<string, unknown>> = {
  'shop.place': () => ({ lines }),
  'shop.placeFor': ({ householdId }) => ({ householdId, lines, onPaper: true }),
  'shop.cancel': ({ orderId }) => ({ orderId }),
  'shop.order': ({ orderId }) => ({ orderId }),
  'shop.listMine': () => ({}),
  'shop.contest': ({ orderId }) => ({ orderId, reason: '我家没人去过' }),
  'shop.settle': ({ orderId }) => ({ orderId, uphold: false, reason: '问过了' }),
  'shop.counter': ({ villageId }) => ({ villageId, queue: 'placed' }),
  'shop.findOrder': ({ villageId }) => ({ villageId, code }),
  'shop.handOver': ({ orderId }) => ({ orderId, code }),
  'shop.findDoor': ({ householdId }) => ({ householdId, doorCode }),
  'shop.offer': ({ householdId }) => ({ householdId, doorCode, lines }),
  'shop.answerOffer': ({ orderId }) => ({ orderId, agree: false }),
  'shop.sell': ({ householdId }) => ({ householdId, doorCode, lines, proof: { pin: '000000' } }),
  'shop.setPin': ({ householdId }) => ({ householdId, pin: '135790' }),
  'shop.pin': ({ householdId }) => ({ householdId }),
}
