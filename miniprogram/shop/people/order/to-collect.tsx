import { sayDay } from '@shared/kernel/time'
import type { OrderDetail } from '@shared/shop/contract'
import { pickupText } from '@shared/shop/pickup-code'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '@/cloud/link/clock'
import { Button } from '@/parts/button'
import { GoodsPicture } from '@/parts/goods-picture'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { Ticket } from '@/parts/ticket'
import { OrderTimeline } from '@/shop/parts/order-timeline'
import { PrintSlip } from '@/shop/parts/print-slip'
import { sayCollectBy } from '@/shop/parts/say-order'
import { sayOpening } from '@/shop/parts/say-shop'
import style from './style.module.css'

/** The pick-up ticket, where and until when, and how somebody else can go. */
export function ToCollect({ detail: { order, lines, code, shop, timeline, mine } }: { detail: OrderDetail }) {
  const [asked, setAsked] = useState(false)
  if (code === null) return null
  const [first] = lines
  return (
    <>
      <Ticket code={code} text={pickupText({ orderId: order.id, code })}>
        <View className={`${style.goods}`}>
          <GoodsPicture art={order.art} photo={first?.photo ?? null} size='ticket' />
          <View className={`${style.what}`}>
            {lines.map(({ goodsId, name, count }) => (
              <View key={goodsId} className={`${style.name}`}>
                {count === 1 ? name : `${name}×${count}`}
              </View>
            ))}
            <View>{`已留 ${order.points} 分`}</View>
            <View>{order.household}</View>
            <View>{`${sayDay(order.placedAt)}下的单`}</View>
          </View>
        </View>
      </Ticket>
      <Sheet>
        <Row icon='pin' title={`${shop.place} 积分超市`} detail={sayOpening(shop.opening)} keepDetail />
        {order.deadlineAt !== null && (
          <Row
            icon='clock'
            title={sayCollectBy(order.deadlineAt, serverNow())}
            detail={`过了日子，${order.points} 分退回存折`}
            keepDetail
          />
        )}
      </Sheet>
      {mine && (
        <Button kind='line' icon='people' onPress={() => setAsked(!asked)}>
          来不了，请人代领
        </Button>
      )}
      {asked && <ByAnother />}
      {!mine && <PrintSlip orderId={order.id} />}
      <OrderTimeline timeline={timeline} />
    </>
  )
}

const ByAnother = () => (
  <View className={`${style.another}`}>
    <Sheet>
      <Row icon='image' title='把这一页截图发给他' detail='或者把六位数告诉他' keepDetail />
      <Row icon='basket' title='他到店里报这个码' detail='管店的对上了就把东西给他' keepDetail />
      <Row icon='lock' title='只给信得过的人' detail='谁拿着码，谁就能领' keepDetail />
    </Sheet>
  </View>
)
