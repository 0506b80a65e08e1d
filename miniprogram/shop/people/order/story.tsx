import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/clock'
import { useChange } from '@/cloud/use-change'
import { Button, Buttons } from '@/parts/button'
import { NotSent } from '@/parts/not-sent'
import { Note } from '@/parts/note'
import { Photo } from '@/parts/photo'
import { SectionHead } from '@/parts/section-head'
import { Tag } from '@/parts/tag'
import { ask } from '@/platform/ask'
import { open, routes } from '@/routes'
import { OrderLines } from '@/shop/parts/order-lines'
import { OrderTimeline } from '@/shop/parts/order-timeline'
import { PrintSlip } from '@/shop/parts/print-slip'
import { ORDER_TONES, sayOrderState, sayOrderUntil } from '@/shop/parts/say-order'
import style from './style.module.css'

/** Where points were really spent in the end, or are held. */
const SPENT: readonly string[] = ['placed', 'handedOver', 'contested']

const PROOFS: Readonly<Record<NonNullable<OrderDetail['proof']>, string>> = {
  phone: '他家在自己手机上点了头。',
  pin: '他家输了取货密码。',
  signature: '他家在屏幕上签了名。',
}

/** An order from its beginning: what, for how many points, how the household said yes, and who did what. */
export function Story({ detail: { order, lines, timeline, proof, signature, mine } }: { detail: OrderDetail }) {
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
      <OrderLines lines={lines} />
      {order.onPaper && <Note>这一单是照着纸上的单子录的。</Note>}
      {proof && <Note>{mine ? PROOFS[proof].replace('他家', '您家') : PROOFS[proof]}</Note>}
      {signature && (
        <>
          <SectionHead title='当时的签名' />
          <View className={`${style.signature}`}>
            <Photo src={signature} label='签名' />
          </View>
        </>
      )}
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
      <Buttons>
        <Button kind='line' onPress={act('dismiss')}>
          查过，没错
        </Button>
        <Button onPress={act('return')}>把分退回去</Button>
      </Buttons>
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
