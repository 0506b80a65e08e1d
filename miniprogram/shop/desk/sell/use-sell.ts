import type { InputOf } from '@/cloud/wishes/changes'
import { useChange } from '@/cloud/wishes/use-change'
import { linesOf, sayWanted } from '@/shop/parts/wanted'
import { type Met, SALE } from './use-sale'

type Proof = InputOf<'shop.sell'>['proof']

/**
 * Points and goods move at once. PIN and door code are in memory only: sent again without an answer, it is the same sale; once
 * the app was closed, it is asked what became of it, and only then another is made.
 */
export function useSell({ customer, wanted, written }: Met) {
  const { householdId, doorCode, household } = customer
  const change = useChange('shop.sell', `counter:${householdId}`, SALE)
  const sell = async (proof: Proof) => {
    const about = `${household} ${sayWanted(wanted)}`
    const outcome = await change.send({ householdId, doorCode, lines: linesOf(wanted), proof }, about)
    if (outcome.is === 'done') written(outcome.answer.orderId, 'sold')
    return outcome
  }
  return { sell, outcome: change.outcome, clear: change.clear }
}
