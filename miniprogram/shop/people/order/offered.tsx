import type { OrderDetail } from '@shared/shop/contract'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/link/clock'
import { useChange } from '@/cloud/wishes/use-change'
import { RingContact } from '@/parts/faces'
import { Verdict } from '@/parts/verdict'
import { NotOrdered } from '@/shop/parts/not-ordered'
import { OrderLines } from '@/shop/parts/order-lines'
import { sayOrderUntil } from '@/shop/parts/say-order'
import style from './style.module.css'

/** What the counter asks the household about, in big words. Nothing is taken before it said yes. */
export function Offered({ detail: { order, lines, shop } }: { detail: OrderDetail }) {
  return (
    <>
      <View className={`${style.question}`}>{`${shop.place}的柜台说，您家现在要换：`}</View>
      <OrderLines lines={lines} />
      <View className={`${style.cost}`}>
        花<View className={`${style.points}`}>{String(order.points)}</View>分
      </View>
      <View className={`${style.quiet}`}>
        {`是您家的人在柜台，才点“是我家换的”。您不点头，一分都不动。${sayOrderUntil(order, serverNow())}。`}
      </View>
      <RingContact />
    </>
  )
}

/** 不换, or 是我家换的. */
export function OfferFoot({ detail: { order }, again }: { detail: OrderDetail; again: () => Promise<unknown> }) {
  const answer = useChange('shop.answerOffer', `order:${order.id}`)
  const say = (agree: boolean) => async () => {
    const outcome = await answer.send({ orderId: order.id, agree }, order.what)
    // Another phone of the household was faster: what became of it is said instead of the question.
    if (outcome.is === 'refused' && outcome.refusal.code === 'ORDER_MOVED_ON') await again()
  }
  return (
    <>
      <NotOrdered outcome={answer.outcome} />
      <Verdict no={{ word: '不换', onPress: say(false) }} yes={{ word: '是我家换的', onPress: say(true) }} />
    </>
  )
}
