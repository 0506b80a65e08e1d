import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { Dotted } from '@/parts/dotted'
import { Tag } from '@/parts/tag'
import { OrderSides } from '@/shop/parts/order-sides'
import { OrderTimeline } from '@/shop/parts/order-timeline'
import { PrintSlip } from '@/shop/parts/print-slip'
import { ORDER_TONES, sayOrderState, sayOrderUntil } from '@/shop/parts/say-order'
import style from './style.module.css'

/** Where points were really spent in the end, or are held. */
const SPENT: readonly string[] = ['placed', 'handedOver', 'contested']

/** An order from its beginning: what, for how many points, how the household said yes, and who did what. */
export function Story({ detail }: { detail: OrderDetail }) {
  const { order, timeline, mine } = detail
  const spent = SPENT.includes(order.state)
  const until = sayOrderUntil(order, serverNow())
  return (
    <>
      <View className={`${style.top}`}>
        <View className={`${style.amount}`}>{`${spent ? '−' : ''}${order.points} 分`}</View>
        <Tag tone={ORDER_TONES[order.state] ?? 'plain'}>{sayOrderState(order, mine)}</Tag>
      </View>
      <View className={`${style.quiet}`}>
        <Dotted words={[order.household, sayDay(order.placedAt), until].filter(Boolean).join(' · ')} />
      </View>
      <OrderSides detail={detail} />
      <OrderTimeline timeline={timeline} />
      {order.state === 'handedOver' && <PrintSlip orderId={order.id} handedOver />}
    </>
  )
}
