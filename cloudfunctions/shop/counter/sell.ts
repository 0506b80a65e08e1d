import { type Call, residentOf, villageOf } from '../../kernel/call'
import { found } from '../../kernel/found'
import { takeSignature } from '../../kernel/photos'
import type { Input, Output } from '../contract-types'
import { type Order, orders } from '../documents'
import { answerOf, atCounter, begin, newOrder, payAtCounter, pickedAtCounter, refusedOrder } from '../orders'
import { wrongPin } from './pins'

type Proof = Pick<Order, 'proof' | 'signatureId'>

/** Sells over the counter: the household types its PIN or signs on the glass, and points and goods move at once. */
export function sell(call: Call, input: Input<'sell'>): Promise<Output<'sell'>> {
  const ordering = atCounter(call, input)
  const { residentId } = residentOf(call)
  return found(call, {
    into: orders,
    refused: refusedOrder(ordering),
    prepare: () => proofOf(call, input),
    body: async (turn, { id, prepared }) => {
      const { tx, call } = turn
      const { shelf, items } = await pickedAtCounter(tx, call, input)
      const wrong = 'pin' in input.proof ? await wrongPin(tx, call, input.householdId, input.proof.pin) : null
      if (wrong) return wrong
      const handedOver = { state: 'handedOver', handedOverAt: call.now, handedOverBy: residentId } as const
      const order = newOrder(call, id, ordering, items, { ...handedOver, ...prepared })
      await payAtCounter(tx, call, order, { shelf, confirmedBy: call.callerName })
      await begin(turn, order, 'sell')
      return { outcome: answerOf(order), document: (root) => ({ ...order, ...root }) }
    },
  })
}

/** What is kept of the household's yes; a signature is taken over as the picture that it is. */
async function proofOf(call: Call, { proof }: Input<'sell'>): Promise<Proof> {
  if ('pin' in proof) return { proof: 'pin', signatureId: null }
  return { proof: 'signature', signatureId: await takeSignature(call, villageOf(call), proof.signature) }
}
