import type { OrderLine } from '@shared/shop/contract'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useAsk } from '@/cloud/wishes/use-ask'
import { useChange } from '@/cloud/wishes/use-change'
import { useOrder } from '@/shop/parts/use-order'

type Step = 'type' | 'none' | 'many' | 'hand' | 'done'

/** From six digits to goods in somebody's hands. Order and code may be there from a scan; both are checked when it is handed over. */
export function useHandOver(villageId: string | undefined, scannedId: string, scannedCode: string) {
  const [orderId, setOrderId] = useState(scannedId)
  const [code, setCode] = useState(scannedCode)
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly OrderLine[]>()
  const [done, setDone] = useState('')
  const looking = useAsk(cloud.shop.findOrder)
  const handing = useChange('shop.handOver', `order:${orderId}`)
  const order = useOrder(orderId)

  const find = async () => {
    if (orderId) return setCode(typed)
    if (villageId === undefined) return
    const outcome = await looking.send({ villageId, code: typed })
    if (outcome.is !== 'done') return
    const { orders } = outcome.answer
    setFound(orders)
    const [only] = orders
    if (only && orders.length === 1) choose(only)
  }
  const choose = ({ id }: OrderLine) => {
    setCode(typed)
    setOrderId(id)
  }
  const type = (digits: string) => {
    setFound(undefined)
    looking.clear()
    setTyped(digits)
  }
  const hand = async () => {
    const outcome = await handing.send({ orderId, code }, order.data?.order.what)
    if (outcome.is === 'done') setDone(`${order.data?.order.household ?? ''} ${order.data?.order.what ?? ''}`)
    // Somebody was faster: what became of it is said instead of the button.
    if (outcome.is === 'refused' && outcome.refusal.code === 'ORDER_MOVED_ON') await order.again()
  }
  /** Back to the keys: for another code of the same order, or for the next person. */
  const retype = () => {
    setCode('')
    setTyped('')
    setFound(undefined)
    handing.clear()
  }
  const again = () => {
    retype()
    setOrderId('')
    setDone('')
  }
  const step: Step = done ? 'done' : orderId && code ? 'hand' : found ? (found.length === 0 ? 'none' : 'many') : 'type'
  return {
    ...{ step, typed, type, find, found, choose, order, hand, retype, again, done },
    looking: looking.outcome,
    outcome: handing.outcome,
  }
}

export type HandOver = ReturnType<typeof useHandOver>
