import { useWays } from '@/parts/desk/ways'
import { ActPage } from '@/parts/matter/act-page'
import { ORDER_ACTS } from '@/shop/parts/order-acts'
import { useOrder } from '@/shop/parts/use-order'
import { OrderActing } from './order-acting'

/** One word on one order: not mine, looked into, given back. `?id=` the order, `&action=` what. */
export default function OrderActPage() {
  const read = useOrder(useWays().params.id)
  return (
    <ActPage acts={ORDER_ACTS} read={read} what='这一单'>
      {(act, detail) => <OrderActing act={act} detail={detail} />}
    </ActPage>
  )
}
