import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { useDoing } from '@/cloud/wishes/use-change'
import { WordsForm } from '@/parts/matter/act-form'
import { useWords } from '@/parts/matter/use-words'
import { ORDER_ACTS, type OrderAct } from '@/shop/parts/order-acts'
import { OrderSides } from '@/shop/parts/order-sides'

/** The words of an act on an order, and the change that it is. */
export function OrderActing({ act, detail }: { act: OrderAct; detail: OrderDetail }) {
  const { id: orderId, what, household, placedAt, points } = detail.order
  const name = `shop.${act}:${orderId}`
  const draft = useWords(name)
  const doing = useDoing(`order:${orderId}`, name)
  const reason = draft.value.words.trim()
  const send = () =>
    act === 'contest'
      ? doing.send('shop.contest', { orderId, reason }, what)
      : doing.send('shop.settle', { orderId, uphold: act === 'return', reason }, what)
  return (
    <WordsForm
      asking={ORDER_ACTS[act]}
      about={{ title: what, detail: `${household} · ${sayDay(placedAt)} · ${points} 分`, icon: 'basket' }}
      draft={draft}
      most={500}
      outcome={doing.outcome}
      send={async () => (await send()).is === 'done'}
    >
      <OrderSides detail={detail} />
    </WordsForm>
  )
}
