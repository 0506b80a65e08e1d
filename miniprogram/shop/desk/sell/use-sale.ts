import { useRef, useState } from 'react'
import type { cloud } from '@/cloud/link/link'
import { isRecord, isText } from '@/cloud/link/storage'
import { useDraft } from '@/cloud/wishes/use-draft'
import { useShelf } from '@/shop/parts/use-shelf'
import { atPricesOf, isWanted, totalOf, type Wanted } from '@/shop/parts/wanted'

/** Who stands at the counter: a masked name and nothing else, and the code of their door. In memory only. */
export type Customer = Awaited<ReturnType<typeof cloud.shop.findDoor>> & { readonly doorCode: string }

/** How a household says yes at the counter. */
export type Way = 'phone' | 'pin' | 'signature'

/** What one household wants: for the next one the till begins empty. */
interface Picked {
  readonly householdId: string
  readonly wanted: readonly Wanted[]
}

/** Under which name it is kept. */
export const SALE = 'shop.sell'

const NOTHING: Picked = { householdId: '', wanted: [] }
const isPicked = (value: unknown): value is Picked =>
  isRecord(value) && isText(value.householdId) && isWanted(value.wanted)

export type Step = 'door' | 'goods' | 'way' | Way | 'waits' | 'sold'

const NEEDS_GOODS: readonly Step[] = ['way', 'phone', 'pin', 'signature']

/** A sale over the counter, step by step: whose door, which goods, how they say yes. */
export function useSale() {
  const [asked, go] = useState<Step>('door')
  const customer = useRef<Customer>()
  const orderId = useRef<string>()
  const { shelf, head, lines } = useShelf()
  const draft = useDraft(SALE, NOTHING, isPicked)
  const wanted = atPricesOf(draft.value.wanted, lines)
  // A sale whose answer was lost may turn out to be done meanwhile: then there is nothing left to say yes to.
  const step = wanted.length === 0 && NEEDS_GOODS.includes(asked) ? 'goods' : asked

  const meet = (found: Customer) => {
    customer.current = found
    if (draft.value.householdId !== found.householdId) draft.change({ householdId: found.householdId, wanted: [] })
    go('goods')
  }
  /** The sale is made, or the household is being asked: either way its goods are written down. */
  const written = (id: string, next: 'waits' | 'sold') => {
    orderId.current = id
    draft.clear()
    go(next)
  }
  const again = () => {
    customer.current = undefined
    orderId.current = undefined
    draft.clear()
    go('door')
  }
  return {
    ...{ step, go, shelf, head, lines, wanted, meet, written, again },
    customer: customer.current,
    orderId: orderId.current,
    total: totalOf(wanted),
    pick: (next: readonly Wanted[]) => draft.change({ householdId: customer.current?.householdId ?? '', wanted: next }),
  }
}

export type Sale = ReturnType<typeof useSale>
/** A sale whose customer is known. */
export type Met = Sale & { readonly customer: Customer }
