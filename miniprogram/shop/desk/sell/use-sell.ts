import { cloud } from '@/cloud/link'
import { useChange } from '@/cloud/use-change'
import { linesOf } from '@/shop/parts/wanted'
import type { Met } from './use-sale'

type Proof = Parameters<typeof cloud.shop.sell>[0]['proof']

interface Sold {
  readonly key: string
  readonly lines: ReturnType<typeof linesOf>
}

/**
 * Points and goods move at once. Neither PIN nor door code is in what the phone keeps until the answer comes: `proofOf`
 * gives the proof when it is sent. Sent again without an answer, it has to be the same proof.
 */
export function useSell({ customer, wanted, written }: Met, way: string, proofOf: () => Proof) {
  const { householdId, doorCode } = customer
  const change = useChange(`shop.sell.${way}:${householdId}`, ({ key, lines }: Sold) =>
    cloud.shop.sell({ householdId, doorCode, lines, proof: proofOf(), key }),
  )
  const sell = async () => {
    const outcome = await change.send({ lines: linesOf(wanted) })
    if (outcome.is === 'done') written(outcome.answer.orderId, 'sold')
    return outcome
  }
  return { sell, outcome: change.outcome, clear: change.clear }
}
