import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Tag } from '@/parts/tag'
import { Verdict } from '@/parts/verdict'
import { ask } from '@/platform/ask'
import { open, routes } from '@/routes'
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
        {[order.household, sayDay(order.placedAt), until].filter(Boolean).join(' · ')}
      </View>
      <OrderSides detail={detail} />
      <OrderTimeline timeline={timeline} />
      {order.state === 'handedOver' && <PrintSlip orderId={order.id} handedOver />}
    </>
  )
}

/** Just what the contract lets the reader do now; undefined when there is nothing, so that no foot is drawn. */
export function storyFoot({ order, actions }: OrderDetail): ReactNode {
  const act = (action: string) => () => open(routes.orderAct(order.id, action))
  if (actions.includes('dismiss') || actions.includes('return')) {
    return (
      <Verdict
        no={{ word: '查过，没错', onPress: act('dismiss') }}
        yes={{ word: '把分退回去', onPress: act('return') }}
      />
    )
  }
  if (actions.includes('handOver')) {
    return <Button onPress={() => open(routes.handOver(order.id, ''))}>对方报码，交到手上</Button>
  }
  if (actions.includes('contest')) {
    return (
      <Button kind='line' icon='horn' onPress={act('contest')}>
        不是我家换的
      </Button>
    )
  }
  return actions.includes('cancel') ? <Cancel order={order} /> : undefined
}

function Cancel({ order }: Pick<OrderDetail, 'order'>) {
  const cancel = useChange('shop.cancel', `order:${order.id}`)
  const take = async () => {
    const sure = await ask('不换了？', '这一单就不算了，占着的分退回存折。', '不换了', '还要')
    if (sure) await cancel.send({ orderId: order.id }, order.what)
  }
  return (
    <>
      <NotSent outcome={cancel.outcome} />
      <Button kind='line' onPress={take} sending={cancel.sending}>
        不换了
      </Button>
    </>
  )
}
